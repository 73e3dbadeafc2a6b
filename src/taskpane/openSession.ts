// The session of this tab: the real clock, real randomness, and the person who was chosen on Home.
import type { Session } from "../pipeline/session";
import { random128 } from "./random128";

/** Opens a session for a person; `actor` is the contact id, `browser` what this tab holds. */
export function openSession(actor: string, browser: string): Session {
  return {
    now: () => new Date().toISOString(),
    actor,
    writer: `${actor}-${browser}`,
    random: random128,
  };
}
