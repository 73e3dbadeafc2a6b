// Workbooks of other programs (.xls, .xlsb, .ods, and .xlsx that hucre cannot read), by SheetJS: cells, widths, names, no more.
import { read, type CellObject, type WorkBook, type WorkSheet } from "xlsx";
import { sheetOf, workbookOf } from "./blankWorkbook";
import { cellTypes, type CellJson } from "./bookJson";
import { shownFormula } from "./formulas";
import type { CellMatrix } from "./fileToGrid";
import { asResources } from "./resources";
import type { ReadFile } from "./readXlsx";
import { gridNames } from "./tablesAndNames";

/** What this reader never brings along, so that a person is told. */
const leftKinds = ["table", "list", "conditional format", "colour"];

/** Reads the file; fails when it is no workbook. */
export function readForeign(bytes: Uint8Array, name: string): ReadFile {
  const book = read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
  });
  const styles: Record<string, { n: { pattern: string } }> = {};
  const sheets = book.SheetNames.map((sheetName, index) => {
    const sheet = book.Sheets[sheetName] ?? {};
    return sheetOf(sheetId(index), sheetName, { ...settingsOf(book, sheet, index), cellData: cellsOf(sheet, styles) });
  });
  const names = gridNames(definedNames(book), (sheetName) => sheetId(book.SheetNames.indexOf(sheetName)));
  const resources = asResources({ validation: {}, formats: {}, tables: {}, names, filters: {} });
  return { workbook: { ...workbookOf(name, sheets), styles, resources }, activeSheet: sheetId(0), left: leftKinds };
}

function sheetId(index: number): string {
  return `sheet${index + 1}`;
}

function settingsOf(book: WorkBook, sheet: WorkSheet, index: number) {
  const data = (sheet["!data"] ?? []) as readonly (readonly unknown[] | undefined)[];
  const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
  const widths = (sheet["!cols"] ?? []).flatMap(({ wpx }, column) =>
    wpx === undefined ? [] : [[column, { w: wpx }] as const],
  );
  return {
    hidden: isHidden ? 1 : 0,
    columnData: Object.fromEntries(widths),
    mergeData: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      startRow: s.r,
      startColumn: s.c,
      endRow: e.r,
      endColumn: e.c,
    })),
    rowCount: data.length,
    columnCount: data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
  };
}

function cellsOf(sheet: WorkSheet, styles: Record<string, { n: { pattern: string } }>): CellMatrix {
  const matrix: CellMatrix = {};
  const rows = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell !== undefined) (matrix[row] ??= {})[column] = gridCell(cell, styles);
    });
  });
  return matrix;
}

function gridCell(cell: CellObject, styles: Record<string, { n: { pattern: string } }>): CellJson {
  const pattern = typeof cell.z === "string" && cell.z !== "General" ? cell.z : null;
  if (pattern !== null) styles[pattern] = { n: { pattern } };
  return {
    ...valueOf(cell),
    ...(cell.f === undefined ? {} : { f: shownFormula(cell.f) }),
    ...(pattern === null ? {} : { s: pattern }),
  };
}

// SheetJS keeps an error by its number and writes its name beside it.
function valueOf({ t, v, w }: CellObject): CellJson {
  if (t === "e") return { v: w ?? "#VALUE!", t: cellTypes.text };
  if (typeof v === "boolean") return { v: v ? 1 : 0, t: cellTypes.boolean };
  if (typeof v === "number") return { v, t: cellTypes.number };
  return typeof v === "string" ? { v, t: cellTypes.text } : {};
}

function definedNames(book: WorkBook) {
  return (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => {
    const scope = Sheet === undefined ? undefined : book.SheetNames[Sheet];
    return { name: Name, range: Ref, ...(scope === undefined ? {} : { scope }) };
  });
}
