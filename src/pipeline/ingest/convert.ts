// Turns the text of a cell into the value of a field: one conversion for each `as` of a mapping line.
import { isBlank, type FieldValue } from "../record";
import type { Conversion, DateOrder } from "../spec/source";
import { isoText, readDate } from "./readDate";

/** Why a text could not become a value; the codes of Quarantine. */
export interface Unreadable {
  readonly unreadable: "type-error" | "ambiguous-date";
}

type Convert = (text: string, order: DateOrder | undefined) => FieldValue | Unreadable;

const typeError: Unreadable = { unreadable: "type-error" };

// So many digits of a decimal number come back as they were; more may not.
const exactDigits = 15;
const longestNumber = 100;

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "y", "t", "1", "on"].map((word) => [word, true] as const),
  ...["false", "no", "n", "f", "0", "off"].map((word) => [word, false] as const),
]);

const conversions: Readonly<Record<Conversion, Convert>> = {
  text: (text) => text,
  integer: (text) => wholeNumber(text.trim()),
  number: (text) => decimalNumber(text.trim()),
  boolean: (text) => booleans.get(text.trim().toLowerCase()) ?? typeError,
  date,
  "date-time": dateTime,
  "mail-domain": mailDomain,
  "first-message-id": (text) => /<[^<>\s]+>/.exec(text)?.[0] ?? null,
  count: (text) => text.split(/[;\r\n]/).filter((item) => item.trim() !== "").length,
};

/**
 * Converts a cell.
 *
 * Shape: text in, one value out; an empty cell is `null`, or 0 where items are counted. Numbers have a point and no
 * thousands; whole numbers beyond 2^53 are refused, because they would change. Dates become ISO 8601, in UTC where a zone
 * is written. What a mail header does not hold (a domain, a message id) is `null`.
 *
 * @param text - the cell as it stands in the file
 * @param as - the conversion of the mapping line
 * @param order - its order of day, month and year
 * @returns the value, or why there is none
 */
export function convert(text: string, as: Conversion, order?: DateOrder): FieldValue | Unreadable {
  if (as === "text") return text === "" ? null : text;
  if (isBlank(text)) return as === "count" ? 0 : null;
  return conversions[as](text, order);
}

/**
 * Tells a value from the lack of one.
 *
 * @param converted - what {@link convert} gave
 * @returns `true` where the text could not be read
 */
export function isUnreadable(converted: FieldValue | Unreadable): converted is Unreadable {
  return typeof converted === "object" && converted !== null;
}

function wholeNumber(text: string): number | Unreadable {
  const number = Number(text);
  return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(number) ? number : typeError;
}

function decimalNumber(text: string): number | Unreadable {
  if (text.length > longestNumber || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return typeError;
  const number = Number(text);
  const digits = text.replace(/e.*|\D/gi, "").replace(/^0+|0+$/g, "");
  const exact = digits.length <= exactDigits || String(number) === text;
  return exact && Number.isFinite(number) ? number : typeError;
}

function mailDomain(text: string): string | null {
  const at = text.lastIndexOf("@");
  return at === -1 ? null : (/^[^\s<>()",;]+/.exec(text.slice(at + 1))?.[0].toLowerCase() ?? null);
}

function date(text: string, order: DateOrder | undefined): string | Unreadable {
  const reading = readDate(text, order);
  if (reading === "ambiguous") return { unreadable: "ambiguous-date" };
  // A time of day would be lost; midnight is how programs write none.
  return reading === null || (reading.time !== null && /[1-9]/.test(reading.time)) ? typeError : reading.day;
}

function dateTime(text: string, order: DateOrder | undefined): string | Unreadable {
  const reading = readDate(text, order);
  if (reading === "ambiguous") return { unreadable: "ambiguous-date" };
  return reading === null ? typeError : isoText(reading);
}
