// A new, empty workbook with Excel's own measures.
import type { BookJson, SheetJson } from "./bookJson";

/** Excel's default column width and row height in pixels. */
export const defaultSize = { column: 64, row: 20 } as const;

/** The font of cells that name none; a file gets the first one. */
export const defaultFont = {
  name: "Aptos Narrow, Calibri, Carlito, Segoe UI, Open Sans, sans-serif",
  size: 11,
} as const;

const smallest = { rows: 1000, columns: 26 } as const;

/** A workbook with one empty sheet. */
export function blankWorkbook(): BookJson {
  return workbookOf("Workbook.xlsx", [sheetOf("s1", "Sheet1", {})]);
}

/** A workbook of given sheets. */
export function workbookOf(name: string, sheets: readonly SheetJson[]): BookJson {
  return {
    id: "workbook",
    name,
    appVersion: "0.25.1",
    locale: "enUS",
    styles: {},
    defaultStyle: { ff: defaultFont.name, fs: defaultFont.size },
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [],
  };
}

/** A sheet with Excel's measures, never smaller than a new one. */
export function sheetOf(id: string, name: string, data: Partial<SheetJson>): SheetJson {
  return {
    defaultColumnWidth: defaultSize.column,
    defaultRowHeight: defaultSize.row,
    cellData: {},
    ...data,
    id,
    name,
    rowCount: Math.max(smallest.rows, data.rowCount ?? 0),
    columnCount: Math.max(smallest.columns, data.columnCount ?? 0),
  };
}
