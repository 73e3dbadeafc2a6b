// What is selected in the grid; headless nothing is, and the store remembers what was asked for.
import { fromGridRange, toGridRange, type Box } from "./box";
import { activateSheet, activeSheetId } from "./sheets";
import type { Store } from "./workbookStore";

const corner: Box = { row: 0, column: 0, rows: 1, columns: 1 };

/** Selects a block, and shows its sheet. */
export function selectBox(store: Store, sheetId: string, box: Box): void {
  activateSheet(store, sheetId);
  const { startRow, endRow, startColumn, endColumn } = toGridRange(box);
  const sheet = store.book.getSheetBySheetId(sheetId);
  sheet?.setActiveRange(sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1));
}

/** The selected block of the active sheet, or its first cell. */
export function selectedBox(store: Store): Box {
  const sheet = store.book.getSheetBySheetId(activeSheetId(store));
  const range = sheet?.getSelection()?.getActiveRange()?.getRange();
  return range === undefined ? corner : fromGridRange(range);
}
