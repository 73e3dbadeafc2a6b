// The hidden table Annotations: what annotators answered in batches that are closed, moved there from the Label tables.
import { texts } from "../../messages/catalogue";
import type { FieldValue } from "../../pipeline/record";
import type { Row } from "../edit";
import { textOf } from "../cells";
import type { FoundTable } from "../findTable";
import { readFound } from "../readTable";
import { answerIn, type LabelNames } from "./answerCells";
import type { LabelRow } from "./labelTables";

const headings = texts.sheets.annotations;
const label = texts.sheets.label;

/** Our name of the table. */
export const annotationsTableName = "Annotations";

/** The heading whose values name the rows. */
export const annotationsKey = headings.entry;

/** An annotator's row of a closed batch, with the cells under the headings of a Label table. */
export interface ClosedRow extends LabelRow {
  readonly annotator: string;
}

// Under which heading of a Label table each column of Annotations stood.
const origins = [
  [headings.labelId, label.labelId],
  [headings.label, label.label],
  [headings.unsure, label.unsure],
  [headings.note, label.note],
  [headings.when, label.when],
  [headings.taxonomyVersion, label.taxonomyVersion],
] as const;

/** What the row of a closed batch is made for. */
export interface Closing {
  readonly batch: string;
  readonly names: LabelNames;
}

/**
 * Gives the row that keeps an annotator's answer. The label's id is that of the label in the cell: people type labels.
 *
 * @param row - the row of the Label table
 * @param closing - the batch that is closed, and the labels
 * @returns the values by heading
 */
export function rowOfClosed(row: ClosedRow, closing: Closing): Row {
  const { recordId, annotator, cells } = row;
  const { batch, names } = closing;
  const { answer } = answerIn(cells, names);
  return new Map<string, FieldValue>([
    [headings.entry, `${annotator}/${recordId}`],
    [headings.record, recordId],
    [headings.annotator, annotator],
    ...origins.map(([here, there]) => [here, cells.get(there) ?? null] as const),
    [headings.labelId, answer?.kind === "label" ? answer.labelId : null],
    [headings.batch, batch],
  ]);
}

/**
 * Reads the answers of closed batches.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param names - the labels; one that was renamed since is read by its id
 * @returns a row for each record and annotator
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readClosedRows(
  context: Excel.RequestContext,
  found: FoundTable,
  names: LabelNames,
): Promise<readonly ClosedRow[]> {
  const columns = [headings.record, headings.annotator, ...origins.map(([here]) => here)];
  const { rows } = await readFound(context, found, columns);
  return rows.flatMap((row) => {
    const recordId = textOf(row.get(headings.record));
    const annotator = textOf(row.get(headings.annotator));
    const cells = new Map(origins.map(([here, there]) => [there as string, row.get(here) ?? null]));
    const name = names.nameOf.get(textOf(row.get(headings.labelId)));
    if (name !== undefined) cells.set(label.label, name);
    return recordId === "" || annotator === "" ? [] : [{ recordId, annotator, cells }];
  });
}
