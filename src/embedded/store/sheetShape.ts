// A sheet's model and its size: Univer's sheets are as large as they were made, Excel's have a million rows.
import type { Worksheet } from "@univerjs/core";
import { HostError } from "../wire/hostError";
import type { Box } from "./box";
import { asOrigin, type Store } from "./workbookStore";

/** The model of a sheet; refuses a sheet that is gone. */
export function coreSheet(store: Store, sheetId: string): Worksheet {
  const sheet = store.book.getSheetBySheetId(sheetId);
  if (sheet === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
  return sheet.getSheet();
}

/** Makes a sheet large enough to hold a box: once, not piece by piece. */
export function resizeToFit(store: Store, sheetId: string, { row, column, rows, columns }: Box): void {
  const sheet = coreSheet(store, sheetId);
  const target = { unitId: store.unitId, subUnitId: sheetId };
  const { SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation } = store.kit.sheets;
  asOrigin(store, "addin", () => {
    if (row + rows > sheet.getRowCount()) {
      store.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: row + rows });
    }
    if (column + columns > sheet.getColumnCount()) {
      store.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, {
        ...target,
        columnCount: column + columns,
      });
    }
  });
}
