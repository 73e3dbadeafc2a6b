// Makes sheets with their tables from their shapes. What is there already is left as people arranged it.
import { HandoffError } from "../pipeline/errors";
import { registerTables, type HandoffSheet, type TableEntry } from "./handoffSheet";
import type { ColumnShape, SheetShape } from "./sheetShapes";

const pointsPerPixel = 0.75;
const rowHeight = 20 * pointsPerPixel;
const header = { fill: "#F0F0F0", text: "#242424" } as const;

/**
 * Refuses names that are taken by sheets which are not ours, before anything is made.
 *
 * @param context - the request context of the running `Excel.run`
 * @param names - the names of the sheets to make
 * @throws {@link HandoffError} `sheet-name-taken`
 */
export async function refuseTakenNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const taken = sheets.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name]));
  if (taken.length > 0) throw new HandoffError("sheet-name-taken", { sheets: taken });
}

/**
 * Makes sheets, each with a table of one blank row, and notes the tables in `_handoff`.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param shapes - the sheets to make; none of them is there
 * @returns the sheet `_handoff` with the new tables in its register
 */
export async function createSheets(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  shapes: readonly SheetShape[],
): Promise<HandoffSheet> {
  if (shapes.length === 0) return handoff;
  const made = shapes.map((shape) => ({ shape, table: createSheet(context, shape).load("id") }));
  await context.sync();
  const entries = made.map(({ shape, table }): [string, TableEntry] => [
    shape.table,
    { id: table.id, headings: shape.columns.map(({ heading }) => heading) },
  ]);
  const tables = registerTables(handoff, Object.fromEntries(entries));
  await context.sync();
  return { ...handoff, tables };
}

function createSheet(context: Excel.RequestContext, shape: SheetShape): Excel.Table {
  const { columns, rowsAbove = 0 } = shape;
  const sheet = context.workbook.worksheets.add(shape.name);
  sheet.tabColor = shape.tabColour;
  const headings = sheet.getRangeByIndexes(rowsAbove, 0, 1, columns.length);
  headings.numberFormat = [columns.map(() => "@")];
  headings.values = [columns.map(({ heading }) => heading)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(rowsAbove, 0, 2, columns.length), true);
  table.name = shape.table;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  formatHeader(headings);
  for (const [at, column] of columns.entries()) formatColumn(sheet.getRangeByIndexes(rowsAbove + 1, at, 1, 1), column);
  const frozenRows = rowsAbove + 1;
  if (shape.frozenColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, shape.frozenColumns));
  else sheet.freezePanes.freezeRows(frozenRows);
  if (shape.isHidden) sheet.visibility = "Hidden";
  return table;
}

function formatHeader(headings: Excel.Range): void {
  headings.format.fill.color = header.fill;
  headings.format.font.bold = true;
  headings.format.font.color = header.text;
  headings.format.rowHeight = rowHeight;
}

/**
 * Gives a column its width and formats. Queued; the next sync sends it. Wrapping and alignment stand on the whole column,
 * because rows that come later take no format from the first.
 *
 * @param first - the column's first cell below its heading
 * @param column - what it looks like
 */
export function formatColumn(first: Excel.Range, column: ColumnShape): void {
  first.format.columnWidth = column.width * pointsPerPixel;
  first.numberFormat = [[column.isNumber ? "General" : "@"]];
  if (column.isNumber) first.format.horizontalAlignment = "Right";
  if (column.isHidden) first.columnHidden = true;
  if (!column.wraps) return;
  const whole = first.getEntireColumn();
  whole.format.wrapText = true;
  whole.format.verticalAlignment = "Top";
}
