// Finds rows by what stands in their key column, as it is now: people sort, filter and insert between two looks.
import { textOf } from "./cells";
import { columnOf, type FoundTable } from "./findTable";

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
  await context.sync();
  const headings = (header.values[0] ?? []).map(textOf);
  const column = columnOf({ ...found, headings }, key);
  const rowOf = new Map<string, number>();
  for (let first = 0; first < body.rowCount; first += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, body.rowCount - first);
    for (const [at, text] of (await keysAt(context, found, { column, first, rows })).entries()) {
      if (text !== "" && !rowOf.has(text)) rowOf.set(text, first + at);
    }
  }
  return { rowOf, rows: body.rowCount, headings };
}

interface Slice {
  readonly column: number;
  readonly first: number;
  readonly rows: number;
}

async function keysAt(context: Excel.RequestContext, found: FoundTable, slice: Slice): Promise<readonly string[]> {
  const range = columnSlice(found, slice).load("values");
  await context.sync();
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
