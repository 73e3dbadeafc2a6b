// Sets cells by row key and heading, where they still hold the old value. A cell that somebody changed is left alone,
// also when that happens between our look and our write.
import { HandoffError } from "../pipeline/errors";
import { formatOf, sameValue, type CellValue } from "./cells";
import {
  heldValue,
  holds,
  loadRuns,
  rangeOf,
  readingOf,
  readTargets,
  runsInRequests,
  targetsOf,
  type Held,
  type Run,
  type RunReading,
  type Target,
} from "./cellTargets";
import { cellsOfValue, withColumns } from "./continuation";
import type { CellConflict, CellEdit, SetEdit } from "./edit";
import { columnOf, type FoundTable } from "./findTable";
import { locateRows } from "./locateRows";
import { confirmCells } from "./readBack";

/** What can be set, and what somebody changed. */
export interface SetPlan {
  readonly found: FoundTable;
  readonly key: string;
  readonly targets: readonly Target[];
  readonly conflicts: readonly CellConflict[];
}

const attempts = 5;

/**
 * Compares old values with the sheet and writes no value. Cells that hold the new value already need nothing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param given - the table
 * @param edit - the cells
 * @returns what can be written, and the cells that hold something else by now
 * @throws {@link HandoffError} `column-missing`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function planSet(context: Excel.RequestContext, given: FoundTable, edit: SetEdit): Promise<SetPlan> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = await planOnce(context, given, edit);
    if (plan !== null) return plan;
  }
  throw new HandoffError("table-busy", { table: given.sheetName });
}

// `null` where rows or columns moved between finding and reading them.
async function planOnce(context: Excel.RequestContext, given: FoundTable, edit: SetEdit): Promise<SetPlan | null> {
  const places = await locateRows(context, given, edit.key);
  const fresh = { ...given, headings: places.headings };
  for (const { column } of edit.cells) columnOf(fresh, column);
  const found = await withColumns(context, fresh, edit.cells.flatMap(continuationsOf));
  const targets = new Map(edit.cells.map((cell) => [cell, targetsOf(found, places, cell)]));
  const { held, moved } = await readTargets(context, { found, key: edit.key }, [...targets.values()].flat());
  if (moved.size > 0) return null;
  const open: Target[] = [];
  const conflicts: CellConflict[] = [];
  for (const [cell, own] of targets) {
    const wanted = toWrite(cell, own, held);
    if (own.length === 0) conflicts.push(conflictOf(edit.table, cell, undefined));
    else if (wanted !== null) open.push(...wanted);
    else conflicts.push(conflictOf(edit.table, cell, heldValue(own, held)));
  }
  return { found, key: edit.key, targets: open, conflicts };
}

// `null` where the value is neither the old one nor the new one. A person may have shortened the first of several cells:
// then the value counts, not how it is cut over them.
function toWrite({ before }: CellEdit, own: readonly Target[], held: Held): readonly Target[] | null {
  const open = own.filter((target) => !holds(held.get(target), target.after));
  if (open.every((target) => holds(held.get(target), target.before))) return open;
  if (!sameValue(heldValue(own, held), before)) return null;
  return open.map((target) => ({ ...target, before: held.get(target) as CellValue }));
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
  plan: SetPlan,
  runs: readonly Run[],
): Promise<readonly CellConflict[]> {
  const { found } = plan;
  // What stands there is read in the same request, before the write: cells may have changed or moved since we looked.
  const before = loadRuns(plan, runs);
  for (const run of runs) writeRun(rangeOf(found, run), run.targets);
  const after = runs.map((run) => rangeOf(found, run).load("values"));
  await context.sync();
  const lost = lostTargets(readingOf(plan, runs, before));
  putBack(found, runs, { before: before.cells, lost });
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

// With `undefined` where the cell moved, with what it holds where somebody changed it.
function lostTargets({ held, moved }: RunReading): ReadonlyMap<Target, CellConflict["found"]> {
  const lost = new Map<Target, CellConflict["found"]>();
  for (const [target, value] of held) {
    if (moved.has(target)) lost.set(target, undefined);
    else if (!isOldOrNew(target, value)) lost.set(target, heldValue([target], held));
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
