// Appends rows below a table: blank rows at its end are used first, then the table grows. Never rows.add, which clashes
// when several people have the workbook open. What stands below the table is moved down, never written over.
import { HandoffError } from "../pipeline/errors";
import { bytesOf, formatOf, textOf, type CellValue } from "./cells";
import { withColumns, type RowCells } from "./continuation";
import type { FoundTable } from "./findTable";
import { confirmCells } from "./readBack";
import { inRequests, isTooLong, requestBytes, sendInHalves } from "./requestSize";

const attempts = 5;

/**
 * Appends rows and reads them back.
 *
 * @param context - the request context of the running `Excel.run`
 * @param given - the table
 * @param rows - the rows by heading; columns that a row does not name stay as Excel fills them
 * @returns the table with the columns and rows that it has now
 * @throws {@link HandoffError} `not-read-back`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendRows(
  context: Excel.RequestContext,
  given: FoundTable,
  rows: readonly RowCells[],
): Promise<FoundTable> {
  const room = await roomBelow(context, given, rows.length);
  const found = await withColumns(
    context,
    { ...given, headings: room.headings },
    rows.flatMap((row) => [...row.keys()]),
  );
  for (const group of inRequests(rows, { bytes: bytesOfRow })) {
    await sendInHalves(group, (some) => appendGroup(context, found, { rows: some, room, attempt: 1 }));
  }
  return found;
}

/**
 * Counts the bytes of a row in a request.
 *
 * @param row - the row
 * @returns the bytes of its values and formats
 */
function bytesOfRow(row: RowCells): number {
  const formatBytes = 8;
  let bytes = 0;
  for (const cell of row.values()) bytes += bytesOf(cell) + formatBytes;
  return bytes;
}

interface Room {
  /** The headings as they are now: columns come and go. */
  readonly headings: readonly string[];
  /** Blank rows at the table's end; counted down as they are used. */
  blank: number;
}

interface Group {
  readonly rows: readonly RowCells[];
  readonly room: Room;
  readonly attempt: number;
}

// Makes sure that nothing stands where the rows will go, and counts the blank rows at the table's end.
async function roomBelow(context: Excel.RequestContext, found: FoundTable, rows: number): Promise<Room> {
  let end = loadEnd(found, rows);
  const last = endOf(found, 1, 1).load("values,formulas");
  let isFull = true;
  try {
    await context.sync();
    isFull = contentRows(last).length > 0;
  } catch (error) {
    // A row that is too long for one answer is not blank.
    if (!isTooLong(error)) throw error;
    end = loadEnd(found, rows);
    await context.sync();
  }
  const { header, body, below } = end;
  makeRoom(below);
  const headings = (header.values[0] ?? []).map(textOf);
  return { headings, blank: isFull ? 0 : await countBlank(context, found, body.rowCount) };
}

/**
 * Moves down what stands below a table, so that it is not written over. Queued.
 *
 * @param below - the rows below the table, their `values` loaded
 */
export function makeRoom(below: Excel.Range): void {
  if (below.values.flat().some((value) => textOf(value) !== "")) below.getEntireRow().insert("Down");
}

function loadEnd(found: FoundTable, rows: number) {
  return {
    header: found.table.getHeaderRowRange().load("values"),
    body: found.table.getDataBodyRange().load("rowCount"),
    below: endOf(found, 0, rows).load("values"),
  };
}

// Looks upwards from the last row, which is blank, in longer and longer steps while all is blank.
async function countBlank(context: Excel.RequestContext, found: FoundTable, bodyRows: number): Promise<number> {
  let blank = 1;
  let step = 2;
  while (blank < bodyRows) {
    const rows = Math.min(step, bodyRows - blank);
    if (await hasContent(context, endOf(found, blank + rows, rows))) {
      if (rows === 1) return blank;
      step = Math.floor(rows / 2);
    } else {
      blank += rows;
      step = rows * 2;
    }
  }
  return blank;
}

// Rows whose cells are too long for one answer are not blank.
async function hasContent(context: Excel.RequestContext, rows: Excel.Range): Promise<boolean> {
  rows.load("values,formulas");
  try {
    await context.sync();
  } catch (error) {
    if (isTooLong(error)) return true;
    throw error;
  }
  return contentRows(rows).length > 0;
}

// A person's own column may have a formula in every row: that alone does not make a row one of ours.
function contentRows({ values, formulas }: Excel.Range): readonly number[] {
  const isFormula = (formula: unknown, value: unknown) =>
    typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return values.flatMap((row, at) => {
    const hasContent = row.some((value, column) => textOf(value) !== "" && !isFormula(formulas[at]?.[column], value));
    return hasContent ? [at] : [];
  });
}

/**
 * Gives rows at a table's end.
 *
 * @param found - the table
 * @param back - how many rows from the end; with 0, the rows below it
 * @param rows - how many of these
 * @returns the range, not loaded
 */
export function endOf(found: FoundTable, back: number, rows: number): Excel.Range {
  const last = found.table.getDataBodyRange().getLastRow();
  return last.getOffsetRange(1 - back, 0).getResizedRange(rows - 1, 0);
}

async function appendGroup(context: Excel.RequestContext, found: FoundTable, group: Group): Promise<void> {
  const { rows, room, attempt } = group;
  if (attempt > attempts) throw new HandoffError("table-busy", { table: found.sheetName });
  const back = Math.max(room.blank, rows.length);
  if (back > room.blank) found.table.resize(found.table.getRange().getResizedRange(back - room.blank, 0));
  const target = () => endOf(found, back, rows.length);
  // Read in the same request, before the write: another pane may have used the place, or moved columns, since we looked.
  const header = found.table.getHeaderRowRange().load("values");
  const before = target().load("values,formulas,numberFormat");
  const cells = writeRows(found, target(), rows);
  const after = target().load("values");
  await context.sync();
  const headings = (header.values[0] ?? []).map(textOf);
  if (contentRows(before).length > 0 || headings.join("\n") !== found.headings.join("\n")) {
    const place = target();
    place.numberFormat = before.numberFormat;
    place.formulas = before.formulas;
    const again = await roomBelow(context, found, rows.length);
    Object.assign(room, again);
    return appendGroup(context, { ...found, headings }, { ...group, attempt: attempt + 1 });
  }
  room.blank = back - rows.length;
  await confirmCells(context, found, { range: after, cells });
}

// To Excel `null` means "leave": a person's own columns keep what Excel fills them with.
function writeRows(found: FoundTable, target: Excel.Range, rows: readonly RowCells[]): (CellValue | null)[][] {
  const cells = rows.map((row) => found.headings.map((heading) => row.get(heading) ?? null));
  target.numberFormat = cells.map((row) => row.map((cell) => (cell === null ? null : formatOf(cell))));
  target.values = cells;
  return cells;
}

/**
 * Tells whether a row is too long for one request, so that its cells have to be written one by one.
 *
 * @param row - the row
 * @returns `true` over the limit of a request
 */
export function isLongRow(row: RowCells): boolean {
  return bytesOfRow(row) > requestBytes;
}
