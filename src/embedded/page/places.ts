// Where a text in the name box leads: a cell, a block, a defined name, a table.
import { parseAddress, type Box } from "../store/box";
import { definedNames } from "../store/definedNames";
import { scrollTo } from "../store/gridView";
import { selectBox } from "../store/selection";
import { activeSheetId, isHidden } from "../store/sheets";
import { coreSheet } from "../store/sheetShape";
import { tables } from "../store/tables";
import { placeOfReference } from "../model/references";
import type { Store } from "../store/workbookStore";

/** A block on a sheet. */
export interface PlaceOnSheet {
  readonly sheetId: string;
  readonly box: Box;
}

/** The place that a text names, `null` where there is none or its sheet is hidden. */
export function placeNamed(store: Store, text: string): PlaceOnSheet | null {
  const box = parseAddress(text);
  const place =
    box === null ? (placeOfReference(store, text) ?? named(store, text)) : { sheetId: activeSheetId(store), box };
  if (place === null || isHidden(store, place.sheetId)) return null;
  return { ...place, box: withinSheet(store, place) };
}

function named(store: Store, text: string): PlaceOnSheet | null {
  const isIt = ({ name }: { readonly name: string }) => name.toLowerCase() === text.toLowerCase();
  const table = tables(store).find(isIt);
  if (table !== undefined)
    return { sheetId: table.sheetId, box: { ...table.box, row: table.box.row + 1, rows: table.box.rows - 1 } };
  const name = definedNames(store).find(isIt);
  return name === undefined ? null : placeOfReference(store, name.formula.replace(/^=/, ""));
}

// The grid's sheets end where they were made to end; Excel's go on.
function withinSheet(store: Store, { sheetId, box }: PlaceOnSheet): Box {
  const sheet = coreSheet(store, sheetId);
  const row = Math.min(box.row, sheet.getRowCount() - 1);
  const column = Math.min(box.column, sheet.getColumnCount() - 1);
  return {
    row,
    column,
    rows: Math.min(box.rows, sheet.getRowCount() - row),
    columns: Math.min(box.columns, sheet.getColumnCount() - column),
  };
}

/** Selects a place and brings it into view. */
export function goTo(store: Store, { sheetId, box }: PlaceOnSheet): void {
  selectBox(store, sheetId, box);
  scrollTo(store, box);
}
