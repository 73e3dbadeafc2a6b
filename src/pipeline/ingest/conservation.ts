// The law of import: every row that was read is in exactly one place.
import { HandoffError } from "../errors";

/**
 * Asserts the law: rows read = kept + merged + quarantined.
 *
 * @param rowsRead - the rows below the heading row
 * @param places - the lists in which they are
 * @throws {@link HandoffError} `rows-lost`
 */
export function assertRowsKept(rowsRead: number, places: readonly (readonly unknown[])[]): void {
  const accounted = places.reduce((sum, place) => sum + place.length, 0);
  if (accounted !== rowsRead) throw new HandoffError("rows-lost", { read: rowsRead, accounted });
}
