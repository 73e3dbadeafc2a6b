// Parses delimited text in one pass: every character belongs to exactly one row, and a broken row does not take others with it.
import { lineEnd, scanRow, splitAsItStands, withoutLineBreak, type QuoteFault, type Scan } from "./scanRow";

/** How delimited text is cut into rows and cells. */
export interface RowRules {
  /** One character. */
  readonly delimiter: string;
  /** The heading row is the first one from here on that is not blank; 1 is the first row. */
  readonly headerRow: number;
}

/** One row of the file; `text.slice(start, end)` is its raw text, line end included. */
export interface DelimitedRow {
  /** Counts rows, not lines: a cell with line breaks does not move the number. 1 is the first row. */
  readonly number: number;
  readonly role: "above-heading" | "heading" | "data";
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly fault: QuoteFault | null;
}

// How far the parser may look ahead in all, in lengths of the file. Only a file made to be slow uses it up; after that,
// quoted cells end with their line, so that the time stays linear whatever the file holds.
const lookAhead = 8;

interface Progressing {
  readonly text: string;
  readonly delimiter: string;
  /** Cells of the heading row; `null` above it. */
  width: number | null;
  patience: number;
}

type Reading = Omit<DelimitedRow, "number" | "role" | "start">;

/**
 * Parses all rows.
 *
 * Shape: text in; rows out whose spans join to the text again, without gap or overlap.
 * A quotation mark that never closes ends its row before the next line that reads as a row of the heading's width.
 *
 * @param text - the decoded file without its byte order mark
 * @param rules - how the text is cut
 * @param rules.delimiter - one character
 * @param rules.headerRow - where the heading row may begin
 * @yields the rows in the order of the file; a line break at the end of the file begins no row
 */
export function* parseRows(text: string, { delimiter, headerRow }: RowRules): Generator<DelimitedRow, void, void> {
  const file: Progressing = { text, delimiter, width: null, patience: lookAhead * text.length };
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const { cells, end, fault } = readRow(file, start);
    let role: DelimitedRow["role"] = "data";
    if (file.width === null) {
      role = number < headerRow || isBlankRow(cells) ? "above-heading" : "heading";
      if (role === "heading") file.width = cells.length;
    }
    yield { number, role, cells, start, end, fault };
    start = end;
  }
}

/**
 * Tells whether a row holds nothing but white space.
 *
 * @param cells - its cells
 * @returns `true` for a blank line and for a row of empty cells
 */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function readRow(file: Progressing, start: number): Reading {
  const { text, delimiter } = file;
  const scan = file.patience > 0 ? scanRow(text, start, { delimiter, strict: false }) : scanLine(file, start);
  if (scan.fault === null && !maySwallow(file, start, scan)) return scan;
  const end = file.patience > 0 ? endOfBroken(file, start, scan) : lineEnd(text, start);
  if (end === null) return scan;
  file.patience -= Math.max(0, scan.end - end);
  const fault = scan.fault === "stray-quote" && scan.end < end ? "stray-quote" : "unclosed-quote";
  return { cells: splitAsItStands(withoutLineBreak(text.slice(start, end)), delimiter), end, fault };
}

// Two quotation marks that never close look like one long cell: the second one closes what the first one opened.
function maySwallow({ text, width }: Progressing, start: number, { cells, end }: Scan): boolean {
  return width !== null && cells.length !== width && lineEnd(text, start) < end;
}

// Where a broken row ends; `null` where a row that is only suspected turns out to be sound.
function endOfBroken(file: Progressing, start: number, scan: Scan): number | null {
  const { text, width } = file;
  const firstLine = lineEnd(text, start);
  if (width === null) return firstLine;
  if (scan.fault !== null && fitsAsItStands(file, start) && fitsAsItStands(file, firstLine)) return firstLine;
  const next = nextRow(file, firstLine, scan.fault === null ? scan.end : text.length);
  if (next !== null || scan.fault === null) return next;
  return scan.fault === "stray-quote" ? lineEnd(text, scan.end) : text.length;
}

// The first line that begins a sound row; the next line at once where the patience is used up.
function nextRow(file: Progressing, start: number, limit: number): number | null {
  for (let line = start; line < limit;) {
    if (file.patience <= 0) return start;
    if (beginsRow(file, line)) return line;
    const next = lineEnd(file.text, line);
    file.patience -= next - line;
    line = next;
  }
  return null;
}

// Whether a line has the heading's width when its broken quotation marks are taken for text; the end of the file fits.
function fitsAsItStands({ text, delimiter, width }: Progressing, start: number): boolean {
  const line = withoutLineBreak(text.slice(start, lineEnd(text, start)));
  return start >= text.length || splitAsItStands(line, delimiter).length === width;
}

function beginsRow(file: Progressing, start: number): boolean {
  const scan = scanRow(file.text, start, { delimiter: file.delimiter, strict: true });
  file.patience -= scan.end - start;
  return scan.fault === null && scan.cells.length === file.width && !isBlankRow(scan.cells);
}

function scanLine({ text, delimiter }: Progressing, start: number): Scan {
  const scan = scanRow(text.slice(start, lineEnd(text, start)), 0, { delimiter, strict: false });
  return { ...scan, end: start + scan.end };
}
