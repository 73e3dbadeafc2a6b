// Finding a text in a sheet: in what the cells show, row by row, upper and lower case alike.
import { usedBox } from "../store/cellReader";
import { flushWrites } from "../store/cellWriter";
import { readCells } from "../store/cellReader";
import type { Store } from "../store/workbookStore";

/** A cell that holds the text. */
export interface Hit {
  readonly row: number;
  readonly column: number;
}

/** Every cell of a sheet that holds the text. */
export function findInSheet(store: Store, sheetId: string, text: string): readonly Hit[] {
  const sought = text.toLowerCase();
  flushWrites(store);
  const box = usedBox(store, sheetId);
  if (sought === "" || box === null) return [];
  return readCells(store, sheetId, box).flatMap((line, row) =>
    line.flatMap((value, column) =>
      String(value).toLowerCase().includes(sought) ? [{ row: box.row + row, column: box.column + column }] : [],
    ),
  );
}
