// The table Audit: each writer appends to a chain of its own. The event stands in `_handoff` before it stands in the
// table, so that an event whose writing was interrupted is found and written by the next one.
import { HandoffError } from "../pipeline/errors";
import { auditColumns, cellsOfEvent, type AuditCells } from "../pipeline/audit/auditCells";
import { appendEvent, chainStart, type AuditEvent, type ChainHead } from "../pipeline/audit/event";
import { canonicalJson, type Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import type { Session } from "../pipeline/session";
import { texts } from "../messages/catalogue";
import { appendRows } from "./appendRows";
import { textOf } from "./cells";
import { cellsOfRow } from "./continuation";
import type { Row } from "./edit";
import type { FoundTable } from "./findTable";
import { loadHead, writeHead, writeWritten, type HandoffSheet } from "./handoffSheet";
import { locateRows } from "./locateRows";

/** Our name of the table. */
export const auditTableName = "Audit";

/** Where an event goes. */
export interface AuditPlace {
  readonly handoff: HandoffSheet;
  /** The writer's region. */
  readonly column: number;
  readonly audit: FoundTable;
  readonly session: Session;
}

/** What happened. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, Json>>;
  /** When it happened; now, where it is left out. */
  readonly at?: string;
}

type Event = AuditEvent & { readonly detail: AuditEntry["detail"] };

/** The end of a chain as `_handoff` keeps it: the events that were announced together, whole; none before the first. */
type ChainEnd = readonly Event[];

// Hashes of events that this pane has seen in the table.
const seen = new Set<string>();

// Hashes that this pane has put events behind: who last looked when such an event was the end of its chain looks again.
const followed = new Set<string>();

const attempts = 5;

/**
 * Appends events to the writer's chain, as one: all of them are announced before the first one stands in the table. Those
 * that were announced just before, with the same time, are not doubled.
 *
 * @param context - the request context of the running `Excel.run`
 * @param place - where to
 * @param entries - what happened; 20 at most, because what is announced stands in one cell
 * @throws {@link HandoffError} `not-read-back`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendToAudit(
  context: Excel.RequestContext,
  place: AuditPlace,
  entries: readonly AuditEntry[],
): Promise<void> {
  await inTurn(async () => {
    const events = await announce(context, place, entries);
    if (events.length === 0) return;
    await writeEvents(context, place.audit, events);
    // Sent with whatever comes next: until then the events are only known as announced.
    writeWritten(place.handoff, place.column, markOf(lastOf(events)));
  });
}

async function writeEvents(context: Excel.RequestContext, audit: FoundTable, events: ChainEnd): Promise<void> {
  await appendRows(
    context,
    audit,
    events.map((event) => cellsOfRow(rowOfEvent(event))),
  );
  for (const { hash } of events) seen.add(hash);
}

// Changes of one pane run side by side; their events are chained one after the other.
let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

// The events stand as the end of their chain before they stand in the table. What stood there is read in the same
// request: another pane may have appended since we looked, and then the events follow that one.
async function announce(
  context: Excel.RequestContext,
  place: AuditPlace,
  entries: readonly AuditEntry[],
): Promise<ChainEnd> {
  let known = await endNow(context, place);
  let expected = known;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const end = endIn(known);
    await finishEvents(context, place, end);
    const events = eventsAfter(end, place, entries);
    if (events.length === 0) return [];
    const ours = JSON.stringify(events);
    followed.add(lastOf(end).hash);
    const found = await exchangeHead(context, place, ours);
    if (found === expected) return events;
    known = found;
    expected = ours;
  }
  throw new HandoffError("table-busy", { table: place.audit.sheetName });
}

// A long change looks once, at its start. What this pane appended since must not be written over, not even for a moment:
// the next request may fail, and then two events would have one number.
async function endNow(context: Excel.RequestContext, { handoff, column, session }: AuditPlace): Promise<string> {
  const known = handoff.heads.get(session.writer) ?? "";
  if (!followed.has(lastOf(endIn(known)).hash)) return known;
  const now = loadHead(handoff, column);
  await context.sync();
  return textOf(now.values[0]?.[0]);
}

async function exchangeHead(
  context: Excel.RequestContext,
  { handoff, column }: AuditPlace,
  head: string,
): Promise<string> {
  const before = loadHead(handoff, column);
  writeHead(handoff, column, head);
  await context.sync();
  return textOf(before.values[0]?.[0]);
}

function eventsAfter(end: ChainEnd, { handoff, session }: AuditPlace, entries: readonly AuditEntry[]): ChainEnd {
  const { writer, actor } = session;
  const heads = otherHeads(handoff, writer);
  const events: Event[] = [];
  for (const { at = session.now(), action, subject, detail } of entries.filter((entry) => !isIn(end, entry))) {
    const head = lastOf([...end, ...events]);
    events.push({ ...appendEvent(head, { action, subject, detail, writer, actor, at, heads }), detail });
  }
  return events;
}

// Who tried before and did not hear that it was done tries again with the same events.
function isIn(end: ChainEnd, { at, action, subject, detail }: AuditEntry): boolean {
  const said = canonicalJson(detail);
  return end.some(
    (event) =>
      event.at === at && event.action === action && event.subject === subject && canonicalJson(event.detail) === said,
  );
}

function lastOf(end: ChainEnd): ChainHead {
  return end.at(-1) ?? chainStart;
}

/**
 * Looks for the event that a change left, and writes it into the table where that was interrupted.
 *
 * @param context - the request context of the running `Excel.run`
 * @param place - the sheet and the table
 * @param change - the change
 * @param change.id - its id
 * @param change.action - the event that it leaves
 * @returns `true` where the event is in the table by now; `false` where it was never announced
 */
