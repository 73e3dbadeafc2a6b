// Reads a table by headings, in slices that fit an answer; long texts come back whole.
import type { FieldValue } from "../pipeline/record";
import { bytesOf, type CellValue } from "./cells";
import { joined, partsOf } from "./continuation";
import { columnOf, findTable, type FoundTable } from "./findTable";
import { columnSlice } from "./locateRows";
import { isTooLong, requestBytes } from "./requestSize";
import { sharedSync } from "./sharedSync";

/** A table as it was read. */
export interface TableData {
  readonly headings: readonly string[];
  /** The values by heading, in the order of the sheet; rows that are blank in all of the columns are left out. */
  readonly rows: readonly ReadonlyMap<string, FieldValue>[];
}

/**
 * Finds and reads a table.
 *
 * @param context - the request context of the running `Excel.run`
 * @param name - our name of the table
 * @param columns - the headings to read; all, where it is left out
 * @returns its rows
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readTable(
  context: Excel.RequestContext,
  name: string,
  columns?: readonly string[],
): Promise<TableData> {
  return readFound(context, await findTable(context, name), columns);
}

/**
 * Reads a table that was found.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param columns - the headings to read; all, where it is left out
 * @returns its rows
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readFound(
  context: Excel.RequestContext,
  found: FoundTable,
  columns: readonly string[] = ownHeadings(found.headings),
): Promise<TableData> {
  const body = found.table.getDataBodyRange().load("rowCount");
  // The first rows come with the count; those below the table, where it has become shorter, are none of its rows.
  const order = { places: placesOf(found, columns), first: 0, rows: Math.min(firstSlice, found.rows) };
  const cells = await readSlice(context, found, order);
  if (cells === null) return { headings: columns, rows: await readFromStart(context, found, columns) };
  const first = cells.slice(0, body.rowCount);
  const rest = {
    columns,
    first: first.length,
    rows: body.rowCount - first.length,
    slice: nextSlice(cells, order.rows),
  };
  return { headings: columns, rows: [...first.flatMap(valuesOf), ...(await readRows(context, found, rest))] };
}

async function readFromStart(context: Excel.RequestContext, found: FoundTable, columns: readonly string[]) {
  const body = found.table.getDataBodyRange().load("rowCount");
  await sharedSync(context);
  return readRows(context, found, { columns, first: 0, rows: body.rowCount });
}

/**
 * Lists the headings that stand for values of their own.
 *
 * @param headings - all headings of a table
 * @returns the same without those of continuation columns
 */
export function ownHeadings(headings: readonly string[]): readonly string[] {
  const parts = new Set(headings.flatMap((heading) => partsOf(headings, heading).slice(1)));
  return headings.filter((heading) => !parts.has(heading));
}

/** Neighbouring rows of a table's body. */
export interface RowSpan {
  readonly columns: readonly string[];
  readonly first: number;
  readonly rows: number;
  /** How many rows the first answer should have; others follow from how long it is. */
  readonly slice?: number;
}

/**
 * Reads neighbouring rows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param span - which rows, which columns
 * @returns the rows that are not blank
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readRows(
  context: Excel.RequestContext,
  found: FoundTable,
  span: RowSpan,
): Promise<readonly ReadonlyMap<string, FieldValue>[]> {
  const places = placesOf(found, span.columns);
  const read: ReadonlyMap<string, FieldValue>[] = [];
  let size = span.slice ?? firstSlice;
  for (let done = 0; done < span.rows;) {
    const rows = Math.min(size, span.rows - done);
    const cells = await readSlice(context, found, { places, first: span.first + done, rows });
    if (cells !== null) {
      read.push(...cells.flatMap(valuesOf));
      done += rows;
    }
    size = cells === null ? Math.max(1, Math.floor(rows / 2)) : nextSlice(cells, rows);
  }
  return read;
}

function placesOf(found: FoundTable, columns: readonly string[]): readonly Place[] {
  return columns.map((heading) => ({
    heading,
    at: partsOf(found.headings, heading).map((part) => columnOf(found, part)),
  }));
}

const firstSlice = 100;
const longestSlice = 20_000;
// Rows further down may be longer than those that were weighed.
const growth = 16;

interface Place {
  readonly heading: string;
  readonly at: readonly number[];
}

interface PlacedCells {
  readonly heading: string;
  readonly cells: readonly unknown[];
}

interface SliceOrder {
  readonly places: readonly Place[];
  readonly first: number;
  readonly rows: number;
}

// `null` where the answer would be too long; one row alone is then read a cell at a time.
async function readSlice(
  context: Excel.RequestContext,
  found: FoundTable,
  order: SliceOrder,
): Promise<readonly (readonly PlacedCells[])[] | null> {
  const load = (at: number) => columnSlice(found, { ...order, column: at }).load("values");
  const ranges = order.places.map(({ at }) => at.map(load));
  try {
    await sharedSync(context);
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return order.rows > 1 ? null : [await readCellByCell(context, order, load)];
  }
  return Array.from({ length: order.rows }, (_, row) =>
    order.places.map(({ heading }, at) => ({
      heading,
      cells: (ranges[at] ?? []).map((range) => range.values[row]?.[0] as unknown),
    })),
  );
}

async function readCellByCell(
  context: Excel.RequestContext,
  { places }: SliceOrder,
  load: (at: number) => Excel.Range,
): Promise<readonly PlacedCells[]> {
  const row: { heading: string; cells: unknown[] }[] = [];
  for (const { heading, at } of places) row.push({ heading, cells: await readParts(context, at, load) });
  return row;
}

async function readParts(
  context: Excel.RequestContext,
  columns: readonly number[],
  load: (at: number) => Excel.Range,
): Promise<unknown[]> {
  const cells: unknown[] = [];
  for (const column of columns) cells.push(await readOne(context, load(column)));
  return cells;
}

async function readOne(context: Excel.RequestContext, cell: Excel.Range): Promise<unknown> {
  await sharedSync(context);
  return cell.values[0]?.[0];
}

function valuesOf(row: readonly PlacedCells[]): readonly ReadonlyMap<string, FieldValue>[] {
  const values = row.map(({ heading, cells }) => [heading, joined(cells)] as const);
  return values.some(([, value]) => value !== null) ? [new Map(values)] : [];
}

function nextSlice(rows: readonly (readonly PlacedCells[])[], count: number): number {
  let bytes = 1;
  for (const row of rows) {
    for (const { cells } of row) for (const cell of cells) bytes += bytesOf(cell as CellValue);
  }
  const fitting = Math.floor((requestBytes * count) / bytes);
  return Math.max(1, Math.min(longestSlice, fitting, count * growth));
}
