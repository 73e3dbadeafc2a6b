// Removes rows by key. What goes is read in the same request, so that a row which moved there meanwhile is put back, and
// so is one that somebody changed.
import { HandoffError } from "../pipeline/errors";
import type { FieldValue } from "../pipeline/record";
import { endOf, makeRoom } from "./appendRows";
import { sameValue, textOf } from "./cells";
import { joined, partsOf } from "./continuation";
import type { CellConflict } from "./edit";
import { columnOf, type FoundTable } from "./findTable";
import { locateRows } from "./locateRows";
import { keyIn } from "./planChange";
import { bytesOfValues, type RowsPortion } from "./portion";
import { inRequests, requestBytes } from "./requestSize";

/** Which rows to remove, and what they hold. */
export type Removal = Omit<RowsPortion, "kind">;

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

interface Outcome {
  /** Whether no other row stood where one of ours was looked for. */
  readonly isDone: boolean;
  readonly conflicts: readonly CellConflict[];
}

const attempts = 5;

/**
 * Removes rows; keys that are not there need nothing. A row over one answer is removed without a look at its other cells.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param removal - the rows
 * @returns the cells that somebody changed; their rows were left
 * @throws {@link HandoffError} `table-busy`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function removeRows(
  context: Excel.RequestContext,
  found: FoundTable,
  removal: Removal,
): Promise<readonly CellConflict[]> {
  const conflicts: CellConflict[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const changed = new Set(conflicts.map(({ key }) => key));
    const rows = removal.rows.filter((values) => !changed.has(keyIn(removal, values)));
    const outcome = await removeOnce(context, found, { ...removal, rows });
    conflicts.push(...outcome.conflicts);
    if (outcome.isDone) return conflicts;
  }
  throw new HandoffError("table-busy", { table: found.sheetName });
}

async function removeOnce(context: Excel.RequestContext, found: FoundTable, removal: Removal): Promise<Outcome> {
  const { rowOf, rows, headings } = await locateRows(context, found, removal.key);
  const wanted = new Map(removal.rows.map((values) => [keyIn(removal, values), values]));
  const bytes = ({ key }: PlacedRow) => bytesOfValues(wanted.get(key) ?? []);
  const placed = [...wanted.keys()]
    .flatMap((key) => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [{ key, row }];
    })
    .toSorted((a, b) => b.row - a.row);
  let left = rows;
  const conflicts: CellConflict[] = [];
  for (const group of inRequests(placed, { bytes })) {
    const isLong = group.some((row) => bytes(row) > requestBytes);
    const runs = runsOf(group, { isLong, tableRows: left });
    const order = { runs, keyColumn: columnOf({ ...found, headings }, removal.key), removal, wanted };
    const outcome = await removeRuns(context, found, order);
    conflicts.push(...outcome.conflicts);
    if (!outcome.isDone) return { isDone: false, conflicts };
    left -= group.length - new Set(outcome.conflicts.map(({ key }) => key)).size;
  }
  return { isDone: true, conflicts };
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
  readonly removal: Removal;
  readonly wanted: ReadonlyMap<string, readonly FieldValue[]>;
}

async function removeRuns(
  context: Excel.RequestContext,
  found: FoundTable,
  { runs, keyColumn, removal, wanted }: Order,
): Promise<Outcome> {
  const header = found.table.getHeaderRowRange().load("values");
  const rows = found.table.getDataBodyRange().load("rowCount");
  const gone = runs.map((run) => {
    // Of a row that is longer than an answer may be only the key is read.
    const before = run.isLong ? null : rowsAt(found, run).load("values,formulas,numberFormat");
    const keys = rowsAt(found, run).getColumn(keyColumn).load("values");
    if (run.isWhole) rowsAt(found, { ...run, keys: run.keys.slice(0, 1) }).clear("Contents");
    const surplus = run.isWhole ? { first: run.first + 1, keys: run.keys.slice(1) } : run;
    if (surplus.keys.length > 0) rowsAt(found, surplus).delete("Up");
    return { before, keys, run };
  });
  const left = found.table.getDataBodyRange().load("rowCount");
  const below = endOf(found, 0, rowsIn(runs)).load("values");
  await context.sync();
  const isShorter = left.rowCount === rows.rowCount - rowsIn(runs) + runs.filter(({ isWhole }) => isWhole).length;
  if (!isShorter && left.rowCount === rows.rowCount) return { isDone: false, conflicts: [] };
  const headings = (header.values[0] ?? []).map(textOf);
  const removed = gone.flatMap(({ before, keys, run }) =>
    run.keys.map((key, at) => ({ key, isOurs: textOf(keys.values[at]?.[0]) === key, raw: rawRow(before, at) })),
  );
  const changes = removed.map(({ key, isOurs, raw }) =>
    isOurs && raw !== null ? changesIn(removal, wanted.get(key) ?? [], { key, headings, raw }) : [],
  );
  const wrong = removed.flatMap(({ isOurs, raw }, at) =>
    raw !== null && (!isOurs || (changes[at] ?? []).length > 0) ? [raw] : [],
  );
  if (wrong.length > 0) await putBack(context, found, { rows: wrong, below });
  return { isDone: isShorter && removed.every(({ isOurs, raw }) => isOurs || raw === null), conflicts: changes.flat() };
}

function rowsIn(runs: readonly RowRun[]): number {
  return runs.reduce((sum, { keys }) => sum + keys.length, 0);
}

interface RemovedRow {
  readonly key: string;
  readonly headings: readonly string[];
  readonly raw: RawRow;
}

function changesIn(
  { table, headings: own }: Removal,
  wanted: readonly FieldValue[],
  { key, headings, raw }: RemovedRow,
): readonly CellConflict[] {
  return own.flatMap((column, at) => {
    const places = partsOf(headings, column).map((part) => headings.indexOf(part));
    const expected = wanted[at] ?? null;
    const held = joined(places.map((place) => raw.values[place]));
    // What a formula of a person's own column says follows from other cells.
    const isSame = sameValue(expected, held) || places.some((place) => isFormula(raw, place));
    return isSame ? [] : [{ table, key, column, expected, found: held }];
  });
}

function rowsAt(found: FoundTable, { first, keys }: Pick<RowRun, "first" | "keys">): Excel.Range {
  return found.table
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(keys.length - 1, 0);
}

interface RawRow {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly unknown[];
}

function rawRow(before: Excel.Range | null, at: number): RawRow | null {
  if (before === null) return null;
  const { values, formulas, numberFormat } = before;
  return {
    values: values[at] as unknown[],
    formulas: formulas[at] as unknown[],
    formats: numberFormat[at] as unknown[],
  };
}

// A text that begins like a formula is its own value.
function isFormula({ values, formulas }: RawRow, place: number): boolean {
  const formula = formulas[place];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[place];
}

function formulasOf(row: RawRow): unknown[] {
  return row.formulas.map((formula, place) => {
    const isText = typeof formula === "string" && formula.startsWith("=") && !isFormula(row, place);
    return isText && row.formats[place] !== "@" ? `'${formula}` : formula;
  });
}

interface BackRows {
  readonly rows: readonly RawRow[];
  /** As many rows below the table, loaded. */
  readonly below: Excel.Range;
}

async function putBack(context: Excel.RequestContext, found: FoundTable, { rows, below }: BackRows): Promise<void> {
  makeRoom(below);
  found.table.resize(found.table.getRange().getResizedRange(rows.length, 0));
  const target = endOf(found, rows.length, rows.length);
  target.numberFormat = rows.map(({ formats }) => [...formats]);
  target.formulas = rows.map(formulasOf);
  await context.sync();
}
