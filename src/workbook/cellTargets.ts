// The cells that a change sets, by place in the sheet, and what they hold now. Neighbours travel together.
import { bytesOf, textOf, toCell, type CellValue } from "./cells";
import { cellsOfValue, joined, partsOf } from "./continuation";
import type { CellEdit } from "./edit";
import { columnOf, type FoundTable } from "./findTable";
import { columnSlice, type RowPlaces } from "./locateRows";
import { inRequests } from "./requestSize";

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

/**
 * Reads what cells hold.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param targets - the cells
 * @returns their values
 */
export async function readTargets(
  context: Excel.RequestContext,
  found: FoundTable,
  targets: readonly Target[],
): Promise<Held> {
  const held = new Map<Target, unknown>();
  for (const runs of runsInRequests(targets)) {
    for (const [target, value] of await readRuns(context, found, runs)) held.set(target, value);
  }
  return held;
}

async function readRuns(context: Excel.RequestContext, found: FoundTable, runs: readonly Run[]): Promise<Held> {
  const ranges = runs.map((run) => rangeOf(found, run).load("values"));
  await context.sync();
  return heldIn(runs, ranges);
}

/**
 * Pairs cells with what was read.
 *
 * @param runs - the runs
 * @param ranges - their ranges in the same order, `values` loaded
 * @returns the value of each cell
 */
export function heldIn(runs: readonly Run[], ranges: readonly Excel.Range[]): Held {
  return new Map(
    runs.flatMap((run, at) => run.targets.map((target, row) => [target, ranges[at]?.values[row]?.[0]] as const)),
  );
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
