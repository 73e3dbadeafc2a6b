// Finds rows by what stands in their key column, as it is now: people sort, filter and insert between two looks.
import { textOf } from "./cells";
import { columnOf, type FoundTable } from "./findTable";
import { sharedSync } from "./sharedSync";

/** Where the rows stand now. */
export interface RowPlaces {
  /** The place of each row in the table's body, by key; of rows with one key the first counts. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** How many rows the body has, blank ones too. */
  readonly rows: number;
  /** The headings as they are now: columns come and go like rows. */
  readonly headings: readonly string[];
}

// 20,000 keys of 40 characters are about 1 MB.
const rowsAtOnce = 20_000;

/**
 * Reads the key column.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param key - the heading of the key column
 * @returns the rows' places
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function locateRows(context: Excel.RequestContext, found: FoundTable, key: string): Promise<RowPlaces> {
  const header = found.table.getHeaderRowRange().load("values");
  const body = found.table.getDataBodyRange().load("rowCount");
  const likely = { column: found.headings.indexOf(key), first: 0, rows: Math.min(found.rows, rowsAtOnce) };
  // Column and rows are where they were seen last, most of the time: then this is all.
  const seen = likely.column < 0 ? null : columnSlice(found, likely).load("values");
  await sharedSync(context);
  const headings = (header.values[0] ?? []).map(textOf);
  const column = columnOf({ ...found, headings }, key);
  const isThere = seen !== null && column === likely.column && Math.min(body.rowCount, rowsAtOnce) === likely.rows;
  const keys = isThere ? seen.values.map(([value]) => textOf(value)) : [];
  while (keys.length < body.rowCount) {
    const rows = Math.min(rowsAtOnce, body.rowCount - keys.length);
    keys.push(...(await keysAt(context, found, { column, first: keys.length, rows })));
  }
  return { rowOf: placesOf(keys), rows: body.rowCount, headings };
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (key !== "" && !places.has(key)) places.set(key, at);
  return places;
}

interface Slice {
  readonly column: number;
  readonly first: number;
  readonly rows: number;
}

async function keysAt(context: Excel.RequestContext, found: FoundTable, slice: Slice): Promise<readonly string[]> {
  const range = columnSlice(found, slice).load("values");
  await sharedSync(context);
  return range.values.map(([value]) => textOf(value));
}

/**
 * Gives a part of a column.
 *
 * @param found - the table
 * @param slice - the column, the first row and how many rows
 * @returns the range, not loaded
 */
export function columnSlice(found: FoundTable, slice: Slice): Excel.Range {
  const first = found.table.getDataBodyRange().getCell(slice.first, slice.column);
  return first.getResizedRange(slice.rows - 1, 0);
}
