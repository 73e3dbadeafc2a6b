// Removes rows by key. What goes is read in the same request, so that a row which moved there meanwhile is put back.
import { HandoffError } from "../pipeline/errors";
import { textOf } from "./cells";
import { columnOf, type FoundTable } from "./findTable";
import { locateRows } from "./locateRows";
import { inRequests, requestBytes } from "./requestSize";

/** Which rows to remove. */
export interface Removal {
  /** The heading of the key column. */
  readonly key: string;
  readonly keys: readonly string[];
  /** How many bytes a row takes in an answer. */
  readonly bytesOfRow: (key: string) => number;
}

interface PlacedRow {
  readonly key: string;
  readonly row: number;
}

interface RowRun {
  readonly first: number;
  /** The keys from the first row down. */
  readonly keys: readonly string[];
  /** One row that is longer than an answer may be. */
  readonly isLong: boolean;
  /** The only rows that the table has: Excel keeps one blank row, so the first is emptied. */
  readonly isWhole: boolean;
}

const attempts = 5;

/**
 * Removes rows; keys that are not there need nothing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param removal - the rows
 * @throws {@link HandoffError} `table-busy`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function removeRows(context: Excel.RequestContext, found: FoundTable, removal: Removal): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await removeOnce(context, found, removal)) return;
  }
  throw new HandoffError("table-busy", { table: found.sheetName });
}

async function removeOnce(context: Excel.RequestContext, found: FoundTable, removal: Removal): Promise<boolean> {
  const { rowOf, rows, headings } = await locateRows(context, found, removal.key);
  const placed = removal.keys
    .flatMap((key) => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [{ key, row }];
    })
    .toSorted((a, b) => b.row - a.row);
  let left = rows;
  for (const group of inRequests(placed, { bytes: ({ key }) => removal.bytesOfRow(key) })) {
    const isLong = group.some(({ key }) => removal.bytesOfRow(key) > requestBytes);
    const runs = runsOf(group, { isLong, tableRows: left });
    left -= group.length;
    if (!(await removeRuns(context, found, { runs, keyColumn: columnOf({ ...found, headings }, removal.key) })))
      return false;
  }
  return true;
}

function runsOf(
  rows: readonly PlacedRow[],
  { isLong, tableRows }: { readonly isLong: boolean; readonly tableRows: number },
): readonly RowRun[] {
  const runs: { first: number; keys: string[] }[] = [];
  for (const { key, row } of rows) {
    const last = runs.at(-1);
    if (last?.first === row + 1) {
      last.first = row;
      last.keys.unshift(key);
    } else runs.push({ first: row, keys: [key] });
  }
  return runs.map((run) => ({ ...run, isLong, isWhole: run.keys.length === tableRows }));
}

interface Order {
  readonly runs: readonly RowRun[];
  readonly keyColumn: number;
}

async function removeRuns(
  context: Excel.RequestContext,
  found: FoundTable,
  { runs, keyColumn }: Order,
): Promise<boolean> {
  const gone = runs.map((run) => {
    // Of a row that is longer than an answer may be only the key is read.
    const before = run.isLong ? null : rowsAt(found, run).load("values,formulas,numberFormat");
    const keys = rowsAt(found, run).getColumn(keyColumn).load("values");
    if (run.isWhole) rowsAt(found, { ...run, keys: run.keys.slice(0, 1) }).clear("Contents");
    const surplus = run.isWhole ? { first: run.first + 1, keys: run.keys.slice(1) } : run;
    if (surplus.keys.length > 0) rowsAt(found, surplus).delete("Up");
    return { before, keys, run };
  });
  await context.sync();
  const strangers = gone.flatMap(({ before, keys, run }) =>
    run.keys.flatMap((key, at) => {
      const isOurs = textOf(keys.values[at]?.[0]) === key;
      return isOurs || before === null
        ? []
        : [{ formulas: before.formulas[at] as unknown[], formats: before.numberFormat[at] as unknown[] }];
    }),
  );
  if (strangers.length > 0) await putBack(context, found, strangers);
  return strangers.length === 0;
}

function rowsAt(found: FoundTable, { first, keys }: Pick<RowRun, "first" | "keys">): Excel.Range {
  return found.table
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(keys.length - 1, 0);
}

interface RawRow {
  readonly formulas: readonly unknown[];
  readonly formats: readonly unknown[];
}

async function putBack(context: Excel.RequestContext, found: FoundTable, rows: readonly RawRow[]): Promise<void> {
  found.table.resize(found.table.getRange().getResizedRange(rows.length, 0));
  const last = found.table.getDataBodyRange().getLastRow();
  const target = last.getOffsetRange(1 - rows.length, 0).getResizedRange(rows.length - 1, 0);
  target.numberFormat = rows.map(({ formats }) => [...formats]);
  target.formulas = rows.map(({ formulas }) => [...formulas]);
  await context.sync();
}
