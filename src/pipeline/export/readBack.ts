// Reads a finished JSONL text again before it leaves: what was promised of it must be true of the text itself.
import { HandoffError } from "../errors";
import type { ExportColumn, ExportItem } from "./exportItem";

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
