// What the strip's commands do. Each answers with a sentence where a person should know more than what is seen.
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { EmbeddedWorkbook } from "../embeddedWorkbook";
import { recalculateAll } from "../store/calculation";
import { undoStep } from "../store/gridView";
import { freeze, noteSheet, sheetNotes } from "../store/sheets";
import { regionAt, showAllRows, sortRegion, toggleFilter } from "../store/sorting";
import { tableAt, type CellFacts } from "./cellFacts";

/** A sentence to say, or `null`. */
export type Said = string | null;

/** Takes the last step back. */
export function undo({ store }: EmbeddedWorkbook): Said {
  return undoStep(store) ? null : texts.nothingToUndo;
}

/** Sorts the table or block around the cell by the cell's column. */
export function sort({ store }: EmbeddedWorkbook, { sheetId, box }: CellFacts, isAscending: boolean): Said {
  const region = regionAt(store, sheetId, box);
  if (region === null) return texts.sort.empty;
  sortRegion(store, sheetId, { region, column: box.column, isAscending });
  return null;
}

/** Filter buttons on or off. */
export function filter({ store }: EmbeddedWorkbook, { sheetId, box }: CellFacts): Said {
  if (tableAt(store, sheetId, box) !== undefined) return texts.filter.inTable;
  if (regionAt(store, sheetId, box) === null) return texts.sort.empty;
  toggleFilter(store);
  return null;
}

/** All rows of the sheet again. */
export function unfilter({ store }: EmbeddedWorkbook, { sheetId }: CellFacts): Said {
  showAllRows(store, sheetId);
  return null;
}

/** Rows and columns that stand still. */
export function freezeAt(
  { store }: EmbeddedWorkbook,
  sheetId: string,
  still: { readonly rows: number; readonly columns: number },
): Said {
  freeze(store, sheetId, still);
  return null;
}

/** Protects the sheet, or takes the protection away. */
export function toggleProtection({ store }: EmbeddedWorkbook, sheetId: string): Said {
  const { protection } = sheetNotes(store, sheetId);
  if (protection != null && protection.password !== "") return texts.protect.password;
  noteSheet(store, sheetId, { protection: protection == null ? { options: {}, password: "" } : null });
  return protection == null ? texts.protect.done : texts.protect.undone;
}

/** Every formula anew. */
export function recalculate({ store }: EmbeddedWorkbook): Said {
  recalculateAll(store);
  return null;
}
