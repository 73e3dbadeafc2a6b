// Writes records as CSV: one header line, one line a record, texts whole.
import type { FieldValue } from "../record";
import type { ExportColumn, ExportItem } from "./exportItem";

/** What a CSV file may be told. */
export interface CsvOptions {
  /** Puts an apostrophe before texts that a spreadsheet would take for a formula: for files that people open. */
  readonly protectFormulas: boolean;
}

const lineEnd = "\r\n";

/**
 * Writes the header line.
 *
 * @param columns - the columns
 * @param options - for people or for programs
 * @returns the line, CRLF included
 */
export function csvHeader(columns: readonly ExportColumn[], options: CsvOptions): string {
  return `${columns.map(({ name }) => cellOf(name, options)).join(",")}${lineEnd}`;
}

/**
 * Writes one record.
 *
 * Source: RFC 4180; UTF-8. An empty value is nothing between the commas, an empty text is `""`, so that the two differ.
 *
 * @param item - the record
 * @param columns - what to write of it
 * @param options - for people or for programs
 * @returns its line, CRLF included; line breaks within a text stay
 */
export function csvLine(item: ExportItem, columns: readonly ExportColumn[], options: CsvOptions): string {
  return `${columns.map(({ valueOf }) => cellOf(valueOf(item), options)).join(",")}${lineEnd}`;
}

/**
 * Reads the cells of a line that {@link csvLine} wrote.
 *
 * @param line - the line, CRLF included
 * @returns its cells with their quotes; `null` where it is not one whole line
 */
export function csvCells(line: string): readonly string[] | null {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n$)/y;
  const cells: string[] = [];
  for (let end = ""; end !== lineEnd;) {
    const found = cell.exec(line);
    if (!found) return null;
    cells.push(found[1] ?? "");
    end = found[2] ?? "";
  }
  return cells;
}

/**
 * Writes a value as a cell.
 *
 * @param value - the value
 * @param options - for people or for programs
 * @returns its text, quoted where it must be
 */
export function cellOf(value: FieldValue, options: CsvOptions): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = options.protectFormulas && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
