// Reads one row of delimited text: the inner loop of the parser.

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What is wrong with the quotation marks of a row; the codes of Quarantine. */
export type QuoteFault = "stray-quote" | "unclosed-quote";

/** A row as far as it could be read. */
export interface Scan {
  readonly cells: readonly string[];
  /** The offset after the row and its line end; with a fault, the offset at which the scan gave up. */
  readonly end: number;
  readonly fault: QuoteFault | null;
}

/** How a row is read. */
export interface ScanRules {
  /** One character. */
  readonly delimiter: string;
  /** Whether a quotation mark inside an unquoted cell is a fault. Writers of CSV quote such cells, so the tail of a quoted cell shows itself by it. */
  readonly strict: boolean;
}

interface Cursor {
  readonly text: string;
  readonly delimiter: number;
  readonly strict: boolean;
  at: number;
  fault: QuoteFault | null;
}

/**
 * Reads the row that begins at an offset, up to its line end or its first fault.
 *
 * Source: RFC 4180; beyond it, LF, CRLF and CR all end a row, and a quotation mark inside an unquoted cell is data.
 *
 * @param text - the whole text
 * @param start - where the row begins
 * @param rules - how it is read
 * @returns its cells, quotation marks removed, and where it ends
 */
export function scanRow(text: string, start: number, rules: ScanRules): Scan {
  const cursor = cursorAt(text, start, rules);
  const cells: string[] = [];
  for (;;) {
    cells.push(text.charCodeAt(cursor.at) === quote ? quotedCell(cursor) : plainCell(cursor));
    if (cursor.fault !== null) return { cells, end: cursor.at, fault: cursor.fault };
    if (text.charCodeAt(cursor.at) !== cursor.delimiter) {
      return { cells, end: afterLineBreak(text, cursor.at), fault: null };
    }
    cursor.at += 1;
  }
}

/**
 * Splits a broken row as well as it can be split: a quoted cell with a fault is taken as it stands, marks and all, and
 * line breaks belong to the cell that they stand in.
 *
 * @param row - the text of the row without its line end
 * @param delimiter - one character
 * @returns its cells; no character of an unfaulted cell's content or of a faulted cell is lost
 */
export function splitAsItStands(row: string, delimiter: string): readonly string[] {
  const cursor = cursorAt(row, 0, { delimiter, strict: false });
  const cells: string[] = [];
  for (;;) {
    const start = cursor.at;
    let cell = row.charCodeAt(start) === quote ? quotedCell(cursor) : null;
    if (cell === null || cursor.fault !== null || isBreak(row.charCodeAt(cursor.at))) {
      cursor.fault = null;
      const next = row.indexOf(delimiter, start);
      cursor.at = next === -1 ? row.length : next;
      cell = row.slice(start, cursor.at);
    }
    cells.push(cell);
    if (cursor.at >= row.length) return cells;
    cursor.at += 1;
  }
}

/**
 * Finds where a line ends.
 *
 * @param text - the whole text
 * @param start - an offset in the line
 * @returns the offset after its line break, or the end of the text
 */
export function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return afterLineBreak(text, at);
}

/**
 * Takes the line break off a row.
 *
 * @param raw - a row with or without a line break at its end
 * @returns the row without it
 */
export function withoutLineBreak(raw: string): string {
  if (raw.endsWith("\r\n")) return raw.slice(0, -2);
  return isBreak(raw.charCodeAt(raw.length - 1)) ? raw.slice(0, -1) : raw;
}

function cursorAt(text: string, at: number, { delimiter, strict }: ScanRules): Cursor {
  return { text, delimiter: delimiter.charCodeAt(0), strict, at, fault: null };
}

function plainCell(cursor: Cursor): string {
  const { text, delimiter, at: start } = cursor;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  cursor.at = at;
  const cell = text.slice(start, at);
  if (cursor.strict && cell.includes('"')) cursor.fault = "stray-quote";
  return cell;
}

function quotedCell(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let doubled = false;
  let close = text.indexOf('"', start);
  while (close !== -1 && text.charCodeAt(close + 1) === quote) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  cursor.at = close === -1 ? text.length : close + 1;
  if (close === -1) cursor.fault = "unclosed-quote";
  else if (!endsCell(cursor)) cursor.fault = "stray-quote";
  const cell = text.slice(start, close === -1 ? undefined : close);
  return doubled ? cell.replaceAll('""', '"') : cell;
}

function endsCell({ text, at, delimiter }: Cursor): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === delimiter || isBreak(code);
}

function afterLineBreak(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}
