// What the audit trail says that annotators answered last: by card, or typed and kept.
import { texts } from "../../messages/catalogue";
import { byCodePoint } from "../../pipeline/codePointOrder";
import type { FieldValue } from "../../pipeline/record";
import { textOf } from "../cells";
import { labelTableName } from "../labels/labelShape";

const audit = texts.sheets.audit;
const answerActions = new Set(["label.set", "label.undone", "note.set"]);

/** An answer as its event tells it. */
export interface Said {
  readonly annotator: string;
  readonly recordId: string;
  readonly at: string;
  /** The label's name at that time, or Unsure. */
  readonly said: string;
  /** `null` for Unsure, and in events of versions that did not tell it. */
  readonly labelId: string | null;
  readonly taxonomyVersion: string;
}

interface Step extends Omit<Said, "said" | "taxonomyVersion"> {
  /** `null` where the answer was taken back. */
  readonly said: string | null;
  /** `null` where it was the same as before. */
  readonly taxonomyVersion: string | null;
}

type Rows = readonly ReadonlyMap<string, FieldValue>[];

/**
 * Reads the last answers: the last event of a record says what stood there; what was taken back says nothing.
 *
 * @param rows - the rows of the table Audit, by heading
 * @param annotators - contact ids
 * @returns answers by annotator and record
 */
export function lastSaid(rows: Rows, annotators: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Said>> {
  const annotatorOf = new Map(annotators.map((id) => [labelTableName(id), id]));
  const undone = new Set(rows.flatMap((row) => (isA(row, "external-edit.undone") ? [detailOf(row).change] : [])));
  const kept = (row: Rows[number]) => (undone.has(detailOf(row).change) ? [] : keptIn(row, annotatorOf));
  const steps = rows.flatMap((row) => (isA(row, "external-edit.kept") ? kept(row) : answerIn(row)));
  const last = new Map<string, Map<string, Said>>();
  for (const { said, ...step } of steps.toSorted((a, b) => byCodePoint(a.at, b.at))) {
    const own = last.get(step.annotator) ?? new Map<string, Said>();
    last.set(step.annotator, own);
    const taxonomyVersion = step.taxonomyVersion ?? own.get(step.recordId)?.taxonomyVersion ?? "";
    if (said === null) own.delete(step.recordId);
    else own.set(step.recordId, { ...step, said, taxonomyVersion });
  }
  return last;
}

function isA(row: Rows[number], action: string): boolean {
  return textOf(row.get(audit.action)) === action;
}

function answerIn(row: Rows[number]): readonly Step[] {
  if (!answerActions.has(textOf(row.get(audit.action)))) return [];
  const { annotator, ...said } = detailOf(row);
  if (typeof annotator !== "string") return [];
  const { labelId, taxonomyVersion } = idsIn(said);
  const at = textOf(row.get(audit.when));
  const recordId = textOf(row.get(audit.subject));
  return [{ annotator, recordId, at, said: textIn(said.new), labelId, taxonomyVersion: taxonomyVersion ?? "" }];
}

function keptIn(row: Rows[number], annotatorOf: ReadonlyMap<string, string>): readonly Step[] {
  const { edits } = detailOf(row);
  if (!Array.isArray(edits)) return [];
  const at = textOf(row.get(audit.when));
  return (edits as readonly Detail[]).flatMap((edit) => {
    const annotator = annotatorOf.get(String(edit.table));
    if (annotator === undefined) return [];
    return [{ annotator, recordId: String(edit.record), at, said: textIn(edit.found), ...idsIn(edit) }];
  });
}

/** What may stand in the details of these events and of their edits; nothing is sure. */
interface Detail {
  readonly annotator?: unknown;
  readonly change?: unknown;
  readonly edits?: unknown;
  readonly found?: unknown;
  readonly labelId?: unknown;
  readonly new?: unknown;
  readonly record?: unknown;
  readonly table?: unknown;
  readonly taxonomyVersion?: unknown;
}

function idsIn({ labelId, taxonomyVersion }: Detail) {
  return { labelId: textIn(labelId), taxonomyVersion: textIn(taxonomyVersion) };
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

// A row that somebody wrote over is no event; Verify names it.
function detailOf(row: Rows[number]): Detail {
  try {
    return (JSON.parse(textOf(row.get(audit.detail))) as Detail | null) ?? {};
  } catch {
    return {};
  }
}
