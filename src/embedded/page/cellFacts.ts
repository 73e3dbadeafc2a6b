// The active cell in words: what a person hears, and what the page shows of it beside the grid.
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { boxAddress, contains, type Box } from "../store/box";
import { readCells, readFormulas } from "../store/cellReader";
import { shownTexts } from "../store/gridView";
import { selectedBox } from "../store/selection";
import { activeSheetId, sheetNotes } from "../store/sheets";
import { tables, type TableFacts } from "../store/tables";
import { validationAt } from "../store/validations";
import type { Store } from "../store/workbookStore";

/** What is known of the active cell. */
export interface CellFacts {
  readonly sheetId: string;
  readonly box: Box;
  readonly address: string;
  /** The heading of its column, where it is in a table. */
  readonly heading: string | null;
  readonly value: string;
  readonly isFormula: boolean;
  readonly hasList: boolean;
  readonly isLocked: boolean;
  /** What a custom function said of its error. */
  readonly message: string | null;
}

/** Reads the active cell. */
export function activeCellFacts(store: Store): CellFacts {
  const sheetId = activeSheetId(store);
  const { row, column } = selectedBox(store);
  const box: Box = { row, column, rows: 1, columns: 1 };
  const value = shownTexts(store, sheetId, box)[0]?.[0] ?? "";
  return {
    sheetId,
    box,
    address: boxAddress(box),
    heading: headingOf(tableAt(store, sheetId, box), box),
    value,
    isFormula: isFormula(store, sheetId, box),
    hasList: validationAt(store, sheetId, [row, column])?.type.startsWith("list") ?? false,
    isLocked: sheetNotes(store, sheetId).protection != null && !store.listeners.mayEdit(sheetId, row, column),
    message: value.startsWith("#")
      ? (store.functions.messageAt(sheetId, row, column) ?? texts.errors[value] ?? null)
      : null,
  };
}

/** The table that a cell is in. */
export function tableAt(store: Store, sheetId: string, box: Box): TableFacts | undefined {
  return tables(store).find((table) => table.sheetId === sheetId && contains(table.box, box));
}

function headingOf(table: TableFacts | undefined, { row, column }: Box): string | null {
  if (table === undefined || row === table.box.row) return null;
  return table.headings[column - table.box.column] ?? null;
}

// A text that begins with "=" is its own value; a formula's value is another.
function isFormula(store: Store, sheetId: string, box: Box): boolean {
  const content = readFormulas(store, sheetId, box)[0]?.[0];
  return typeof content === "string" && content.startsWith("=") && content !== readCells(store, sheetId, box)[0]?.[0];
}
