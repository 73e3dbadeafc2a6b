// The grid as a person sees it: what is selected and in view, when that changes, where the keyboard is.
import type { ICommandInfo } from "@univerjs/core";
import { fromGridRange, type Box, type GridRange } from "./box";
import type { Store } from "./workbookStore";

// These run many times a second and change nothing that is shown outside the grid.
const ofNoInterest =
  /^(doc\.|formula\.|ui\.|sheet\.operation\.(set-scroll|scroll|hover)|sheet\.mutation\.set-worksheet-row-auto)/;

/** Calls `listener` after anything that may change what is selected, shown or said; not more than once a frame. */
export function watchGrid(store: Store, listener: () => void): () => void {
  let isScheduled = false;
  const watching = store.commands.onCommandExecuted(({ id }: Readonly<ICommandInfo>) => {
    if (isScheduled || ofNoInterest.test(id)) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      listener();
    });
  });
  return () => {
    watching.dispose();
  };
}

/** Calls `listener` after each scroll of the grid. */
export function watchScrolling({ commands }: Store, listener: () => void): () => void {
  const watching = commands.onCommandExecuted(({ id }: Readonly<ICommandInfo>) => {
    if (id.startsWith("sheet.operation.set-scroll") || id.startsWith("sheet.operation.scroll")) listener();
  });
  return () => {
    watching.dispose();
  };
}

/** The cells in view, or `null` before the grid is drawn. */
export function visibleBox({ book }: Store): Box | null {
  // Univer says `null` and gives `undefined` as well: for a sheet that is not drawn yet.
  const range = book.getActiveSheet().getVisibleRange() as GridRange | null | undefined;
  return range == null ? null : fromGridRange(range);
}

/** Scrolls so that a cell is in view. */
export function scrollTo({ commands, unitId, book }: Store, { row, column }: Box): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const subUnitId = book.getActiveSheet().getSheetId();
  void commands.executeCommand("sheet.command.scroll-to-cell", { unitId, subUnitId, range });
}

/** Whether a cell is being edited, in the cell or in the formula bar. */
export function isEditing({ book }: Store): boolean {
  return book.isCellEditing();
}

/** Opens the list of a cell that has one. */
export function openList({ commands, unitId }: Store, sheetId: string, { row, column }: Box): void {
  void commands.executeCommand("sheet.operation.show-data-validation-dropdown", {
    unitId,
    subUnitId: sheetId,
    row,
    column,
  });
}

/** The id of the element that, unseen, takes whatever is typed into the active cell. */
export const cellEditor = "__editor___INTERNAL_EDITOR__DOCS_NORMAL";

/** Gives the keyboard to the grid. */
export function focusGrid(): void {
  document.getElementById(cellEditor)?.focus();
}

/** Draws the grid light or dark. */
export function drawDark({ api }: Store, isDark: boolean): void {
  api.toggleDarkMode(isDark);
}

/** Takes back the last step, as Ctrl+Z in the grid does; `false` where there is none. */
export function undoStep({ book, undoRedo }: Store): boolean {
  if (undoRedo.pitchTopUndoElement() == null) return false;
  book.undo();
  return true;
}

/** The texts of a block as the grid shows them. */
export function shownTexts(
  { book }: Store,
  sheetId: string,
  { row, column, rows, columns }: Box,
): readonly (readonly string[])[] {
  const sheet = book.getSheetBySheetId(sheetId);
  const fits = sheet !== null && row + rows <= sheet.getMaxRows() && column + columns <= sheet.getMaxColumns();
  return fits ? sheet.getRange(row, column, rows, columns).getDisplayValues() : [];
}
