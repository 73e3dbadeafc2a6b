// Inserting and deleting cells: what stands below or to the right moves, and tables with it.
import { sheetSize, type Box } from "../store/box";
import { insertColumns, insertRows, moveCellsDown, moveCellsUp, removeColumns, removeRows } from "../store/structure";
import type { Store } from "../store/workbookStore";
import type { Place } from "./modelContext";
import { guardStructure } from "./protection";
import { invalidArgument } from "./refusals";

type Move = (store: Store, sheetId: string, box: Box) => void;

/** `range.delete(shift)`: whole rows and columns, or the cells of some columns upwards. */
export function deleteCells(store: Store, { sheetId, box }: Place, shift: string): void {
  guardStructure(store, sheetId);
  if (shift === "Up") choose(box, removeRows, moveCellsUp)(store, sheetId, box);
  else if (shift === "Left" && box.rows === sheetSize.rows) removeColumns(store, sheetId, box);
  else invalidArgument();
}

/** `range.insert(shift)`: whole rows and columns, or room in some columns downwards. */
export function insertCells(store: Store, { sheetId, box }: Place, shift: string): void {
  guardStructure(store, sheetId);
  if (shift === "Down") choose(box, insertRows, moveCellsDown)(store, sheetId, box);
  else if (shift === "Right" && box.rows === sheetSize.rows) insertColumns(store, sheetId, box);
  else invalidArgument();
}

function choose(box: Box, ofSheet: Move, ofColumns: Move): Move {
  return box.columns === sheetSize.columns ? ofSheet : ofColumns;
}
