// Sheets that hold none of our tables: a lost table may stand there as plain cells, and Home may bear another name.
import { textOf } from "../cells";
import type { FoundTable } from "../findTable";
import { isHome } from "../homeSheet";
import type { SheetShape } from "../sheetShapes";
import type { TablePlace } from "./faults";

/** The upper left part of such a sheet, as texts. */
export interface BareSheet {
  readonly name: string;
  readonly top: readonly (readonly string[])[];
}

const rowsRead = 20;
const columnsRead = 80;

/**
 * Reads the tops of the sheets without one of our tables.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the tables that were found
 * @returns the sheets, and the names of all
 */
export async function readBareSheets(
  context: Excel.RequestContext,
  found: ReadonlyMap<string, FoundTable>,
): Promise<{ readonly bare: readonly BareSheet[]; readonly names: readonly string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set([...found.values()].map(({ sheetName }) => sheetName));
  const read = worksheets.items
    .filter(({ name }) => !taken.has(name))
    .map((sheet) => ({
      name: sheet.name,
      top: sheet.getRangeByIndexes(0, 0, rowsRead, columnsRead).load("values"),
    }));
  await context.sync();
  return {
    bare: read.map(({ name, top }) => ({ name, top: top.values.map((row) => row.map(textOf)) })),
    names: worksheets.items.map(({ name }) => name),
  };
}

/**
 * Finds the sheet Home under whatever name.
 *
 * @param bare - the sheets without one of our tables
 * @returns the sheet, or `undefined` where it is gone
 */
export function homeIn(bare: readonly BareSheet[]): BareSheet | undefined {
  return bare.find(({ top }) => isHome(top));
}

/**
 * Finds the cells that were a table: on the sheet of its name, under its first heading and more than half of the others.
 *
 * @param bare - the sheets without one of our tables
 * @param shape - the table that is missing
 * @returns the place of its headings, or `null`
 */
export function plainTableIn(bare: readonly BareSheet[], shape: SheetShape): TablePlace | null {
  const sheet = bare.find(({ name }) => name === shape.name);
  const wanted = shape.columns.map(({ heading }) => heading);
  for (const [row, cells] of (sheet?.top ?? []).entries()) {
    const column = cells.indexOf(wanted[0] ?? "");
    const width = cells.slice(column).findIndex((cell) => cell === "");
    const own = cells.slice(column, width < 0 ? undefined : column + width);
    const isTable = wanted.filter((heading) => own.includes(heading)).length * 2 > wanted.length;
    if (column >= 0 && isTable) return { row, column, columns: own.length };
  }
  return null;
}
