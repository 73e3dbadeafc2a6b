// What the Excel classes share: the store, and how one class comes by an object of another without importing it.
import type { Store } from "../store/workbookStore";
import type { HostObject } from "../wire/hostObject";

/** The model of one workbook. */
export interface Model {
  readonly store: Store;
  /** Tells the add-in of changes from now on, or no more. */
  readonly hearChanges: (isWanted: boolean) => void;
  /** Tells the add-in of selections from now on, or no more. */
  readonly hearSelections: (isWanted: boolean) => void;
  readonly worksheetOf: (sheetId: string) => HostObject;
}
