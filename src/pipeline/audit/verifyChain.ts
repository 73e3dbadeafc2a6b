// Recomputes the audit trail and finds the first event that was changed outside Handoff.
import { chainStart, hashOf, type AuditEvent, type ChainHead } from "./event";

/** Why the trail is broken: an event was changed, one is missing, or the end of a chain was cut off. */
export type BreakKind = "changed" | "missing" | "cut";

/** What verifying found. */
export type ChainReport =
  | { readonly state: "intact"; readonly events: number; readonly heads: ReadonlyMap<string, ChainHead> }
  | {
      readonly state: "broken";
      readonly kind: BreakKind;
      /** Place in the list given, from 0: that event, or one before it. The list's length where its end was cut off. */
      readonly at: number;
      readonly writer: string;
      readonly seq: number;
    };

/**
 * Verifies all chains of an audit trail.
 *
 * @param events - the events as they stand in the sheet, all writers mixed; each chain in its own order
 * @param known - chain ends known from elsewhere: a chain must reach at least there
 * @returns intact with the end of each chain, or the first broken place
 */
export function verifyChain(
  events: readonly AuditEvent[],
  known: ReadonlyMap<string, ChainHead> = new Map(),
): ChainReport {
  const heads = new Map<string, ChainHead>();
  const hashes = new Set<string>();
  for (const [at, event] of events.entries()) {
    const { writer, seq } = event;
    const kind = breakOf(event, heads.get(writer) ?? chainStart);
    if (kind !== null) return { state: "broken", kind, at, writer, seq };
    heads.set(writer, event);
    hashes.add(`${writer} ${event.hash}`);
  }
  return cutChain(events, hashes, known) ?? { state: "intact", events: events.length, heads: endsOf(heads) };
}

function breakOf(event: AuditEvent, head: ChainHead): BreakKind | null {
  if (event.hash !== hashOf(event.prev, event)) return "changed";
  return event.seq === head.seq + 1 && event.prev === head.hash ? null : "missing";
}

// A chain that lost its last events is whole in itself; what others have seen of it tells.
function cutChain(
  events: readonly AuditEvent[],
  hashes: ReadonlySet<string>,
  known: ReadonlyMap<string, ChainHead>,
): ChainReport | null {
  for (const [at, event] of events.entries()) {
    const lost = Object.entries(event.heads).find(([writer, hash]) => !hashes.has(`${writer} ${hash}`));
    if (lost) return { state: "broken", kind: "cut", at, writer: event.writer, seq: event.seq };
  }
  for (const [writer, { seq, hash }] of known) {
    const isThere = seq === 0 || hashes.has(`${writer} ${hash}`);
    if (!isThere) return { state: "broken", kind: "cut", at: events.length, writer, seq };
  }
  return null;
}

function endsOf(heads: ReadonlyMap<string, ChainHead>): ReadonlyMap<string, ChainHead> {
  return new Map([...heads].map(([writer, { seq, hash }]) => [writer, { seq, hash }]));
}
