// Who works, when, and with which chance: given from outside, because the core has neither clock nor randomness.

/** The one source of time, identity and randomness. */
export interface Session {
  /** The present moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A contact id: who the user said they are. */
  readonly actor: string;
  /** Person and browser; each writer has a chain of events and a journal of its own. */
  readonly writer: string;
  /** 128 random bits as 32 hex digits. */
  readonly random: () => string;
}
