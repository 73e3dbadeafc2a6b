// An event of the audit trail and its place in its writer's chain.
import { canonicalJson, type Json } from "../canonicalJson";
import { sha256Hex } from "../sha256";

/** What happened, before it is chained. No record text stands in it; old label values do. */
export interface NewEvent {
  /** Person and browser; each writer has a chain of its own, because two panes append at once. */
  readonly writer: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** A contact id: who the user said they are. */
  readonly actor: string;
  /** `noun.past`, such as `import.finished`. */
  readonly action: string;
  /** What it happened to: a record id, an import, a gate. */
  readonly subject: string;
  readonly detail: Json;
  /** The last hash of every other writer's chain that this writer has seen, so that no chain can be cut unnoticed. */
  readonly heads: Readonly<Record<string, string>>;
}

/** An event in its chain. */
export interface AuditEvent extends NewEvent {
  /** Its number in its writer's chain, from 1. */
  readonly seq: number;
  /** The hash of the event before it in the same chain; {@link chainStart} for the first. */
  readonly prev: string;
  /** SHA-256, 64 hex digits, over `prev` and the event's canonical JSON. */
  readonly hash: string;
}

/** The end of a chain. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What stands before the first event of a chain. */
export const chainStart: ChainHead = { seq: 0, hash: "0".repeat(64) };

/**
 * Puts an event at the end of its writer's chain.
 *
 * @param head - the end of that chain; {@link chainStart} for a new one
 * @param event - what happened
 * @returns the event with number and hash
 */
export function appendEvent(head: ChainHead, event: NewEvent): AuditEvent {
  const numbered = { ...event, seq: head.seq + 1 };
  return { ...numbered, prev: head.hash, hash: hashOf(head.hash, numbered) };
}

// `prev` and `hash` of its own do not count.
function hashOf(prev: string, event: NewEvent & { readonly seq: number }): string {
  const { writer, seq, at, actor, action, subject, detail, heads } = event;
  return sha256Hex(prev + canonicalJson({ writer, seq, at, actor, action, subject, detail, heads }));
}
