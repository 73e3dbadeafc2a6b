// The cells that a change sets, by place in the sheet, and what they hold now. Neighbours travel together.
import { bytesOf, textOf, toCell, type CellValue } from "./cells";
import { cellsOfValue, joined, partsOf } from "./continuation";
import type { CellEdit } from "./edit";
import { columnOf, type FoundTable } from "./findTable";
import { columnSlice, type RowPlaces } from "./locateRows";
import { inRequests } from "./requestSize";
import { sharedSync } from "./sharedSync";

/** A cell of the sheet; a long text has several. */
export interface Target {
  readonly edit: CellEdit;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Neighbouring cells of one column. */
export interface Run {
  readonly column: number;
  readonly first: number;
  readonly targets: readonly Target[];
}

/**
 * Finds the cells of an edit.
 *
 * @param found - the table, with all continuation columns that it needs
 * @param places - the rows by key
 * @param edit - the value to set
 * @returns the cells, those of continuation columns too; none where the row is gone
 * @throws {@link HandoffError} `column-missing`
 */
export function targetsOf(found: FoundTable, places: RowPlaces, edit: CellEdit): readonly Target[] {
  const row = places.rowOf.get(edit.key);
  if (row === undefined) return [];
  const before = cellsOfValue(edit.column, edit.before);
  const after = cellsOfValue(edit.column, edit.after);
  return partsOf(found.headings, edit.column).map((heading, part) => ({
    edit,
    row,
    column: columnOf(found, heading),
    before: before[part]?.[1] ?? "",
    after: after[part]?.[1] ?? "",
  }));
}

/**
 * Groups cells into requests of runs.
 *
 * @param targets - the cells
 * @returns for each request its runs
 */
export function runsInRequests(targets: readonly Target[]): readonly (readonly Run[])[] {
  const sorted = targets.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const commandBytes = 300;
  const bytes = ({ before, after }: Target) => commandBytes + bytesOf(before) + bytesOf(after);
  return inRequests(sorted, { bytes }).map(runsOf);
}

function runsOf(targets: readonly Target[]): readonly Run[] {
  const runs: { column: number; first: number; targets: Target[] }[] = [];
  for (const target of targets) {
    const last = runs.at(-1);
    if (last?.column === target.column && last.first + last.targets.length === target.row) last.targets.push(target);
    else runs.push({ column: target.column, first: target.row, targets: [target] });
  }
  return runs;
}

/**
 * Gives the range of a run.
 *
 * @param found - the table
 * @param run - the run
 * @returns the range, not loaded
 */
export function rangeOf(found: FoundTable, run: Run): Excel.Range {
  return columnSlice(found, { ...run, rows: run.targets.length });
}

/** What cells hold. */
export type Held = ReadonlyMap<Target, unknown>;

/** What was read of runs, and of the keys and headings beside them. */
export interface RunReading {
  readonly held: Held;
  /** Cells whose row or column stands elsewhere by now. */
  readonly moved: ReadonlySet<Target>;
}

/**
 * Reads what cells hold, and whether they still are where they were.
 *
 * @param context - the request context of the running `Excel.run`
 * @param table - the table and the heading of its key column
 * @param targets - the cells
 * @returns their values, and those that moved
 */
export async function readTargets(
  context: Excel.RequestContext,
  table: KeyedTable,
  targets: readonly Target[],
): Promise<RunReading> {
  const held = new Map<Target, unknown>();
  const moved = new Set<Target>();
  for (const runs of runsInRequests(targets)) {
    const reading = await readRuns(context, table, runs);
    for (const [target, value] of reading.held) held.set(target, value);
    for (const target of reading.moved) moved.add(target);
  }
  return { held, moved };
}

async function readRuns(context: Excel.RequestContext, table: KeyedTable, runs: readonly Run[]): Promise<RunReading> {
  const loaded = loadRuns(table, runs);
  await sharedSync(context);
  return readingOf(table, runs, loaded);
}

/** A table and the heading of its key column. */
export interface KeyedTable {
  readonly found: FoundTable;
  readonly key: string;
}

/** Ranges that were loaded: the runs, and the keys and headings beside them. */
export interface LoadedRuns {
  readonly header: Excel.Range;
  readonly keys: readonly Excel.Range[];
  /** `values`, `formulas` and `numberFormat` loaded. */
  readonly cells: readonly Excel.Range[];
}

/**
 * Asks for runs, keys and headings. Queued; the next sync brings them.
 *
 * @param table - the table and its key
 * @param runs - the runs
 * @returns the ranges
 */
export function loadRuns(table: KeyedTable, runs: readonly Run[]): LoadedRuns {
  const { found, key } = table;
  const keyColumn = columnOf(found, key);
  return {
    header: found.table.getHeaderRowRange().load("values"),
    keys: runs.map((run) => rangeOf(found, { ...run, column: keyColumn }).load("values")),
    cells: runs.map((run) => rangeOf(found, run).load("values,formulas,numberFormat")),
  };
}

/**
 * Reads what {@link loadRuns} asked for.
 *
 * @param table - the table and its key
 * @param runs - the runs
 * @param loaded - the ranges, after the sync
 * @returns what the cells hold, and which of them moved
 */
export function readingOf(table: KeyedTable, runs: readonly Run[], loaded: LoadedRuns): RunReading {
  const held = new Map<Target, unknown>();
  const moved = new Set<Target>();
  const header = loaded.header.values[0] ?? [];
  for (const [at, run] of runs.entries()) {
    const isColumn = textOf(header[run.column]) === table.found.headings[run.column];
    for (const [row, target] of run.targets.entries()) {
      held.set(target, loaded.cells[at]?.values[row]?.[0]);
      const isRow = textOf(loaded.keys[at]?.values[row]?.[0]) === target.edit.key;
      if (!isRow || !isColumn) moved.add(target);
    }
  }
  return { held, moved };
}

/**
 * Compares what a cell holds with a value.
 *
 * @param held - what was read
 * @param value - the value
 * @returns `true` where both are the same to the sheet
 */
export function holds(held: unknown, value: CellValue): boolean {
  return held === value || (value === "" && textOf(held) === "");
}

/**
 * Joins what the cells of one edit hold.
 *
 * @param targets - the cells of one edit, in order
 * @param held - what was read
 * @returns the value as the sheet has it
 */
export function heldValue(targets: readonly Target[], held: Held) {
  return joined(targets.map((target) => held.get(target) ?? toCell(null)));
}
