// A new sheet's size and measures: Excel's, where the grid's own differ.

/** Excel's default column width and row height, in pixels at 100%. */
export const defaultSize = { column: 64, row: 20 } as const;

/** How many rows and columns the grid draws of an empty sheet; it grows as they are used. */
export const smallestSheet = { rows: 1000, columns: 26 } as const;

/** An empty sheet in the grid's own form. */
export function newSheet(id: string, name: string) {
  return {
    id,
    name,
    rowCount: smallestSheet.rows,
    columnCount: smallestSheet.columns,
    defaultColumnWidth: defaultSize.column,
    defaultRowHeight: defaultSize.row,
    cellData: {},
  };
}
