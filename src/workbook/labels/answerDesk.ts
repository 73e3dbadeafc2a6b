// Writes answers: reads their rows, compares what they said with what the card knew, writes their own cells and reads them
// back. Two round trips where the rows still stand where they stood last; nothing else is waited for.
import { texts } from "../../messages/catalogue";
import type { Answer } from "../../pipeline/annotation";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { fromCell, textOf } from "../cells";
import { targetsOf, type Target } from "../cellTargets";
import { columnOf, findTable, type FoundTable } from "../findTable";
import { columnSlice, locateRows, type RowPlaces } from "../locateRows";
import { codeOf } from "../requestSize";
import { writeSet } from "../setCells";
import { answerIn, cellsOfAnswer, labelNames, sameAnswer, type LabelNames } from "./answerCells";
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

/** Answers to different records, and when they are written. */
export interface AnswerOrders {
  readonly orders: readonly AnswerOrder[];
  readonly at: string;
}

/**
 * Writes answers where the rows still say what the card knew; two round trips, however many they are.
 *
 * @param context - the request context of the running `Excel.run`; not necessarily that in which the desk was opened
 * @param desk - the annotator's table
 * @param given - the answers
 * @returns what became of each, by record
 * @throws {@link HandoffError} `not-read-back`; OfficeExtension.Error as it comes
 */
export async function writeAnswers(
  context: Excel.RequestContext,
  desk: AnswerDesk,
  given: AnswerOrders,
): Promise<ReadonlyMap<string, AnswerOutcome>> {
  const there = given.orders.filter(({ recordId }) => desk.places.rowOf.has(recordId));
  const outcomes = new Map<string, AnswerOutcome>(given.orders.map(({ recordId }) => [recordId, { kind: "gone" }]));
  if (there.length === 0) return outcomes;
  const found = foundAgain(context, desk);
  const rows = await readRows(context, { ...desk, found }, there);
  const targets: Target[] = [];
  for (const order of there) {
    const outcome = outcomeIn(rows.get(order.recordId) ?? null, order, desk.names);
    outcomes.set(order.recordId, outcome);
    if (outcome.kind === "saved") {
      targets.push(...targetsFor({ ...desk, found }, { order, at: given.at, cells: rows.get(order.recordId) }));
    }
  }
  const lost = await writeSet(context, { found, key: headings.record, targets, conflicts: [] });
  for (const { key } of lost) outcomes.set(key, { kind: "moved" });
  return outcomes;
}

// What becomes of an answer if its cells are still the same when they are written.
function outcomeIn(cells: Cells | null, { before, after }: AnswerOrder, names: LabelNames): AnswerOutcome {
  if (cells === null) return { kind: "moved" };
  const said = answerIn(cells, names);
  const isExpected = sameAnswer(said.answer, before) || sameAnswer(said.answer, after);
  return isExpected ? { kind: "saved", old: said.unknown ?? said.answer } : { kind: "conflict", inSheet: said.answer };
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

type Cells = ReadonlyMap<string, FieldValue>;

// A row is left out where the headings changed or another record stands there by now.
async function readRows(
  context: Excel.RequestContext,
  { found, places }: AnswerDesk,
  orders: readonly AnswerOrder[],
): Promise<ReadonlyMap<string, Cells>> {
  const header = found.table.getHeaderRowRange().load("values");
  const loaded = orders.map(({ recordId }) => {
    const row = { first: places.rowOf.get(recordId) ?? 0, rows: 1 };
    const cellAt = (heading: string) => columnSlice(found, { ...row, column: columnOf(found, heading) });
    return [headings.record, ...ownHeadings].map((heading) => [heading, cellAt(heading).load("values")] as const);
  });
  try {
    await context.sync();
  } catch (error) {
    if (isAway(error)) return new Map();
    throw error;
  }
  if (!found.headings.every((heading, at) => textOf(header.values[0]?.[at]) === heading)) return new Map();
  const read = loaded.map((row) => new Map(row.map(([heading, range]) => [heading, fromCell(range.values[0]?.[0])])));
  const same = orders.flatMap(({ recordId }, at): readonly (readonly [string, Cells])[] => {
    const cells = read[at];
    return cells && textOf(cells.get(headings.record)) === recordId ? [[recordId, cells]] : [];
  });
  return new Map(same);
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

interface Writing {
  readonly order: AnswerOrder;
  readonly at: string;
  readonly cells: Cells | undefined;
}

function targetsFor(desk: AnswerDesk, { order, at, cells }: Writing): readonly Target[] {
  const { contactId: annotator, taxonomyVersion, names, found, places } = desk;
  const after = cellsOfAnswer(order.after, names, { at, annotator, taxonomyVersion });
  return [...after].flatMap(([column, value]) =>
    targetsOf(found, places, { key: order.recordId, column, before: cells?.get(column) ?? null, after: value }),
  );
}
