// Writes one portion of a change. Each can be repeated: rows that are there are not added twice, cells that hold the new
// value are left, so that an interrupted change goes on from anywhere.
import { HandoffError } from "../pipeline/errors";
import type { FieldValue } from "../pipeline/record";
import { appendRows, isLongRow } from "./appendRows";
import { cellsOfRow } from "./continuation";
import type { CellConflict } from "./edit";
import { tableIn, type FoundTable } from "./findTable";
import type { CellsPortion, Portion, RowsPortion } from "./portion";
import { keepText } from "./keptText";
import { locateRows } from "./locateRows";
import { cellName, keyIn, rowOf, setEditOf } from "./planChange";
import { removeRows } from "./removeRows";
import { planSet, writeSet, type SetPlan } from "./setCells";
import type { Workspace } from "./workspace";

/** Whether a portion may have been written in part already. */
export type Freshness = "fresh" | "again";

const attempts = 5;

/**
 * Writes a portion and reads it back.
 *
 * @param work - what the change works with
 * @param portion - the portion
 * @param freshness - `again` where it may have been written in part
 * @returns the cells that somebody changed meanwhile; they were left as that person left them
 * @throws {@link HandoffError} `table-missing`, `table-busy`, `not-read-back`; OfficeExtension.Error as it comes
 */
export async function perform(
  work: Workspace,
  portion: Portion,
  freshness: Freshness,
): Promise<readonly CellConflict[]> {
  if (portion.kind === "keep") return keepText(work, portion);
  const found = tableIn(work.tables, portion.table);
  switch (portion.kind) {
    case "append":
      await (freshness === "fresh" ? appendAll(work, found, portion) : appendMissing(work, found, portion));
      return [];
    case "set":
      return setAll(work, found, portion);
    case "remove":
      return removeRows(work.context, found, portion);
    case "appended":
      return [];
  }
}

async function appendAll(work: Workspace, found: FoundTable, portion: RowsPortion): Promise<void> {
  const cells = portion.rows.map((values) => cellsOfRow(rowOf(portion.headings, values)));
  const isLong = cells.length === 1 && cells.some(isLongRow);
  if (!isLong) {
    await appendRows(work.context, found, cells);
    return;
  }
  // A row over one request: its key goes first, then its cells in several requests.
  const [values = []] = portion.rows;
  await appendRows(work.context, found, [new Map([[portion.key, keyIn(portion, values)]])]);
  await setAll(work, found, fillingOf(portion, [values]));
}

async function appendMissing(work: Workspace, found: FoundTable, portion: RowsPortion): Promise<void> {
  const { rowOf: placeOf } = await locateRows(work.context, found, portion.key);
  const isThere = (values: readonly FieldValue[]) => placeOf.has(keyIn(portion, values));
  const there = portion.rows.filter(isThere);
  if (there.length > 0) await setAll(work, found, fillingOf(portion, there));
  const absent = portion.rows.filter((values) => !isThere(values));
  if (absent.length > 0) await appendAll(work, found, { ...portion, rows: absent });
}

// Cells that are still blank get their value; what a person wrote there meanwhile stays.
function fillingOf(portion: RowsPortion, rows: readonly (readonly FieldValue[])[]): CellsPortion {
  const { table, key, headings } = portion;
  const cells = rows.flatMap((values) =>
    headings.flatMap((heading, at) =>
      heading === key ? [] : [[keyIn(portion, values), heading, null, values[at] ?? null] as const],
    ),
  );
  return { kind: "set", table, key, cells };
}

function takePlanned({ planned }: Workspace, portion: CellsPortion): SetPlan | undefined {
  const plan = planned.get(portion);
  planned.delete(portion);
  return plan;
}

/**
 * Sets cells, and looks again where a row had moved between look and write.
 *
 * @param work - what the change works with
 * @param found - the table
 * @param portion - the cells
 * @returns the cells that somebody changed; they were left as that person left them
 * @throws {@link HandoffError} `table-busy`, `not-read-back`; OfficeExtension.Error as it comes
 */
export async function setAll(
  work: Workspace,
  found: FoundTable,
  portion: CellsPortion,
): Promise<readonly CellConflict[]> {
  const conflicts: CellConflict[] = [];
  let open = setEditOf(portion);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = takePlanned(work, portion) ?? (await planSet(work.context, found, open));
    const lost = await writeSet(work.context, plan);
    conflicts.push(...plan.conflicts, ...lost.filter(({ found: value }) => value !== undefined));
    const moved = new Set(lost.filter(({ found: value }) => value === undefined).map(cellName));
    if (moved.size === 0) return conflicts;
    open = { ...open, cells: open.cells.filter((cell) => moved.has(cellName(cell))) };
  }
  throw new HandoffError("table-busy", { table: found.sheetName });
}
