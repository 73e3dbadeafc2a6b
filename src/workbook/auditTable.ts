// The table Audit: each writer appends to a chain of its own. The event stands in `_handoff` before it stands in the
// table, so that an event whose writing was interrupted is found and written by the next one.
import { HandoffError } from "../pipeline/errors";
import { auditColumns, cellsOfEvent, type AuditCells } from "../pipeline/audit/auditCells";
import { appendEvent, chainStart, type AuditEvent, type ChainHead } from "../pipeline/audit/event";
import type { Json } from "../pipeline/canonicalJson";
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
}

/** The end of a chain as `_handoff` keeps it: the event whole. */
type Head = AuditEvent & { readonly detail: AuditEntry["detail"] };

// Hashes of events that this pane has seen in the table.
const seen = new Set<string>();

const attempts = 5;

/**
 * Appends an event to the writer's chain.
 *
 * @param context - the request context of the running `Excel.run`
 * @param place - where to
 * @param entry - what happened
 * @throws {@link HandoffError} `not-read-back`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendToAudit(
  context: Excel.RequestContext,
  place: AuditPlace,
  entry: AuditEntry,
): Promise<void> {
  await inTurn(async () => {
    const event = await announce(context, place, entry);
    await writeEvent(context, place.audit, event);
    // Sent with whatever comes next: until then the event is only known as announced.
    writeWritten(place.handoff, place.column, markOf(event));
  });
}

async function writeEvent(context: Excel.RequestContext, audit: FoundTable, event: Head): Promise<void> {
  await appendRows(context, audit, [cellsOfRow(rowOfEvent(event))]);
  seen.add(event.hash);
}

// Changes of one pane run side by side; their events are chained one after the other.
let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

// The event stands as the head of its chain before it stands in the table. What stood there is read in the same request:
// it may be newer than when we looked, and then the event follows that one.
async function announce(context: Excel.RequestContext, place: AuditPlace, entry: AuditEntry): Promise<Head> {
  let known = place.handoff.heads.get(place.session.writer) ?? "";
  let expected = known;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const head = headIn(known);
    if (head) await finishEvent(context, place, head);
    const event = eventAfter(head, place, entry);
    const ours = JSON.stringify(event);
    const found = await exchangeHead(context, place, ours);
    if (found === expected) return event;
    known = found;
    expected = ours;
  }
  throw new HandoffError("table-busy", { table: place.audit.sheetName });
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

function eventAfter(head: Head | null, { handoff, session }: AuditPlace, entry: AuditEntry): Head {
  const { writer, actor } = session;
  const heads = otherHeads(handoff, writer);
  const chained = appendEvent(head ?? chainStart, { ...entry, writer, actor, at: session.now(), heads });
  return { ...chained, detail: entry.detail };
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
  const heads = [...place.handoff.heads.values()].map(headIn);
  const head = heads.find((candidate) => candidate?.action === action && candidate.detail["change"] === id);
  if (!head) return false;
  await finishEvent(context, place, head);
  return true;
}

// An event that was announced and is not in the table is written now. One that stood there already and is gone was
// deleted: it stays gone, so that Verify finds it.
async function finishEvent(
  context: Excel.RequestContext,
  { handoff, audit }: Pick<AuditPlace, "handoff" | "audit">,
  event: Head,
): Promise<void> {
  if (seen.has(event.hash) || handoff.written.get(event.writer) === markOf(event)) return;
  const { rowOf } = await locateRows(context, audit, texts.sheets.audit.hash);
  if (rowOf.has(event.hash)) seen.add(event.hash);
  else await writeEvent(context, audit, event);
}

function headIn(cell: string | undefined): Head | null {
  return cell ? (JSON.parse(cell) as Head) : null;
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
