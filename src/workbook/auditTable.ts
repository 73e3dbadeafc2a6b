// The table Audit: each writer appends to a chain of its own. The event stands in `_handoff` before it stands in the
// table, so that an event whose writing was interrupted is found and written by the next one.
import { appendEvent, chainStart, type AuditEvent } from "../pipeline/audit/event";
import { canonicalJson, type Json } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import type { Session } from "../pipeline/session";
import { texts } from "../messages/catalogue";
import { appendRows } from "./appendRows";
import { cellsOfRow } from "./continuation";
import type { Row } from "./edit";
import type { FoundTable } from "./findTable";
import { writeHead, type HandoffSheet } from "./handoffSheet";
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

/** The end of a chain as `_handoff` keeps it, with the event whole. */
interface StoredHead {
  readonly event: AuditEvent & { readonly detail: AuditEntry["detail"] };
  /** Whether the event was read back from the table. */
  readonly isIn: boolean;
}

/**
 * Appends an event to the writer's chain. Its last step is queued; the next sync sends it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param place - where to
 * @param entry - what happened
 * @returns the event in its chain
 * @throws {@link HandoffError} `not-read-back`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendToAudit(
  context: Excel.RequestContext,
  place: AuditPlace,
  entry: AuditEntry,
): Promise<AuditEvent> {
  const { handoff, session } = place;
  const head = headIn(handoff.heads.get(session.writer));
  if (head && !head.isIn) await finishEvent(context, place, head.event);
  const { writer, actor } = session;
  const heads = otherHeads(handoff, writer);
  const chained = appendEvent(head?.event ?? chainStart, { ...entry, writer, actor, at: session.now(), heads });
  const event = { ...chained, detail: entry.detail };
  noteHead(place, { event, isIn: false });
  await appendRows(context, place.audit, [cellsOfRow(rowOfEvent(event))]);
  noteHead(place, { event, isIn: true });
  return event;
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
  const head = heads.find((candidate) => candidate?.event.action === action && candidate.event.detail["change"] === id);
  if (!head) return false;
  if (!head.isIn) await finishEvent(context, place, head.event);
  return true;
}

// An event that was announced and is not in the table is written now.
async function finishEvent(
  context: Excel.RequestContext,
  { audit }: Pick<AuditPlace, "audit">,
  event: AuditEvent,
): Promise<void> {
  const { rowOf } = await locateRows(context, audit, texts.sheets.audit.hash);
  if (!rowOf.has(event.hash)) await appendRows(context, audit, [cellsOfRow(rowOfEvent(event))]);
}

function noteHead({ handoff, column }: AuditPlace, head: StoredHead): void {
  writeHead(handoff, column, JSON.stringify(head));
}

function headIn(cell: string | undefined): StoredHead | null {
  return cell ? (JSON.parse(cell) as StoredHead) : null;
}

function otherHeads(handoff: HandoffSheet, writer: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...handoff.heads].flatMap(([owner, cell]) => {
      const hash = owner === writer ? undefined : headIn(cell)?.event.hash;
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
export function rowOfEvent(event: AuditEvent): Row {
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
