// Reads a finished JSONL text again before it leaves: what was promised of it must be true of the text itself.
import { HandoffError } from "../errors";
import type { ExportColumn, ExportItem } from "./exportItem";
import { cellOf, csvCells, type CsvOptions } from "./writeCsv";

/**
 * Checks a line against its record.
 *
 * @param line - as written, LF included
 * @param item - the record
 * @param columns - the columns
 * @throws {@link HandoffError} `export-differs` where the line does not hold exactly what the record holds
 */
export function checkLine(line: string, item: ExportItem, columns: readonly ExportColumn[]): void {
  const isOneLine = line.endsWith("\n") && line.indexOf("\n") === line.length - 1;
  const values = isOneLine ? (JSON.parse(line) as Readonly<Record<string, unknown>>) : {};
  const keys = Object.keys(values);
  const isSame =
    keys.length === columns.length && columns.every(({ name, valueOf }) => Object.is(values[name], valueOf(item)));
  if (!isSame) throw new HandoffError("export-differs", { record: item.record.id });
}

/**
 * Checks a line of CSV against its record.
 *
 * @param line - as written, CRLF included
 * @param written - the record and how it was written
 * @param written.item - the record
 * @param written.columns - the columns
 * @param written.spec - for people or for programs
 * @throws {@link HandoffError} `export-differs` where the line does not hold exactly what the record holds
 */
export function checkCsvLine(
  line: string,
  {
    item,
    columns,
    spec,
  }: { readonly item: ExportItem; readonly columns: readonly ExportColumn[]; readonly spec: CsvOptions },
): void {
  const cells = csvCells(line);
  const isSame =
    cells?.length === columns.length && columns.every(({ valueOf }, at) => cells[at] === cellOf(valueOf(item), spec));
  if (!isSame) throw new HandoffError("export-differs", { record: item.record.id });
}
