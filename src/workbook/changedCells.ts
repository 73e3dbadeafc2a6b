// The cells of a row that shall hold something else.
import type { FieldValue } from "../pipeline/record";
import type { CellEdit } from "./edit";

/** A row as it was read. */
interface KeyedRow {
  /** What stands in its key column. */
  readonly entry: string;
  readonly cells: ReadonlyMap<string, FieldValue>;
}

/**
 * Compares a row with what it shall hold.
 *
 * @param row - the row
 * @param wanted - values by heading; a heading that is not named stays as it is
 * @returns the cells to set
 */
export function changedCells(row: KeyedRow, wanted: ReadonlyMap<string, FieldValue>): readonly CellEdit[] {
  return [...wanted].flatMap(([column, after]) => {
    const before = row.cells.get(column) ?? null;
    return before === after ? [] : [{ key: row.entry, column, before, after }];
  });
}
