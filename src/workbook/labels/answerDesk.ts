// Writes one answer: reads the row, compares what it said with what the card knew, writes its own cells and reads them
// back. Two round trips where the row still stands where it stood last; nothing else is waited for.
import { texts } from "../../messages/catalogue";
import type { Answer } from "../../pipeline/annotation";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { fromCell, textOf } from "../cells";
import { targetsOf } from "../cellTargets";
import { columnOf, findTable, type FoundTable } from "../findTable";
import { columnSlice, locateRows, type RowPlaces } from "../locateRows";
import { codeOf } from "../requestSize";
import { writeSet } from "../setCells";
import { answerIn, cellsOfAnswer, labelNames, sameAnswer, type AnswerStamp, type LabelNames } from "./answerCells";
import { labelTableName } from "./labelShape";

const headings = texts.sheets.label;
const ownHeadings = [
  ...[headings.label, headings.unsure, headings.note, headings.when],
  ...[headings.annotator, headings.labelId, headings.taxonomyVersion],
];

/** An annotator's table, as it was last seen, and the labels; kept between two answers. */
export interface AnswerDesk {
  readonly contactId: string;
  readonly names: LabelNames;
  readonly taxonomyVersion: string;
  readonly tableId: string;
  readonly sheetId: string;
  readonly found: FoundTable;
  readonly places: RowPlaces;
}

/** What an annotator says about a record. */
export interface AnswerOrder {
  readonly recordId: string;
  /** What the card knew when the person answered. */
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** What became of an answer. */
export type AnswerOutcome =
  | { readonly kind: "saved"; readonly old: Answer | string | null }
  /** The sheet says something else than the card knew; nothing was written. */
  | { readonly kind: "conflict"; readonly inSheet: Answer | null }
  /** The record is not in the table any more. */
  | { readonly kind: "gone" }
  /** Table, columns or rows are not where they were: open the desk anew. */
  | { readonly kind: "moved" };

/**
 * Opens the table of an annotator.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param contactId - the annotator
 * @returns the desk
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function openAnswerDesk(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  contactId: string,
): Promise<AnswerDesk> {
  const found = await findTable(context, labelTableName(contactId));
  found.table.load("id");
  found.sheet.load("id");
  const places = await locateRows(context, found, headings.record);
  const names = labelNames(spec.taxonomy.labels);
  const { table, sheet } = found;
  return {
    ...{ contactId, names, taxonomyVersion: spec.taxonomy.version },
    ...{ tableId: table.id, sheetId: sheet.id, found, places },
  };
}

/**
 * Writes an answer where the row still says what the card knew.
 *
 * @param context - the request context of the running `Excel.run`; not necessarily that in which the desk was opened
 * @param desk - the annotator's table
 * @param order - the answer
 * @param order.at - when it was given
 * @returns what became of it
 * @throws {@link HandoffError} `not-read-back`; OfficeExtension.Error as it comes
 */
export async function writeAnswer(
  context: Excel.RequestContext,
  desk: AnswerDesk,
  order: AnswerOrder & { readonly at: string },
): Promise<AnswerOutcome> {
  const row = desk.places.rowOf.get(order.recordId);
  if (row === undefined) return { kind: "gone" };
  const found = foundAgain(context, desk);
  const cells = await readRow(context, found, { row, recordId: order.recordId });
  if (cells === null) return { kind: "moved" };
  const said = answerIn(cells, desk.names);
  if (!sameAnswer(said.answer, order.before) && !sameAnswer(said.answer, order.after)) {
    return { kind: "conflict", inSheet: said.answer };
  }
  const stamp: AnswerStamp = { at: order.at, annotator: desk.contactId, taxonomyVersion: desk.taxonomyVersion };
  const after = cellsOfAnswer(order.after, desk.names, stamp);
  const conflicts = await writeSet(context, planOf({ ...desk, found }, order.recordId, { cells, after }));
  return conflicts.length > 0 ? { kind: "moved" } : { kind: "saved", old: said.unknown ?? said.answer };
}

/**
 * Gives the table of a desk in another run than that it was opened in.
 *
 * @param context - the request context of the running `Excel.run`
 * @param desk - the annotator's table
 * @returns the table
 */
export function foundAgain(context: Excel.RequestContext, desk: AnswerDesk): FoundTable {
  const { found, tableId } = desk;
  const { tables, worksheets } = context.workbook;
  return { ...found, table: tables.getItem(tableId), sheet: worksheets.getItem(found.sheetName) };
}

interface RowPlace {
  readonly row: number;
  readonly recordId: string;
}

// `null` where the headings changed or another record stands there by now.
async function readRow(
  context: Excel.RequestContext,
  found: FoundTable,
  { row, recordId }: RowPlace,
): Promise<ReadonlyMap<string, FieldValue> | null> {
  const header = found.table.getHeaderRowRange().load("values");
  const cellAt = (heading: string) => columnSlice(found, { column: columnOf(found, heading), first: row, rows: 1 });
  const loaded = [headings.record, ...ownHeadings].map((heading) => [heading, cellAt(heading).load("values")] as const);
  try {
    await context.sync();
  } catch (error) {
    if (isAway(error)) return null;
    throw error;
  }
  const isSame = found.headings.every((heading, at) => textOf(header.values[0]?.[at]) === heading);
  const cells = new Map(loaded.map(([heading, range]) => [heading, fromCell(range.values[0]?.[0])]));
  return isSame && textOf(cells.get(headings.record)) === recordId ? cells : null;
}

/**
 * Tells whether Excel refused because the table is not where it was.
 *
 * @param error - what was caught
 * @returns whether to open the desk anew
 */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ItemNotFound" || code === "InvalidObjectPath" || code === "InvalidArgument";
}

interface Cells {
  readonly cells: ReadonlyMap<string, FieldValue>;
  readonly after: ReadonlyMap<string, FieldValue>;
}

function planOf({ found, places }: AnswerDesk, recordId: string, { cells, after }: Cells) {
  const edits = [...after].map(([column, value]) => ({
    key: recordId,
    column,
    before: cells.get(column) ?? null,
    after: value,
  }));
  const targets = edits.flatMap((edit) => targetsOf(found, places, edit));
  return { found, key: headings.record, targets, conflicts: [] };
}
