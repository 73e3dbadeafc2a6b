// The session of this browser: the real clock, real randomness, and the person who was chosen on Home.
import { remember, remembered } from "./hooks/stored";
import type { Session } from "../pipeline/session";

const browserKey = "browser";

/** Opens a session for a person; `actor` is the contact id. */
export function openSession(actor: string): Session {
  return {
    now: () => new Date().toISOString(),
    actor,
    writer: `${actor}-${browserId()}`,
    random: random128,
  };
}

// The same browser keeps its id, so that its chain in the audit trail goes on.
function browserId(): string {
  const known = remembered(browserKey);
  if (known !== null) return known;
  const made = random128().slice(0, 8);
  remember(browserKey, made);
  return made;
}

function random128(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
