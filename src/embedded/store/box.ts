// A rectangle of cells, and its names in A1 notation.

/** A rectangle of cells, counted from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of a sheet. */
export interface Place {
  readonly sheetId: string;
  readonly box: Box;
}

/** Excel's size of a sheet. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** Univer's form of a rectangle. */
export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A box in Univer's form. */
export function toGridRange({ row, column, rows, columns }: Box): GridRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** Univer's rectangle as a box. */
export function fromGridRange({ startRow, endRow, startColumn, endColumn }: GridRange): Box {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1:B2`, `A1`, or `A:B` and `1:2` for whole columns and rows. */
export function boxAddress({ row, column, rows, columns }: Box): string {
  const [left, right] = [columnLetters(column), columnLetters(column + columns - 1)];
  if (row === 0 && rows === sheetSize.rows) return `${left}:${right}`;
  if (column === 0 && columns === sheetSize.columns) return `${row + 1}:${row + rows}`;
  const first = `${left}${row + 1}`;
  const last = `${right}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1!$A$1:$B$2`, as formulas and names hold it. */
export function absoluteAddress(sheet: string, { row, column, rows, columns }: Box): string {
  const corner = (atRow: number, atColumn: number) => `$${columnLetters(atColumn)}$${atRow + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet's name as formulas need it. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const cellPattern = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const columnsPattern = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const rowsPattern = /^(\d{1,7}):(\d{1,7})$/;

/** The box of an A1 address without a sheet, `$` or not; `null` where it is none. */
export function parseAddress(address: string): Box | null {
  const text = address.replaceAll("$", "");
  const cells = cellPattern.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between([Number(top) - 1, columnIndex(left)], [Number(bottom) - 1, columnIndex(right)]);
  }
  const columns = columnsPattern.exec(text);
  if (columns) {
    return between([0, columnIndex(columns[1] ?? "")], [sheetSize.rows - 1, columnIndex(columns[2] ?? "")]);
  }
  const rows = rowsPattern.exec(text);
  return rows && between([Number(rows[1]) - 1, 0], [Number(rows[2]) - 1, sheetSize.columns - 1]);
}

type Corner = readonly [row: number, column: number];

function between([row1, column1]: Corner, [row2, column2]: Corner): Box | null {
  const box = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row1 - row2) + 1,
    columns: Math.abs(column1 - column2) + 1,
  };
  return isOnSheet(box) ? box : null;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Whether a box lies within Excel's sheet and has cells. */
export function isOnSheet({ row, column, rows, columns }: Box): boolean {
  const isInside = row >= 0 && column >= 0 && row + rows <= sheetSize.rows && column + columns <= sheetSize.columns;
  return isInside && rows > 0 && columns > 0;
}

/** Whether two boxes share a cell. */
export function overlaps(a: Box, b: Box): boolean {
  return intersection(a, b) !== null;
}

/** The cells that two boxes share. */
export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest box around two. */
export function union(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Whether two boxes are the same. */
export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether the outer box holds the inner one. */
export function contains(outer: Box, inner: Box): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameBox(shared, inner);
}
