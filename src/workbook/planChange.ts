// Cuts a change into portions, compares its old values with the sheet, and reads the rows that it will remove.
import type { FieldValue } from "../pipeline/record";
import { textOf } from "./cells";
import type { CellConflict, Change, Edit, Row, SetEdit } from "./edit";
import { columnOf, tableIn, type FoundTable } from "./findTable";
import { cellPortions, rowPortions, type CellsPortion, type Portion, type RowsPortion } from "./portion";
import { ownHeadings } from "./readTable";
import { rowsByKey } from "./rowsByKey";
import { textConflicts } from "./keptText";
import { planSet, type SetPlan } from "./setCells";
import type { Workspace } from "./workspace";

/** What a change will do. */
export interface ChangePlan {
  readonly portions: readonly Portion[];
  /** Cells that somebody changed; they are in no portion. */
  readonly conflicts: readonly CellConflict[];
}

interface EditPlan extends ChangePlan {
  /** Where the cells of a set stand. */
  readonly cells?: SetPlan;
}

/**
 * Plans a change; writes no value.
 *
 * @param work - what the change works with
 * @param change - the change
 * @returns its portions, and the cells that hold something else by now
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planChange(work: Workspace, change: Change): Promise<ChangePlan> {
  // Side by side, so that they share requests; those of one table in turn, because the first may add columns to it.
  const turns = new Map<string, Promise<unknown>>();
  const plans = change.edits.map((edit) => {
    const place = edit.kind === "keep" ? "" : edit.table;
    const earlier = turns.get(place);
    const plan = earlier === undefined ? planFirst(work, edit) : earlier.then(() => planEdit(work, edit));
    turns.set(place, plan);
    return plan;
  });
  const planned = await Promise.all(plans);
  return {
    portions: planned.flatMap(({ portions }) => portions),
    conflicts: planned.flatMap(({ conflicts }) => conflicts),
  };
}

// Writing begins where planning found the cells: nothing of this change moves them in between. Of many portions the last ones
// are written much later, and a cell that needs no writing is only looked at: both look again.
async function planFirst(work: Workspace, edit: Edit): Promise<ChangePlan> {
  const plan = await planEdit(work, edit);
  const [only] = plan.portions;
  if (only?.kind !== "set" || plan.portions.length > 1 || !plan.cells) return plan;
  const written = new Set(plan.cells.targets.map((target) => target.edit));
  if (written.size === only.cells.length) work.planned.set(only, { ...plan.cells, conflicts: [] });
  return plan;
}

async function planEdit(work: Workspace, edit: Edit): Promise<EditPlan> {
  if (edit.kind === "keep") {
    const conflicts = await textConflicts(work, edit);
    return { portions: conflicts.length > 0 ? [] : [edit], conflicts };
  }
  const found = tableIn(work.tables, edit.table);
  switch (edit.kind) {
    case "append":
      return { portions: await appendPortions(found, edit), conflicts: [] };
    case "set":
      return planCells(work, found, edit);
    case "remove": {
      const headings = ownHeadings(found.headings);
      const rows = [...(await rowsByKey(work.context, found, { ...edit, headings })).values()];
      return { portions: await rowPortions({ ...edit, headings, rows }), conflicts: [] };
    }
  }
}

function appendPortions(found: FoundTable, { kind, table, key, rows }: Extract<Edit, { kind: "append" }>) {
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  for (const heading of headings) columnOf(found, heading);
  const values = rows.map((row) => headings.map((heading) => row.get(heading) ?? null));
  return rowPortions({ kind, table, key, headings, rows: values });
}

async function planCells(work: Workspace, found: FoundTable, edit: SetEdit): Promise<EditPlan> {
  const plan = await planSet(work.context, found, edit);
  const { conflicts } = plan;
  const left = new Set(conflicts.map(cellName));
  const cells = edit.cells
    .filter((cell) => !left.has(cellName(cell)))
    .map(({ key, column, before, after }) => [key, column, before, after] as const);
  const portions = cellPortions({ kind: "set", table: edit.table, key: edit.key, cells });
  return { portions, conflicts, cells: plan };
}

/**
 * Names a cell by row and column.
 *
 * @param cell - the row's key and the heading
 * @returns one text for both
 */
export function cellName(cell: Pick<CellConflict, "key" | "column">): string {
  return JSON.stringify([cell.key, cell.column]);
}

/**
 * Gives the edit that a portion of cells stands for.
 *
 * @param portion - the portion
 * @returns the edit
 */
export function setEditOf(portion: CellsPortion): SetEdit {
  return {
    kind: "set",
    table: portion.table,
    key: portion.key,
    cells: portion.cells.map(([row, column, before, after]) => ({ key: row, column, before, after })),
  };
}

/**
 * Turns a list of values into a row.
 *
 * @param headings - the headings
 * @param values - the values in their order
 * @returns the row
 */
export function rowOf(headings: readonly string[], values: readonly FieldValue[]): Row {
  return new Map(headings.map((heading, at) => [heading, values[at] ?? null]));
}

/**
 * Gives the key of a row.
 *
 * @param portion - what tells the place of the key
 * @param values - the row's values
 * @returns the key
 */
export function keyIn(portion: Pick<RowsPortion, "key" | "headings">, values: readonly unknown[]): string {
  return textOf(values[portion.headings.indexOf(portion.key)]);
}
