// The sheets of a workbook: order, names, visibility, tab colour, freezing, sizes, and what only Excel knows of them.
import { toGridRange, type Box, type Place } from "./box";
import { execute } from "./execute";
import { flags } from "./gridEnums";
import { newId } from "./newId";
import { newSheet } from "./newSheet";
import { coreSheet } from "./sheetShape";
import type { Store } from "./workbookStore";

/** What the grid has no place for; kept in the sheet's own custom data and saved with it. */
export interface SheetNotes {
  readonly isVeryHidden?: boolean;
  readonly protection?: SheetProtection | null;
  /** The cells that a protected sheet leaves open. */
  readonly unlocked?: readonly Box[];
}

/** How a sheet is protected. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

export const notesKey = "office";

/** The ids of all sheets, in the order of their tabs. */
export function sheetIds({ book }: Store): readonly string[] {
  return book.getSheets().map((sheet) => sheet.getSheetId());
}

/** Adds a sheet at the end. */
export function insertSheet(store: Store, name: string): string {
  const id = newId("sheet");
  const active = activeSheetId(store);
  execute(store, "sheet.command.insert-sheet", { sheet: newSheet(id, name), index: sheetIds(store).length });
  // With its view, the grid goes to the new sheet; Excel stays where it is.
  activateSheet(store, active);
  return id;
}

/** Takes a sheet away. */
export function removeSheet(store: Store, sheetId: string): void {
  leaveSheet(store, sheetId);
  execute(store, "sheet.command.remove-sheet", { subUnitId: sheetId });
}

/** Gives a sheet another name. */
export function renameSheet(store: Store, sheetId: string, name: string): void {
  execute(store, "sheet.command.set-worksheet-name", { subUnitId: sheetId, name });
}

/** Moves a sheet to another place among the tabs. */
export function moveSheet(store: Store, sheetId: string, position: number): void {
  const fromOrder = sheetIds(store).indexOf(sheetId);
  execute(store, "sheet.mutation.set-worksheet-order", { subUnitId: sheetId, fromOrder, toOrder: position });
}

/** Makes a sheet the one that is seen. */
export function activateSheet(store: Store, sheetId: string): void {
  const { book } = store;
  const sheet = book.getSheetBySheetId(sheetId);
  // A sheet that is seen already would be drawn twice from its beginning.
  if (sheet !== null && sheetId !== activeSheetId(store)) book.setActiveSheet(sheet);
}

/** Colours a sheet's tab; `""` takes the colour away. */
export function colourTab(store: Store, sheetId: string, colour: string): void {
  execute(store, "sheet.mutation.set-tab-color", { subUnitId: sheetId, color: colour });
}

/** The colour of a sheet's tab, "" for none. */
export function tabColour(store: Store, sheetId: string): string {
  return coreSheet(store, sheetId).getTabColor() ?? "";
}

/** Whether a sheet is hidden or very hidden. */
export function isHidden(store: Store, sheetId: string): boolean {
  return coreSheet(store, sheetId).isSheetHidden() === store.kit.core.BooleanNumber.TRUE;
}

/** Shows or hides a sheet. */
export function hideSheet(store: Store, sheetId: string, isHidden: boolean): void {
  if (isHidden) leaveSheet(store, sheetId);
  const active = activeSheetId(store);
  execute(store, "sheet.mutation.set-worksheet-hidden", { subUnitId: sheetId, hidden: isHidden ? 1 : 0 });
  // The grid goes to a sheet that comes back; Excel stays where it is.
  if (!isHidden) activateSheet(store, active);
}

// As Excel does: to the right, or to the left from the last. The grid does so by itself, but too late: what it draws in
// between is of a sheet that is gone.
function leaveSheet(store: Store, sheetId: string): void {
  if (activeSheetId(store) !== sheetId) return;
  const ids = sheetIds(store);
  const place = ids.indexOf(sheetId);
  const others = [...ids.slice(place + 1), ...ids.slice(0, place).reverse()];
  const next = others.find((id) => !isHidden(store, id));
  if (next !== undefined) activateSheet(store, next);
}

/** Shows or hides the grid lines. */
export function showGridlines(store: Store, sheetId: string, isShown: boolean): void {
  execute(store, "sheet.mutation.toggle-gridlines", { subUnitId: sheetId, showGridlines: isShown ? 1 : 0 });
}

/** Freezes the first rows and columns; 0 and 0 frees them. */
export function freeze(
  store: Store,
  sheetId: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const corner = { startRow: rows || -1, startColumn: columns || -1 };
  execute(store, "sheet.mutation.set-frozen", { subUnitId: sheetId, xSplit: columns, ySplit: rows, ...corner });
}

/** Sets the width of columns, in pixels. */
export function setColumnWidth(store: Store, { sheetId, box }: Place, pixels: number): void {
  execute(store, "sheet.mutation.set-worksheet-col-width", {
    subUnitId: sheetId,
    ranges: [toGridRange(box)],
    colWidth: pixels,
  });
}

/** Sets the height of rows, in pixels; from now on it no longer follows their text. */
export function setRowHeight(store: Store, { sheetId, box }: Place, pixels: number): void {
  const rows = { subUnitId: sheetId, ranges: [toGridRange(box)] };
  execute(store, "sheet.mutation.set-worksheet-row-height", { ...rows, rowHeight: pixels });
  execute(store, "sheet.mutation.set-worksheet-row-is-auto-height", { ...rows, autoHeightInfo: flags.no });
}

/** Hides or shows whole columns. */
export function hideColumns(store: Store, { sheetId, box }: Place, isHidden: boolean): void {
  const id = isHidden ? "sheet.mutation.set-col-hidden" : "sheet.mutation.set-col-visible";
  execute(store, id, { subUnitId: sheetId, ranges: [toGridRange(box)] });
}

/** Hides or shows whole rows. */
export function hideRows(store: Store, { sheetId, box }: Place, isHidden: boolean): void {
  const id = isHidden ? "sheet.mutation.set-row-hidden" : "sheet.mutation.set-row-visible";
  execute(store, id, { subUnitId: sheetId, ranges: [toGridRange(box)] });
}

/** What the grid has no place for. */
export function sheetNotes(store: Store, sheetId: string): SheetNotes {
  const custom = coreSheet(store, sheetId).getCustomMetadata() as Readonly<Record<string, unknown>> | undefined;
  return custom?.[notesKey] ?? {};
}

/** Changes part of a sheet's notes. */
export function noteSheet(store: Store, sheetId: string, notes: SheetNotes): void {
  const sheet = coreSheet(store, sheetId);
  const all = { ...sheetNotes(store, sheetId), ...notes };
  sheet.setCustomMetadata({ ...(sheet.getCustomMetadata() ?? {}), [notesKey]: all });
}

/** The sheet that is seen. */
export function activeSheetId({ book }: Store): string {
  return book.getActiveSheet().getSheetId();
}
