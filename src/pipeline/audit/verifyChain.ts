// Recomputes the audit trail from the cells of the sheet and finds the first event that was changed outside Handoff.
import { eventOfCells, type AuditCells } from "./auditCells";
import { chainStart, type AuditEvent, type ChainHead } from "./event";

/**
 * Why the trail is broken: a cell of the row was changed, or it is no row of ours; events before it are missing; it stands
 * in another place than it was written; it stands there twice.
 */
export type BreakKind = "changed" | "missing" | "moved" | "repeated";

/** What verifying found. */
export type ChainReport =
  | { readonly state: "intact"; readonly events: number; readonly heads: ReadonlyMap<string, ChainHead> }
  | {
      readonly state: "broken";
      readonly kind: BreakKind;
      /**
       * The first broken event, counted from 1 from the top of the sheet as it stands. One more than there are events,
       * where the last ones are gone.
       */
      readonly event: number;
      /** Whose chain is broken there, and at which of its numbers; for missing events, the first of them. */
      readonly writer: string;
      readonly seq: number;
    };

/** A row of the sheet and the event that it holds; `null` where it is not exactly what Handoff wrote. */
export interface TrailRow {
  readonly cells: AuditCells;
  readonly event: AuditEvent | null;
}

/**
 * Reads a row as an event. Its hash is computed anew: that is nearly all the work of verifying, so long trails are read
 * in slices.
 *
 * @param cells - the row as it stands in the sheet
 * @returns the row and its event
 */
export function trailRow(cells: AuditCells): TrailRow {
  return { cells, event: eventOfCells(cells) };
}

/**
 * Verifies all chains of an audit trail.
 *
 * Every hash is computed anew from the cells, and every cell, shown or hidden, must be what the event would be written
 * as. Events of a chain must stand in their order, and every event below those of other chains that it had seen.
 *
 * @param rows - the rows as they stand in the sheet, from the top, all writers mixed, each read by {@link trailRow}
 * @param known - ends of chains that are kept elsewhere: those events must be in the sheet
 * @returns intact with the end of each chain, or the first broken event
 */
export function verifyChain(rows: readonly TrailRow[], known: ReadonlyMap<string, ChainHead> = new Map()): ChainReport {
  const walked: Walked = { events: rows.map(({ event }) => event), heads: new Map(), seen: new Set() };
  for (const [at, { cells, event }] of rows.entries()) {
    const found = event === null ? changedRow(cells) : breakAt(event, walked);
    if (found !== null) return { state: "broken", event: at + 1, ...found };
    if (event === null) continue;
    walked.heads.set(event.writer, { seq: event.seq, hash: event.hash });
    walked.seen.add(keyOf(event.writer, event.hash));
  }
  return (
    lostEnd(walked, { known, events: rows.length }) ?? { state: "intact", events: rows.length, heads: walked.heads }
  );
}

interface Walked {
  /** All rows, also those below. */
  readonly events: readonly (AuditEvent | null)[];
  /** The end of each chain so far. */
  readonly heads: Map<string, ChainHead>;
  /** Keys of all events so far. */
  readonly seen: Set<string>;
}

type Break = Pick<Extract<ChainReport, { state: "broken" }>, "kind" | "writer" | "seq">;

function changedRow({ writer, event }: AuditCells): Break {
  return { kind: "changed", writer: String(writer ?? ""), seq: Number(event) || 0 };
}

function breakAt(event: AuditEvent, walked: Walked): Break | null {
  const { writer, seq, prev, hash } = event;
  const head = walked.heads.get(writer) ?? chainStart;
  if (walked.seen.has(keyOf(writer, hash))) return { kind: "repeated", writer, seq };
  if (seq === head.seq + 1 && prev === head.hash) return unseenHead(event, walked);
  // With the right number it follows an event that was made up whole, hash and all.
  if (seq <= head.seq + 1) return { kind: "changed", writer, seq };
  const isBelow = walked.events.some((row) => row?.writer === writer && row.seq === head.seq + 1);
  return isBelow ? { kind: "moved", writer, seq } : { kind: "missing", writer, seq: head.seq + 1 };
}

// What an event had seen of other chains stands above it, because only what is in the sheet is noted as seen.
function unseenHead(event: AuditEvent, { heads, seen, events }: Walked): Break | null {
  const { writer, seq } = event;
  const lost = Object.entries(event.heads).find(([other, hash]) => !seen.has(keyOf(other, hash)));
  if (!lost) return null;
  const [other, hash] = lost;
  const isBelow = events.some((row) => row?.writer === other && row.hash === hash);
  if (isBelow) return { kind: "moved", writer, seq };
  return { kind: "missing", writer: other, seq: (heads.get(other)?.seq ?? 0) + 1 };
}

function lostEnd(
  { heads, seen }: Walked,
  { known, events }: { readonly known: ReadonlyMap<string, ChainHead>; readonly events: number },
): ChainReport | null {
  for (const [writer, { seq, hash }] of known) {
    if (seq === 0 || seen.has(keyOf(writer, hash))) continue;
    const reached = heads.get(writer)?.seq ?? 0;
    return { state: "broken", kind: "missing", event: events + 1, writer, seq: Math.min(seq, reached + 1) };
  }
  return null;
}

function keyOf(writer: string, hash: string): string {
  return `${hash} ${writer}`;
}
