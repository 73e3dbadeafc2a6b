// Sets cells by row key and heading, where they still hold the old value. A cell that somebody changed is left alone,
// also when that happens between our look and our write.
import { formatOf, textOf } from "./cells";
import {
  heldIn,
  heldValue,
  holds,
  rangeOf,
  readTargets,
  runsInRequests,
  targetsOf,
  type Held,
  type Run,
  type Target,
} from "./cellTargets";
import { cellsOfValue, withColumns } from "./continuation";
import type { CellConflict, CellEdit, SetEdit } from "./edit";
import { columnOf, type FoundTable } from "./findTable";
import { columnSlice, locateRows } from "./locateRows";
import { confirmCells } from "./readBack";

/** What can be set, and what somebody changed. */
export interface SetPlan {
  readonly found: FoundTable;
  readonly key: string;
  readonly targets: readonly Target[];
  readonly conflicts: readonly CellConflict[];
}

/**
 * Compares old values with the sheet and writes no value. Cells that hold the new value already need nothing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param given - the table
 * @param edit - the cells
 * @returns what can be written, and the cells that hold something else by now
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function planSet(context: Excel.RequestContext, given: FoundTable, edit: SetEdit): Promise<SetPlan> {
  const places = await locateRows(context, given, edit.key);
  const fresh = { ...given, headings: places.headings };
  for (const { column } of edit.cells) columnOf(fresh, column);
  const found = await withColumns(context, fresh, edit.cells.flatMap(continuationsOf));
  const targets = new Map(edit.cells.map((cell) => [cell, targetsOf(found, places, cell)]));
  const held = await readTargets(context, found, [...targets.values()].flat());
  const open: Target[] = [];
  const conflicts: CellConflict[] = [];
  for (const [cell, own] of targets) {
    const isAsExpected = own.every((target) => isOldOrNew(target, held.get(target)));
    if (own.length === 0) conflicts.push(conflictOf(edit.table, cell, undefined));
    else if (isAsExpected) open.push(...own.filter((target) => !holds(held.get(target), target.after)));
    else conflicts.push(conflictOf(edit.table, cell, heldValue(own, held)));
  }
  return { found, key: edit.key, targets: open, conflicts };
}

function continuationsOf({ column, before, after }: CellEdit): readonly string[] {
  return [before, after].flatMap((value) =>
    cellsOfValue(column, value)
      .slice(1)
      .map(([heading]) => heading),
  );
}

function isOldOrNew(target: Target, held: unknown): boolean {
  return holds(held, target.before) || holds(held, target.after);
}

function conflictOf(table: string, { key, column, before }: CellEdit, found: CellConflict["found"]): CellConflict {
  return { table, key, column, expected: before, found };
}

/**
 * Writes what was planned and reads it back.
 *
 * @param context - the request context of the running `Excel.run`
 * @param plan - from {@link planSet}
 * @returns the cells that somebody changed since the plan was made; they were put back as that person left them
 * @throws {@link HandoffError} `not-read-back`; OfficeExtension.Error as it comes
 */
export async function writeSet(context: Excel.RequestContext, plan: SetPlan): Promise<readonly CellConflict[]> {
  const conflicts: CellConflict[] = [];
  for (const runs of runsInRequests(plan.targets)) conflicts.push(...(await writeRuns(context, plan, runs)));
  return conflicts;
}

async function writeRuns(
  context: Excel.RequestContext,
  { found, key }: SetPlan,
  runs: readonly Run[],
): Promise<readonly CellConflict[]> {
  const keyColumn = columnOf(found, key);
  // Keys and values are read in the same request, before the write: rows may have moved since we looked.
  const keys = runs.map((run) =>
    columnSlice(found, { ...run, column: keyColumn, rows: run.targets.length }).load("values"),
  );
  const before = runs.map((run) => rangeOf(found, run).load("values,formulas,numberFormat"));
  for (const run of runs) writeRun(rangeOf(found, run), run.targets);
  const after = runs.map((run) => rangeOf(found, run).load("values"));
  await context.sync();
  const lost = lostTargets(runs, keys, heldIn(runs, before));
  putBack(found, runs, { before, lost });
  for (const [at, run] of runs.entries()) {
    const cells = run.targets.map((target) => [lost.has(target) ? null : target.after]);
    const range = after[at];
    if (range) await confirmCells(context, found, { range, cells });
  }
  if (lost.size > 0) await context.sync();
  return [...lost].map(([{ edit }, value]) => conflictOf(found.name, edit, value));
}

function writeRun(range: Excel.Range, targets: readonly Target[]): void {
  range.numberFormat = targets.map(({ after }) => [formatOf(after)]);
  range.values = targets.map(({ after }) => [after]);
}

function lostTargets(
  runs: readonly Run[],
  keys: readonly Excel.Range[],
  held: Held,
): ReadonlyMap<Target, CellConflict["found"]> {
  const lost = new Map<Target, CellConflict["found"]>();
  for (const [at, run] of runs.entries()) {
    for (const [row, target] of run.targets.entries()) {
      const isRow = textOf(keys[at]?.values[row]?.[0]) === target.edit.key;
      if (!isRow) lost.set(target, undefined);
      else if (!isOldOrNew(target, held.get(target))) lost.set(target, heldValue([target], held));
    }
  }
  return lost;
}

interface Earlier {
  readonly before: readonly Excel.Range[];
  readonly lost: ReadonlyMap<Target, unknown>;
}

function putBack(found: FoundTable, runs: readonly Run[], { before, lost }: Earlier): void {
  for (const [at, run] of runs.entries()) {
    const range = rangeOf(found, run);
    for (const [row, target] of run.targets.entries()) {
      if (!lost.has(target)) continue;
      const cell = range.getCell(row, 0);
      cell.numberFormat = [[before[at]?.numberFormat[row]?.[0] as string]];
      cell.formulas = [[before[at]?.formulas[row]?.[0] as string]];
    }
  }
}
