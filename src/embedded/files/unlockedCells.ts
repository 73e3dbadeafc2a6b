// The cells that a protected sheet leaves open: blocks in the store, a mark on each cell in a file.
import type { Cell, CellStyle, Sheet } from "hucre/xlsx";
import type { Box } from "../store/box";
import type { SheetJson } from "./bookJson";

type Cells = Map<string, Partial<Cell>>;

const open: CellStyle = { protection: { locked: false } };

/** Marks the cells of the blocks, as far as the grid's sheet goes. Cells of a sheet that is not protected need no mark. */
export function markUnlocked(cells: Cells, { rowCount, columnCount }: SheetJson, blocks: readonly Box[]): void {
  for (const { row, column, rows, columns } of blocks) {
    for (let down = row; down < Math.min(row + rows, rowCount); down++) {
      for (let across = column; across < Math.min(column + columns, columnCount); across++) {
        const key = `${down},${across}`;
        const cell = cells.get(key) ?? { value: null, type: "empty" };
        cells.set(key, { ...cell, style: { ...cell.style, ...open } });
      }
    }
  }
}

/** The marked cells of a file as blocks, a run of a column each. */
export function unlockedBlocks({ cells }: Sheet): readonly Box[] {
  const byColumn = new Map<number, number[]>();
  for (const [key, { style }] of cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (style?.protection?.locked === false) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  }
  return [...byColumn].flatMap(([column, rows]) => runs(rows).map((run) => ({ ...run, column, columns: 1 })));
}

function runs(rows: readonly number[]): { readonly row: number; readonly rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1 });
  }
  return found;
}
