// What a cell can hold: values become cells and come back the same. Everything untrusted goes through here.
import type { FieldValue } from "../pipeline/record";
import { jsonBytes } from "./jsonBytes";

/** What Excel is handed for one cell. */
export type CellValue = string | number | boolean;

/** The most characters (UTF-16 units) that a cell holds. */
const cellCharacters = 32_767;

/**
 * Gives the value that Excel is handed.
 *
 * @param value - untrusted
 * @returns the same; `""` for `null`, because to Excel `null` means "leave as it is" and `""` "empty it"
 */
export function toCell(value: FieldValue): CellValue {
  return value ?? "";
}

/**
 * Reads what Excel gave.
 *
 * @param value - one value of a range
 * @returns the same; `null` for an empty cell
 */
export function fromCell(value: unknown): FieldValue {
  const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isValue && value !== "" ? value : null;
}

/**
 * Reads what Excel gave as text.
 *
 * @param value - one value of a range
 * @returns its text; `""` for an empty cell
 */
export function textOf(value: unknown): string {
  return String(fromCell(value) ?? "");
}

/**
 * Gives the number format that has to stand before the value, so that no text turns into a formula, a number or a date.
 *
 * @param value - what will be written
 * @returns `@` for text and for empty cells, which a person may fill
 */
export function formatOf(value: CellValue): "@" | "General" {
  return typeof value === "string" ? "@" : "General";
}

/**
 * Compares two values as a sheet would.
 *
 * @param one - a value
 * @param other - another
 * @returns `true` where both put the same into a cell
 */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
  return toCell(one) === toCell(other);
}

/**
 * Cuts a text into the pieces that go into a cell and its continuation columns.
 *
 * @param text - any text
 * @param most - the most UTF-16 units a piece may have
 * @returns at least one piece; joined they are the text; no pair of units that make one character is torn apart
 */
export function piecesOf(text: string, most = cellCharacters): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const cut = start + most;
    const end = cut < text.length && isHighSurrogate(text.charCodeAt(cut - 1)) ? cut - 1 : cut;
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}

/**
 * Counts the bytes that a value takes in a request.
 *
 * @param value - a cell's value
 * @returns the length of its JSON in UTF-8
 */
export function bytesOf(value: CellValue | null): number {
  return typeof value === "string" ? jsonBytes(value) : String(value).length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
