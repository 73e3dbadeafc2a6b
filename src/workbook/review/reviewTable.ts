// The table Review: a row a record and kind, with the answers side by side and what was decided.
import { texts } from "../../messages/catalogue";
import type { Decision } from "../../pipeline/label/settleRecord";
import type { FieldValue } from "../../pipeline/record";
import type { LabelNames } from "../labels/answerCells";
import { textOf } from "../cells";
import type { FoundTable } from "../findTable";
import { readFound } from "../readTable";

const headings = texts.sheets.review;

/** Our name of the table. */
export const reviewTableName = "Review";

/** The heading whose values name the rows. */
export const reviewKey = headings.entry;

/** Why a record is in Review. */
export type ReviewKind = "disagreement" | "question";

/** The columns that a decision fills, hidden ones too. */
export const decisionHeadings = [
  ...[headings.gold, headings.reason, headings.rule, headings.by],
  ...[headings.goldId, headings.when, headings.taxonomyVersion],
] as const;

/** A row of Review. */
export interface ReviewRow {
  readonly entry: string;
  readonly kind: ReviewKind;
  readonly recordId: string;
  readonly question: string;
  /** A contact id; empty for a disagreement. */
  readonly askedBy: string;
  /** What the cells of a decision hold, by heading. */
  readonly cells: ReadonlyMap<string, FieldValue>;
}

/**
 * Names a row.
 *
 * @param kind - why the record is there
 * @param recordId - the record
 * @param askedBy - who asked; nobody for a disagreement
 * @returns what stands in the column Entry
 */
export function reviewEntry(kind: ReviewKind, recordId: string, askedBy?: string): string {
  return [kind, ...(askedBy === undefined ? [] : [askedBy]), recordId].join("/");
}

/**
 * Reads Review without the texts.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @returns its rows
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readReviewRows(context: Excel.RequestContext, found: FoundTable): Promise<readonly ReviewRow[]> {
  const { record, question, entry, kind, askedBy } = headings;
  const { rows } = await readFound(context, found, [record, question, entry, kind, askedBy, ...decisionHeadings]);
  return rows.flatMap((cells) => {
    const text = (heading: string) => textOf(cells.get(heading));
    if (text(entry) === "" || text(record) === "") return [];
    return [
      {
        entry: text(entry),
        kind: text(kind) === "question" ? "question" : "disagreement",
        recordId: text(record),
        question: text(question),
        askedBy: text(askedBy),
        cells,
      },
    ];
  });
}

/**
 * Tells what was decided in a row. A label typed into the sheet counts once it was taken over.
 *
 * @param row - the row
 * @returns the decision, or `null`
 */
export function decisionIn(row: ReviewRow): Decision | null {
  const { cells } = row;
  const labelId = textOf(cells.get(headings.goldId));
  if (labelId === "") return null;
  const at = textOf(cells.get(headings.when)) || null;
  return { labelId, at, taxonomyVersion: textOf(cells.get(headings.taxonomyVersion)) || null };
}

/**
 * Tells which label a person typed into a row and nobody took over yet.
 *
 * @param row - the row
 * @param names - the labels
 * @returns the label's id; `unknown` for a text that is no label; `null` where there is nothing to take over
 */
export function typedIn(
  row: ReviewRow,
  names: LabelNames,
): { readonly labelId: string } | { readonly unknown: string } | null {
  const typed = textOf(row.cells.get(headings.gold)).trim();
  const decided = decisionIn(row);
  if (typed === "" || (decided !== null && names.nameOf.get(decided.labelId) === typed)) return null;
  const labelId = names.idOf.get(typed);
  if (labelId !== undefined) return { labelId };
  // A label that was renamed since keeps its old name in the cell and its id beside it.
  return decided === null ? { unknown: typed } : null;
}
