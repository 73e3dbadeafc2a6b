// Finds the place that a text such as 'Label Anna'!$A$2:$A$9 names.
import { parseAddress } from "../store/box";
import { sheetIds } from "../store/sheets";
import { coreSheet } from "../store/sheetShape";
import type { Store } from "../store/workbookStore";
import type { Place } from "../store/box";

const withSheet = /^(?:'((?:[^']|'')+)'|([^'!(),]+))!(.+)$/;

/** The place of a reference with a sheet's name, or `null`. */
export function placeOfReference(store: Store, reference: string): Place | null {
  const [, quoted, plain, address] = withSheet.exec(reference) ?? [];
  const box = address === undefined ? null : parseAddress(address);
  const sheetId = sheetIdOf(store, quoted?.replaceAll("''", "'") ?? plain ?? "");
  return box === null || sheetId === null ? null : { sheetId, box };
}

/** The id of a sheet, by its name or id; Excel does not mind the case. */
export function sheetIdOf(store: Store, key: string): string | null {
  const isIt = (id: string) => id === key || coreSheet(store, id).getName().toLowerCase() === key.toLowerCase();
  return sheetIds(store).find(isIt) ?? null;
}
