// The table Audit: each writer appends to a chain of its own. The event stands in `_handoff` before it stands in the
// table, so that an event whose writing was interrupted is found and written by the next one.
import { HandoffError } from "../pipeline/errors";
import { appendEvent, chainStart, type AuditEvent } from "../pipeline/audit/event";
import { canonicalJson, type Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import type { Session } from "../pipeline/session";
import { texts } from "../messages/catalogue";
import { appendRows } from "./appendRows";
import { textOf } from "./cells";
import { cellsOfRow } from "./continuation";
import type { Row } from "./edit";
import type { FoundTable } from "./findTable";
import { loadHead, writeHead, type HandoffSheet } from "./handoffSheet";
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
    await appendRows(context, place.audit, [cellsOfRow(rowOfEvent(event))]);
    seen.add(event.hash);
  });
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

// An event that was announced and is not in the table is written now.
async function finishEvent(
  context: Excel.RequestContext,
  { audit }: Pick<AuditPlace, "audit">,
  event: Head,
): Promise<void> {
  if (seen.has(event.hash)) return;
  const { rowOf } = await locateRows(context, audit, texts.sheets.audit.hash);
  if (!rowOf.has(event.hash)) await appendRows(context, audit, [cellsOfRow(rowOfEvent(event))]);
  seen.add(event.hash);
}

function headIn(cell: string | undefined): Head | null {
  return cell ? (JSON.parse(cell) as Head) : null;
}

function otherHeads(handoff: HandoffSheet, writer: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...handoff.heads].flatMap(([owner, cell]) => {
      const hash = owner === writer ? undefined : headIn(cell)?.hash;
      return hash === undefined ? [] : [[owner, hash]];
    }),
  );
}

/**
 * Gives an event's row; every part of the event stands in a cell, so that the chain can be recomputed from the sheet.
 *
 * @param event - the event
 * @returns the values by heading
 */
function rowOfEvent(event: AuditEvent): Row {
  const headings = texts.sheets.audit;
  const { old = null, new: now = null } = event.detail as { readonly old?: Json; readonly new?: Json };
  return new Map<string, FieldValue>([
    [headings.event, event.seq],
    [headings.when, event.at],
    [headings.who, event.actor],
    [headings.what, texts.sheets.eventTitle(event)],
    [headings.subject, event.subject],
    [headings.old, typeof old === "string" ? old : null],
    [headings.new, typeof now === "string" ? now : null],
    [headings.writer, event.writer],
    [headings.action, event.action],
    [headings.detail, canonicalJson(event.detail)],
    [headings.heads, canonicalJson(event.heads)],
    [headings.previous, event.prev],
    [headings.hash, event.hash],
  ]);
}
