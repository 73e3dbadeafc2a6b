// An event as a row of the sheet Audit: every part of it stands in a cell, and what is shown follows from the event.
import { texts } from "../../messages/catalogue";
import { canonicalJson, type Json } from "../canonicalJson";
import type { FieldValue } from "../record";
import { appendEvent, type AuditEvent } from "./event";

/** The columns of the sheet Audit, by the keys of their headings in the catalogue. */
export type AuditColumn = keyof typeof texts.sheets.audit;

/** All columns, in the order of the sheet. */
export const auditColumns = Object.keys(texts.sheets.audit) as readonly AuditColumn[];

/** A row of the sheet Audit as its cells hold it. */
export type AuditCells = Readonly<Record<AuditColumn, FieldValue>>;

/**
 * Gives an event's cells. The same event gives the same cells, so that a changed cell is found by making them again; a
 * title that is worded anew must therefore be kept for the events that bear it.
 *
 * @param event - the event
 * @returns a value for each column
 */
export function cellsOfEvent(event: AuditEvent): AuditCells {
  const { old, new: now } = partsOf(event.detail);
  return {
    event: event.seq,
    when: event.at,
    who: event.actor,
    what: texts.sheets.eventTitle(event),
    subject: event.subject,
    old: typeof old === "string" ? old : null,
    new: typeof now === "string" ? now : null,
    writer: event.writer,
    action: event.action,
    detail: canonicalJson(event.detail),
    heads: canonicalJson(event.heads),
    previous: event.prev,
    hash: event.hash,
  };
}

/**
 * Reads the event of a row, if the row is exactly what that event would have been written as.
 *
 * @param cells - the row as it stands
 * @returns the event; `null` where any cell, shown or hidden, differs from what Handoff wrote
 */
export function eventOfCells(cells: AuditCells): AuditEvent | null {
  const seq = Number(cells.event);
  const detail = jsonIn(cells.detail);
  const heads = hashesIn(cells.heads);
  if (!Number.isInteger(seq) || detail === undefined || heads === null) return null;
  const { when, who, action, subject, writer, previous } = cells;
  const told = { at: textIn(when), actor: textIn(who), action: textIn(action), subject: textIn(subject) };
  const head = { seq: seq - 1, hash: textIn(previous) };
  const event = appendEvent(head, { ...told, writer: textIn(writer), detail, heads });
  const written = cellsOfEvent(event);
  return auditColumns.every((column) => textIn(cells[column]) === textIn(written[column])) ? event : null;
}

function partsOf(detail: Json): Readonly<Record<string, Json>> {
  return isObject(detail) ? detail : {};
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// An empty cell and an empty text are one to Excel, as are a number and its digits.
function textIn(cell: FieldValue): string {
  return cell === null ? "" : String(cell);
}

function jsonIn(cell: FieldValue): Json | undefined {
  try {
    return JSON.parse(textIn(cell)) as Json;
  } catch {
    // What is no JSON was not written by Handoff; the caller says so.
    return undefined;
  }
}

function hashesIn(cell: FieldValue): Readonly<Record<string, string>> | null {
  const heads = jsonIn(cell);
  if (heads === undefined || !isObject(heads)) return null;
  const hashes = Object.entries(heads).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return hashes.length === Object.keys(heads).length ? Object.fromEntries(hashes) : null;
}
