// The sheets as their tabs show them. Very hidden sheets are in no list that a person sees.
import { coreSheet } from "../store/sheetShape";
import { activeSheetId, isHidden, sheetIds, sheetNotes, tabColour } from "../store/sheets";
import type { Store } from "../store/workbookStore";

/** One sheet. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  /** `#CA7E31`, or "" for none. */
  readonly colour: string;
  readonly isHidden: boolean;
  readonly isActive: boolean;
}

/** What can be done with a sheet. */
export interface SheetActions {
  readonly activate: (id: string) => void;
  readonly add: () => void;
  readonly show: (id: string) => void;
  readonly hide: (id: string) => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (sheet: SheetFacts) => void;
}

/** The sheets that a person may know of. */
export function sheetFacts(store: Store): readonly SheetFacts[] {
  const active = activeSheetId(store);
  return sheetIds(store)
    .filter((id) => sheetNotes(store, id).isVeryHidden !== true)
    .map((id) => ({
      id,
      name: coreSheet(store, id).getName(),
      colour: tabColour(store, id),
      isHidden: isHidden(store, id),
      isActive: id === active,
    }));
}

/** The sheet before (-1) or after (1) the active one, `null` at the ends. */
export function neighbourSheet(sheets: readonly SheetFacts[], step: -1 | 1): SheetFacts | null {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return visible[visible.findIndex(({ isActive }) => isActive) + step] ?? null;
}
