// An .xlsx file as a workbook of the grid. The only file that reads with hucre (docs/decisions/workbook-files.md).
import { readXlsx as read, type Sheet, type Workbook } from "hucre/xlsx";
import { sheetOf, workbookOf } from "./blankWorkbook";
import type { BookJson } from "./bookJson";
import { gridFormats } from "./conditionalFormats";
import { cellReader, type CellReader } from "./fileToGrid";
import { gridOfficeData } from "./officeData";
import { asResources } from "./resources";
import { gridFilter, gridSettings } from "./sheetSettings";
import { gridNames, gridTables, isTableFilter } from "./tablesAndNames";
import { gridValidations } from "./validations";

/** A file that was read, and the kinds of what it holds that the grid cannot. */
export interface ReadFile {
  readonly workbook: BookJson;
  readonly activeSheet: string;
  readonly left: readonly string[];
}

/** Reads the file; fails when it is none. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const file = await read(bytes, { readStyles: true });
  const reader = cellReader(file);
  const sheets = file.sheets.map((sheet, index) => ({ id: sheetId(index), sheet, formats: formatsOf(file, sheet) }));
  const workbook = workbookOf(
    name,
    sheets.map(({ id, sheet }) => gridSheet(id, sheet, { reader, file })),
  );
  const idOf = (sheetName: string) => sheets.find(({ sheet }) => sheet.name === sheetName)?.id;
  const resources = asResources({
    validation: bySheet(({ id, sheet }) => [id, gridValidations(sheet.dataValidations ?? [])]),
    formats: bySheet(({ id, formats }) => [id, formats.rules]),
    tables: bySheet(({ id, sheet }) => [id, { tables: gridTables(sheet.tables ?? [], id), tableFilteredOutRows: [] }]),
    names: gridNames(file.namedRanges ?? [], idOf),
    filters: Object.fromEntries(sheets.flatMap(({ id, sheet }) => filterOf(id, sheet))),
  });
  return {
    workbook: { ...workbook, styles: reader.styles, resources },
    activeSheet: sheetId(file.activeSheet ?? 0),
    left: sheets.flatMap(({ sheet, formats }) => [...formats.left, ...leftOf(sheet)]),
  };

  function bySheet<Value>(entry: (sheet: (typeof sheets)[number]) => readonly [string, Value]): Record<string, Value> {
    return Object.fromEntries(sheets.map(entry));
  }
}

function sheetId(index: number): string {
  return `sheet${index + 1}`;
}

function gridSheet(id: string, sheet: Sheet, { reader, file }: { reader: CellReader; file: Workbook }) {
  const cellData = reader.read(sheet);
  return sheetOf(id, sheet.name, {
    ...gridSettings(sheet, file.themeColors ?? []),
    ...gridOfficeData(sheet),
    cellData,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
  });
}

function formatsOf(file: Workbook, sheet: Sheet) {
  return gridFormats(sheet.conditionalRules ?? [], file.themeColors ?? []);
}

function filterOf(id: string, sheet: Sheet) {
  const filter = isTableFilter(sheet) ? null : gridFilter(sheet);
  return filter === null ? [] : [[id, filter] as const];
}

function leftOf(sheet: Sheet): string[] {
  const kinds = {
    chart: sheet.charts,
    picture: sheet.images,
    "text box": sheet.textBoxes,
    "pivot table": sheet.pivotTables,
    slicer: sheet.slicers,
    sparkline: sheet.sparklines,
    comment: sheet.threadedComments,
  };
  return Object.entries(kinds).flatMap(([kind, found]) => (found !== undefined && found.length > 0 ? [kind] : []));
}
