// Entries that a cell's rule does not take: the page is told in place of the grid's own alert, and may open the cell again.
import type { ISheetLocation } from "@univerjs/sheets";
import { cellEditor } from "./gridView";
import { selectBox } from "./selection";
import { coreSheet } from "./sheetShape";
import { validationAt } from "./validations";
import type { Store } from "./workbookStore";

/** An entry that was refused. */
export interface Rejection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly typed: string;
  /** The rule's own words, "" where it has none. */
  readonly message: string;
}

// Before the grid's own check, which would show an alert of its own.
const first = 100;
// A letter opens the editor of a cell empty; these are the grid's numbers for that.
const keyboard = 4;
const anyLetter = 65;

/** Calls `onRejected` for each entry that is refused; the cell keeps what it held. */
export function watchRejections(store: Store, onRejected: (rejection: Rejection) => void): void {
  const { injector, kit } = store;
  injector.get(kit.sheets.SheetInterceptorService).writeCellInterceptor.intercept(kit.sheets.VALIDATE_CELL, {
    priority: first,
    handler: async (_, location) => {
      const rejection = await rejectionAt(store, location);
      if (rejection !== null) onRejected(rejection);
      return rejection === null;
    },
  });
}

async function rejectionAt(store: Store, { subUnitId, row, col }: ISheetLocation): Promise<Rejection | null> {
  const { injector, kit, unitId } = store;
  const rule = validationAt(store, subUnitId, [row, col]);
  if (rule?.errorStyle !== kit.core.DataValidationErrorStyle.STOP || rule.showErrorMessage === false) return null;
  const validator = injector.get(kit.dataValidation.SheetsDataValidationValidatorService);
  const typed = coreSheet(store, subUnitId).getCellMatrix().getValue(row, col);
  const status: string = await validator.validatorCell(unitId, subUnitId, row, col);
  if (status !== "invalid") return null;
  return { sheetId: subUnitId, row, column: col, typed: String(typed?.f ?? typed?.v ?? ""), message: rule.error ?? "" };
}

/** Opens the cell again with what was typed, as Retry does. */
export function editAgain(store: Store, { sheetId, row, column, typed }: Rejection): void {
  selectBox(store, sheetId, { row, column, rows: 1, columns: 1 });
  const typing = { eventType: keyboard, keycode: anyLetter, unitId: store.unitId, visible: true };
  store.commands.syncExecuteCommand("sheet.operation.set-cell-edit-visible", typing);
  // As if it were typed, as soon as the editor is there.
  setTimeout(() => {
    const editor = document.getElementById(cellEditor);
    if (editor === null) return;
    editor.textContent = typed;
    editor.dispatchEvent(new InputEvent("input", { inputType: "insertText", data: typed, bubbles: true }));
  }, 50);
}
