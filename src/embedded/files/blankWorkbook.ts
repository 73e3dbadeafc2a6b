// A new, empty workbook with Excel's own measures.
import { newSheet, smallestSheet } from "../store/newSheet";
import type { BookJson, SheetJson } from "./bookJson";

/** A workbook with one empty sheet. */
export function blankWorkbook(): BookJson {
  return workbookOf("Workbook.xlsx", [sheetOf("sheet1", "Sheet1", {})]);
}

/** A workbook of given sheets. */
export function workbookOf(name: string, sheets: readonly SheetJson[]): BookJson {
  return {
    id: "workbook",
    name,
    appVersion: "0.25.1",
    locale: "enUS",
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [],
  };
}

/** A sheet with Excel's measures, never smaller than a new one. */
export function sheetOf(id: string, name: string, data: Partial<SheetJson>): SheetJson {
  return {
    ...newSheet(id, name),
    ...data,
    id,
    name,
    rowCount: Math.max(smallestSheet.rows, data.rowCount ?? 0),
    columnCount: Math.max(smallestSheet.columns, data.columnCount ?? 0),
  };
}
