// Cell addresses as files write them (`A1:C9 E2`), to rectangles and back.
import type { Box } from "./bookJson";

/** `C` for 2. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1:C9`, or `A1` for a single cell. */
export function addressOf({ startRow, endRow, startColumn, endColumn }: Box): string {
  const first = cellAddress(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${cellAddress(endRow, endColumn)}`;
}

/** `C1` for row 0, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Several rectangles, as in a file's `sqref`. */
export function addressesOf(boxes: readonly Box[]): string {
  return boxes.map(addressOf).join(" ");
}

/** The rectangle of an address, `null` if it is none. Takes `$` and ends in any order. */
export function boxOf(address: string): Box | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (match === null) return null;
  const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = match;
  const [columns, rows] = [
    [columnNumber(column1), columnNumber(column2)],
    [Number(row1) - 1, Number(row2) - 1],
  ] as const;
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  };
}

/** The rectangles of a `sqref`. */
export function boxesOf(addresses: string): Box[] {
  return addresses.split(" ").flatMap((address) => boxOf(address) ?? []);
}
