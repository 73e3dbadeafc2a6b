// Inserting and deleting cells: what stands below or to the right moves, and tables with it.
import { contains, sheetSize, type Box, type Place } from "../store/box";
import { hasNeighbours, insertColumns, insertRows, moveCellsDown, moveCellsUp, removeRows } from "../store/structure";
import { filteredColumns, resizeTable, tables, type TableFacts } from "../store/tables";
import type { Store } from "../store/workbookStore";
import { guardStructure } from "./protection";
import { filteredRangeConflict, invalidArgument, invalidOperation } from "./refusals";

/** `range.delete(shift)`: rows, or cells upwards. */
export function deleteCells(store: Store, { sheetId, box }: Place, shift: string): void {
  guardStructure(store, sheetId);
  if (shift !== "Up") invalidArgument("The workbook host deletes upwards only.");
  const strip = { sheetId, box };
  if (isWholeRows(box)) {
    removeRows(store, strip);
    return;
  }
  const affected = tablesIn(store, strip);
  if (!hasNeighbours(store, strip)) {
    removeRows(store, strip);
    return;
  }
  moveCellsUp(store, strip);
  for (const table of affected) resizeTable(store, table, withoutRows(table.box, box));
}

/** `range.insert(shift)`: rows or columns, or room for cells downwards. */
export function insertCells(store: Store, { sheetId, box }: Place, shift: string): void {
  guardStructure(store, sheetId);
  const strip = { sheetId, box };
  if (shift === "Right" && box.rows === sheetSize.rows) insertColumns(store, strip);
  else if (shift !== "Down") invalidArgument("The workbook host inserts downwards and whole columns only.");
  else if (isWholeRows(box)) insertRows(store, strip);
  else {
    const affected = tablesIn(store, strip);
    if (!hasNeighbours(store, strip)) {
      insertRows(store, strip);
      return;
    }
    moveCellsDown(store, strip);
    for (const table of affected) resizeTable(store, table, withRows(table.box, box));
  }
}

function isWholeRows(box: Box): boolean {
  return box.columns === sheetSize.columns;
}

/**
 * The tables that move or change with the cells of a block.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-delete-member(1)
 * A filtered table lets none of its cells move:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * That cells of a table move as whole rows only is said in Excel's own dialog, whose words these are.
 */
function tablesIn(store: Store, { sheetId, box }: Place): readonly TableFacts[] {
  const column = { ...box, row: 0, rows: sheetSize.rows };
  const below = tables(store).filter((table) => table.sheetId === sheetId && bottomOf(table.box) > box.row);
  const touched = below.filter(
    (table) => table.box.column < box.column + box.columns && box.column < rightOf(table.box),
  );
  if (touched.some((table) => !contains(column, table.box))) {
    invalidOperation("This operation is not allowed. It attempts to shift cells in a table on your worksheet.");
  }
  if (touched.some((table) => filteredColumns(store, table).length > 0)) filteredRangeConflict();
  return touched;
}

function withoutRows(table: Box, gone: Box): Box {
  const above = Math.max(0, Math.min(table.row, bottomOf(gone)) - gone.row);
  const inside = Math.max(0, Math.min(bottomOf(table), bottomOf(gone)) - Math.max(table.row, gone.row));
  return { ...table, row: table.row - above, rows: table.rows - inside };
}

function withRows(table: Box, added: Box): Box {
  return added.row <= table.row
    ? { ...table, row: table.row + added.rows }
    : { ...table, rows: table.rows + added.rows };
}

function bottomOf({ row, rows }: Box): number {
  return row + rows;
}

function rightOf({ column, columns }: Box): number {
  return column + columns;
}
