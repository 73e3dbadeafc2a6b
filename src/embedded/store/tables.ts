// Tables: where they are, what they are called, their columns, and which rows their filters show.
import type { ITableInfoWithUnitId } from "@univerjs/sheets-table";
import { fromGridRange, toGridRange, type Box, type Place } from "./box";
import { execute } from "./execute";
import { escapeName, rewriteFormulas } from "./formulas";
import { resizeToFit } from "./sheetShape";
import { newId } from "./newId";
import type { Store } from "./workbookStore";

/** A table as it stands now. */
export interface TableFacts {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Heading row and data. */
  readonly box: Box;
  readonly headings: readonly string[];
}

/** All tables of the workbook. */
export function tables({ injector, kit, unitId }: Store): readonly TableFacts[] {
  return injector.get(kit.table.SheetTableService).getTableList(unitId).map(factsOf);
}

function factsOf({ id, name, subUnitId, range, columns }: ITableInfoWithUnitId): TableFacts {
  const headings = columns.map(({ displayName }) => displayName);
  return { id, name, sheetId: subUnitId, box: fromGridRange(range), headings };
}

/** Makes a table of a block whose first row holds the headings; gives its id. */
export function addTable(store: Store, { sheetId, box }: Place, name: string): string {
  const id = newId("table");
  resizeToFit(store, sheetId, box);
  execute(store, "sheet.command.add-table", { subUnitId: sheetId, range: toGridRange(box), id, name, options: {} });
  return id;
}

/** Gives a table another name; formulas follow. By mutation: the grid's command refuses a sheet's name, which Excel takes. */
export function renameTable(store: Store, { id, name: before }: TableFacts, name: string): void {
  execute(store, "sheet.mutation.set-sheet-table", { tableId: id, config: { name } });
  const reference = new RegExp(`(?<![\\w.\\\\])${escapeName(before)}(?=\\[)`, "giu");
  rewriteFormulas(store, (formula) => formula.replaceAll(reference, () => name));
}

/** Gives a table another size. */
export function resizeTable(store: Store, { id, sheetId }: TableFacts, box: Box): void {
  resizeToFit(store, sheetId, box);
  execute(store, "sheet.command.set-table-config", { tableId: id, updateRange: { newRange: toGridRange(box) } });
}

/** Takes a table away; its cells stay. */
export function removeTable(store: Store, { id, sheetId }: TableFacts): void {
  execute(store, "sheet.command.delete-table", { subUnitId: sheetId, tableId: id });
}

/** The columns of a table that have a filter, by number. */
export function filteredColumns({ injector, kit, unitId }: Store, { id, headings }: TableFacts): readonly number[] {
  const table = injector.get(kit.table.TableManager).getTableById(unitId, id);
  return [...headings.keys()].filter((column) => table?.getTableFilterColumn(column) !== undefined);
}

/** How a table looks, in Excel's words. */
export interface TableLook {
  readonly style: string;
  readonly isBanded: boolean;
}

/** Excel's own look of a new table. */
const newLook: TableLook = { style: "TableStyleMedium2", isBanded: true };

/** A table's style and bands. */
export function tableLook({ injector, kit, unitId }: Store, tableId: string): TableLook {
  const meta = injector.get(kit.table.SheetTableService).getTableMeta(unitId, tableId) as
    Partial<TableLook> | undefined;
  return { ...newLook, ...meta };
}

/** Notes how a table is to look. The grid draws all tables alike, by the formats of their cells. */
export function setTableLook(store: Store, tableId: string, look: Partial<TableLook>): void {
  const { injector, kit, unitId } = store;
  injector.get(kit.table.SheetTableService).setTableMeta(unitId, tableId, { ...tableLook(store, tableId), ...look });
}