export async function recoverEvent(
  context: Excel.RequestContext,
  place: Pick<AuditPlace, "handoff" | "audit">,
  { id, action }: { readonly id: string; readonly action: string },
): Promise<boolean> {
  const isIts = (event: Event) => event.action === action && event.detail["change"] === id;
  const end = [...place.handoff.heads.values()].map(endIn).find((events) => events.some(isIts));
  if (!end) return false;
  await finishEvents(context, place, end);
  return true;
}

// Events that were announced and are not in the table are written now. What stood there already and is gone was
// deleted: it stays gone, so that Verify finds it.
async function finishEvents(
  context: Excel.RequestContext,
  { handoff, audit }: Pick<AuditPlace, "handoff" | "audit">,
  end: ChainEnd,
): Promise<void> {
  const last = end.at(-1);
  if (!last || seen.has(last.hash) || handoff.written.get(last.writer) === markOf(last)) return;
  const { rowOf } = await locateRows(context, audit, texts.sheets.audit.hash);
  const there = end.filter(({ hash }) => rowOf.has(hash));
  for (const { hash } of there) seen.add(hash);
  if (there.length < end.length)
    await writeEvents(
      context,
      audit,
      end.filter(({ hash }) => !rowOf.has(hash)),
    );
}

function endIn(cell: string | undefined): ChainEnd {
  return cell ? (JSON.parse(cell) as ChainEnd) : [];
}

// Only what stands in the table is told as seen, so that an event always stands below those that it has seen.
function otherHeads(handoff: HandoffSheet, writer: string): Readonly<Record<string, string>> {
  const others = [...writtenEnds(handoff)].filter(([owner]) => owner !== writer);
  return Object.fromEntries(others.map(([owner, { hash }]) => [owner, hash]));
}

/**
 * Gives the rows of the table as the core verifies them.
 *
 * @param rows - the rows as they were read, by heading
 * @returns the cells of each, by column
 */
export function auditCellsOf(rows: readonly ReadonlyMap<string, FieldValue>[]): readonly AuditCells[] {
  const headings = texts.sheets.audit;
  return rows.map(
    (row) =>
      Object.fromEntries(auditColumns.map((column) => [column, row.get(headings[column]) ?? null])) as AuditCells,
  );
}

/**
 * Lists the ends of the chains that surely stood in the table: a chain that does not reach there was cut.
 *
 * @param handoff - the sheet
 * @returns number and hash by writer
 */
export function writtenEnds(handoff: HandoffSheet): ReadonlyMap<string, ChainHead> {
  return new Map(
    [...handoff.written].flatMap(([writer, mark]) => {
      const [seq, hash] = mark.split(" ");
      return hash === undefined ? [] : [[writer, { seq: Number(seq), hash }] as const];
    }),
  );
}

function markOf({ seq, hash }: ChainHead): string {
  return `${seq} ${hash}`;
}

function rowOfEvent(event: AuditEvent): Row {
  const cells = cellsOfEvent(event);
  return new Map(auditColumns.map((column) => [texts.sheets.audit[column], cells[column]]));
}
