// A workbook of the grid as an .xlsx file. The only file that writes with hucre (docs/decisions/workbook-files.md).
import { writeXlsx as write, type WriteSheet } from "hucre/xlsx";
import type { BookJson } from "./bookJson";
import { fileFormats } from "./conditionalFormats";
import { fileCells, type Spill } from "./gridToFile";
import { resourcesOf, type Resources } from "./resources";
import { fileOfficeData, unlockedOf } from "./officeData";
import { fileFilter, fileSettings } from "./sheetSettings";
import { fileNames, fileTables } from "./tablesAndNames";
import { markUnlocked } from "./unlockedCells";
import { fileValidations } from "./validations";
import { sheetOf } from "./blankWorkbook";

// What cells have that name no font: Excel's for many years, and LibreOffice has one of the same widths.
const defaultFont = { name: "Calibri", size: 11 } as const;

/** A workbook as it stands: its snapshot, and by sheet id what formulas spilled, which no snapshot holds. */
export interface StandingWorkbook {
  readonly workbook: BookJson;
  readonly spills: Readonly<Record<string, readonly Spill[]>>;
  readonly activeSheet: string;
}

/** A written file, and the kinds of what it could not take along. */
export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly left: readonly string[];
}

/** Writes the file. */
export async function writeXlsx(standing: StandingWorkbook): Promise<WrittenFile> {
  const { workbook, activeSheet } = standing;
  const resources = resourcesOf(workbook);
  const sheets = workbook.sheetOrder.map((id) => fileSheet(standing, resources, id));
  const bytes = await write({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: fileNames(resources.names, (id) => workbook.sheets[id]?.name),
    defaultFont,
    activeSheet: Math.max(0, workbook.sheetOrder.indexOf(activeSheet)),
  });
  return { bytes: new Uint8Array(bytes), left: sheets.flatMap(({ left }) => left) };
}

function fileSheet(
  { workbook, spills }: StandingWorkbook,
  resources: Resources,
  id: string,
): { readonly sheet: WriteSheet; readonly left: readonly string[] } {
  const data = workbook.sheets[id] ?? sheetOf(id, id, {});
  const cells = fileCells(data, workbook.styles, spills[id] ?? []);
  const validations = fileValidations(resources.validation[id] ?? []);
  const formats = fileFormats(resources.formats[id] ?? []);
  markUnlocked(cells, data, unlockedOf(data));
  const sheet: WriteSheet = {
    name: data.name,
    cells,
    ...fileSettings(data, widthOf(cells.keys()), resources.filters[id]),
    ...fileFilter(resources.filters[id]),
    ...fileOfficeData(data),
    dataValidations: validations.rules,
    conditionalRules: formats.rules,
    tables: fileTables(resources.tables[id]?.tables ?? []),
  };
  return { sheet, left: [...validations.left, ...formats.left] };
}

function widthOf(keys: Iterable<string>): number {
  let width = 0;
  for (const key of keys) width = Math.max(width, Number(key.slice(key.indexOf(",") + 1)) + 1);
  return width;
}
