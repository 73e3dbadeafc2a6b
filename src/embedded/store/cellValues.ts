// What Excel makes of a value that is written to a cell: text, number, date, boolean or formula.
import type { CellValueType, ICellData, Nullable } from "@univerjs/core";
import { cellTypes } from "./gridEnums";

/** What a cell can hold. */
export type CellValue = string | number | boolean;

/** A cell as it is to be stored; `pattern` is the number format that Excel gives along with a date or a percentage. */
export interface Parsed {
  readonly value: string | number;
  readonly type: CellValueType;
  readonly pattern?: string;
}

const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const percentage = /^([-+]?(?:\d+\.?\d*|\.\d+))\s*%$/;
const grouped = /^([-+]?)(\$?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?)$/;

/**
 * Reads text as Excel (English, United States) reads an entry in a cell that is not formatted as text. Texts that other
 * rules of Excel would turn into a date (12/3, Mar 5, 10:30) are left alone: our code writes text as text, and the
 * forms below are enough to show where it does not.
 */
export function parseEntry(text: string): Parsed {
  if (text.startsWith("'")) return { value: text.slice(1), type: cellTypes.forcedText };
  const entry = text.trim();
  const first = entry.charCodeAt(0);
  // Nothing that begins with a letter or beyond is a number: the short way for most texts.
  if (first < 58) return parseNumber(entry) ?? { value: text, type: cellTypes.text };
  return parseBoolean(entry) ?? { value: text, type: cellTypes.text };
}

function parseBoolean(entry: string): Parsed | null {
  if (entry.length > 5 || !/^(true|false)$/i.test(entry)) return null;
  return { value: entry.length === 4 ? 1 : 0, type: cellTypes.boolean };
}

function parseNumber(entry: string): Parsed | null {
  if (plainNumber.test(entry)) return { value: Number(fifteenDigits(entry)), type: cellTypes.number };
  const percent = percentage.exec(entry);
  if (percent) {
    const digits = percent[1] ?? "";
    return { value: Number(digits) / 100, type: cellTypes.number, pattern: digits.includes(".") ? "0.00%" : "0%" };
  }
  return parseDate(entry) ?? parseGrouped(entry);
}

// https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 : number precision 15 digits. The rest become
// zeros: this is how an id that is written as a number loses its end.
function fifteenDigits(entry: string): string {
  return entry.replace(/^([-+]?0*\d{15})(\d+)$/, (_, kept: string, rest: string) => kept + "0".repeat(rest.length));
}

function parseDate(entry: string): Parsed | null {
  const [, year, month, day] = isoDate.exec(entry) ?? [];
  if (year === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = at.getUTCMonth() === Number(month) - 1 && Number(year) >= 1900;
  // Excel's day 1 is 1 January 1900 and it believes in 29 February 1900: right from 1 March 1900 on.
  return isReal ? { value: at.getTime() / 86_400_000 + 25_569, type: cellTypes.number, pattern: "yyyy-mm-dd" } : null;
}

function parseGrouped(entry: string): Parsed | null {
  const [, sign = "", currency = "", digits] = grouped.exec(entry) ?? [];
  if (digits === undefined) return null;
  const value = Number(`${sign}${digits.replaceAll(",", "")}`);
  const decimals = digits.includes(".") ? ".00" : "";
  return { value, type: cellTypes.number, pattern: `${currency}#,##0${decimals}` };
}

/** Whether Excel takes a written text for a formula; a number with a sign is none. */
export function isFormulaEntry(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 2) return false;
  if (first === 61) return true;
  return (first === 43 || first === 45) && parseNumber(text.trim()) === null;
}

/** What a cell shows by its stored form. */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === cellTypes.boolean || typeof value === "boolean")
    return value === 1 || value === true || value === "TRUE";
  return value;
}
