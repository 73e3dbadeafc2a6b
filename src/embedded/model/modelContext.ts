// What the Excel classes share: the store, and how one class comes by an object of another without importing it.
import type { Store } from "../store/workbookStore";
import type { HostObject } from "../wire/hostObject";

/** The model of one workbook. */
export interface Model {
  readonly store: Store;
  /** Whether the add-in wants to hear of changes. */
  hearsChanges: boolean;
  readonly worksheetOf: (sheetId: string) => HostObject;
}
