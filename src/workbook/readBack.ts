// Compares what Excel holds with what it was given: nothing counts as written before it was read back.
import { HandoffError } from "../pipeline/errors";
import { textOf, type CellValue } from "./cells";
import type { FoundTable } from "./findTable";

/** A range that was loaded after the write, and what it was given; `null` where a cell was left alone. */
export interface Written {
  readonly range: Excel.Range;
  readonly cells: readonly (readonly (CellValue | null)[])[];
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly wanted: CellValue;
}

/**
 * Makes sure that cells hold what was written. A text that Excel took for something else is written once more behind
 * an apostrophe, Excel's own sign for text.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table, for the message
 * @param written - the range, its `values` loaded after the write, and what was written
 * @throws {@link HandoffError} `not-read-back`
 */
export async function confirmCells(context: Excel.RequestContext, found: FoundTable, written: Written): Promise<void> {
  const { range, cells } = written;
  const wrong = differences(range.values, cells);
  if (wrong.length === 0) return;
  const again = wrong.map(({ row, column, wanted }) => {
    const cell = range.getCell(row, column);
    if (typeof wanted === "string") cell.values = [[`'${wanted}`]];
    return cell.load("values,address");
  });
  await context.sync();
  for (const [at, cell] of again.entries()) {
    if (cell.values[0]?.[0] === wrong[at]?.wanted) continue;
    throw new HandoffError("not-read-back", { table: found.sheetName, cell: cell.address });
  }
}

function differences(values: readonly (readonly unknown[])[], cells: Written["cells"]): readonly Place[] {
  return cells.flatMap((row, at) =>
    row.flatMap((wanted, column) => {
      const value = values[at]?.[column];
      const same = wanted === null || value === wanted || (wanted === "" && textOf(value) === "");
      return same ? [] : [{ row: at, column, wanted }];
    }),
  );
}
