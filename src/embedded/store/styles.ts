// Formats of cells: number format, fill, font, alignment.
import type { IStyleData, Nullable } from "@univerjs/core";
import { intersection, type Box, type Place } from "./box";
import { mutateCells } from "./cellWriter";
import { coreSheet, resizeToFit } from "./sheetShape";
import type { CellMatrix, Store } from "./workbookStore";

/** How a cell looks, in Univer's short form. */
export type CellLook = IStyleData;

/** A partial style, or `null` to leave a cell. */
export type StyleAt = (row: number, column: number) => Nullable<IStyleData>;

/** Formats a block; `styleAt` counts from the block's corner. */
export function styleCells(store: Store, { sheetId, box }: Place, styleAt: StyleAt): void {
  const target = clampWhole(store, sheetId, box);
  if (target === null) return;
  resizeToFit(store, sheetId, target);
  const matrix = coreSheet(store, sheetId).getCellMatrix();
  const styles = store.book.getWorkbook().getStyles();
  const cells: CellMatrix = {};
  for (let row = 0; row < target.rows; row += 1) {
    const line: CellMatrix[number] = {};
    for (let column = 0; column < target.columns; column += 1) {
      const style = styleAt(row, column);
      const cell = matrix.getValue(target.row + row, target.column + column);
      if (style == null || looksSo(styles.getStyleByCell(cell), style)) continue;
      // Without its old type a number would turn into text as soon as the format is "@".
      line[target.column + column] = cell?.t == null ? { s: style } : { s: style, t: cell.t };
    }
    if (Object.keys(line).length > 0) cells[target.row + row] = line;
  }
  if (Object.keys(cells).length > 0) mutateCells(store, { sheetId, cells, isPlain: true });
}

// The add-in formats every cell that it writes, and each mutation has a price of its own.
function looksSo(look: Nullable<IStyleData>, wanted: IStyleData): boolean {
  const held: Readonly<Record<string, unknown>> = { ...look };
  return Object.entries(wanted).every(
    ([part, value]) => (held[part] ?? null) === value || JSON.stringify(held[part] ?? null) === JSON.stringify(value),
  );
}

/** The format of a cell. */
export function styleOf(store: Store, sheetId: string, [row, column]: readonly [number, number]): IStyleData {
  const sheet = coreSheet(store, sheetId);
  return store.book.getWorkbook().getStyles().getStyleByCell(sheet.getCellMatrix().getValue(row, column)) ?? {};
}

// A whole column has a million cells; the grid's sheet is as long as it was made, and grows in whole.
function clampWhole(store: Store, sheetId: string, box: Box): Box | null {
  const sheet = coreSheet(store, sheetId);
  const isWhole = box.rows > 200_000 || box.columns > 1_000;
  if (!isWhole) return box;
  return intersection(box, { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
}
