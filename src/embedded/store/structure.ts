// Rows, columns and blocks that are inserted or taken away; formulas, rules and tables follow.
import { toGridRange, type Box } from "./box";
import { execute } from "./execute";
import type { Store } from "./workbookStore";

type Move = (store: Store, sheetId: string, box: Box) => void;

const byCommand =
  (id: string, extra: Readonly<Record<string, unknown>> = {}): Move =>
  (store, sheetId, box) => {
    execute(store, id, { subUnitId: sheetId, range: toGridRange(box), ...extra });
  };

export const insertRows: Move = byCommand("sheet.command.insert-row-by-range", { direction: 0 });
export const removeRows: Move = byCommand("sheet.command.remove-row-by-range");
export const insertColumns: Move = byCommand("sheet.command.insert-col-by-range", { direction: 2 });
export const removeColumns: Move = byCommand("sheet.command.remove-col-by-range");
export const moveCellsDown: Move = byCommand("sheet.command.insert-range-move-down");
export const moveCellsUp: Move = byCommand("sheet.command.delete-range-move-up");
