// Reads the newest events of the audit trail, and what the last Verify found.
import type { AuditCells } from "../../pipeline/audit/auditCells";
import type { FieldValue } from "../../pipeline/record";
import { readNewestEvents } from "../../workbook/auditReading";
import { textOf } from "../../workbook/cells";

/** An event as the page tells it. */
export interface AuditLine {
  /** Its place from the top of the sheet, from 1. */
  readonly place: number;
  readonly at: string;
  /** A contact id. */
  readonly actor: string;
  readonly action: string;
  readonly title: string;
  readonly subject: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** What a Verify found. */
export interface Verified {
  readonly at: string;
  readonly state: "intact" | "broken";
  readonly events: number;
  /** The first broken event; `null` where the trail is intact. */
  readonly event: number | null;
  readonly kind: BrokenKind | null;
}

/** Why the trail is broken. */
export type BrokenKind = "changed" | "missing" | "moved" | "repeated";

/** The newest events. */
export interface AuditNews {
  readonly total: number;
  /** The newest first. */
  readonly lines: readonly AuditLine[];
  /** The last Verify among them. */
  readonly verified: Verified | null;
}

/** Reads so many events at most. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function readAudit(most: number): Promise<AuditNews> {
  return Excel.run((context) => readNews(context, most));
}

/** Reads them in a running `Excel.run`. Throws the same. */
export async function readNews(context: Excel.RequestContext, most: number): Promise<AuditNews> {
  const { total, rows } = await readNewestEvents(context, most);
  const lines = rows.map((row, at) => lineOf(row, total - rows.length + at + 1)).toReversed();
  return { total, lines, verified: lastVerified(lines) };
}

function lineOf(cells: AuditCells, place: number): AuditLine {
  const { when, who, what, subject, old, action, detail, hash } = cells;
  return {
    ...{ place, at: textOf(when), actor: textOf(who), action: textOf(action), title: textOf(what) },
    ...{ subject: textOf(subject), old: textOrNull(old), new: textOrNull(cells.new), detail: detailIn(detail) },
    hash: textOf(hash),
  };
}

function textOrNull(value: FieldValue): string | null {
  return value === null ? null : textOf(value);
}

// A cell that somebody changed tells nothing; Verify finds it.
function detailIn(cell: FieldValue): AuditLine["detail"] {
  try {
    const detail: unknown = JSON.parse(textOf(cell));
    return typeof detail === "object" && detail !== null ? (detail as AuditLine["detail"]) : {};
  } catch {
    return {};
  }
}

function lastVerified(lines: readonly AuditLine[]): Verified | null {
  const last = lines.find(({ action }) => action === "audit.verified");
  if (!last) return null;
  const { state, events, event, kind } = last.detail;
  return {
    at: last.at,
    state: state === "intact" ? "intact" : "broken",
    events: Number(events),
    event: typeof event === "number" ? event : null,
    kind: typeof kind === "string" ? (kind as BrokenKind) : null,
  };
}
