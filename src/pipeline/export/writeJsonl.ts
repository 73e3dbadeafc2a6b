// Writes records as JSON Lines: one object a line, keys in the columns' order, texts whole, LF and nothing else between.
import { byCodePoint } from "../codePointOrder";
import type { ExportColumn, ExportItem } from "./exportItem";

/**
 * Puts records into the order of a file: by id, so that the same records give the same bytes.
 *
 * @param items - the records
 * @returns the same, by id in the order of code points
 */
export function inFileOrder(items: readonly ExportItem[]): readonly ExportItem[] {
  return [...items].sort((a, b) => byCodePoint(a.record.id, b.record.id));
}

/**
 * Writes one record.
 *
 * Source: JSON Lines (jsonlines.org), JSON as in RFC 8259. An empty value is `null`, no key is left out.
 *
 * @param item - the record
 * @param columns - what to write of it
 * @returns its line, LF included
 */
export function lineOf(item: ExportItem, columns: readonly ExportColumn[]): string {
  const pairs = columns.map(({ name, valueOf }) => `${JSON.stringify(name)}:${JSON.stringify(valueOf(item))}`);
  return `{${pairs.join(",")}}\n`;
}
