// Reads dates and times as people and mail programs write them, without guessing what they do not say.
import type { DateOrder } from "../spec/source";
import { datePartsOf, type Clock, type DateParts } from "./dateParts";

/** A date, with the time of day where one was written. */
export interface DateReading {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM:SS`, fractions as written; `null` where only a day was written. */
  readonly time: string | null;
  /** Minutes east of UTC; `null` where no zone was written. */
  readonly offset: number | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

// RFC 5322, section 4.3; hours east of UTC.
const zones: ReadonlyMap<string, number> = new Map([
  ...["z", "ut", "utc", "gmt"].map((name) => [name, 0] as const),
  ...["edt", "est", "cdt", "cst", "mdt", "mst", "pdt", "pst"].map(
    (name, index) => [name, -4 - Math.ceil(index / 2)] as const,
  ),
]);

/**
 * Reads a date.
 *
 * Reads ISO 8601 dates with or without a time, days, months and years in numbers with `-`, `.` or `/` between them, and the
 * dates of mails (RFC 5322, with the obsolete zones). Two-digit years follow RFC 5322: 00 to 49 are 2000 to 2049.
 *
 * @param text - the cell
 * @param order - in which order its numbers stand, where that is known
 * @returns the date; `ambiguous` where day and month cannot be told apart; `null` for anything else
 */
export function readDate(text: string, order: DateOrder | undefined): DateReading | "ambiguous" | null {
  const parts = datePartsOf(text);
  if (parts === null) return null;
  const named = inOrder(parts.day, order);
  if (named === null || named === "ambiguous") return named;
  const day = calendarDay(named);
  const time = parts.clock === null ? null : timeOf(parts.clock);
  if (day === null || (time === null && parts.clock !== null)) return null;
  return { day, time, offset: parts.zone === null ? null : offsetOf(parts.zone) };
}

/**
 * Writes a date and time in UTC where its zone is known, else as it was written.
 *
 * @param reading - what was read
 * @returns `2002-08-22T11:36:23Z`; without `Z` where no zone was written; a day where no time was written
 */
export function isoText(reading: DateReading): string {
  const { day, time, offset } = reading;
  if (time === null) return day;
  if (offset === null) return `${day}T${time}`;
  const [whole = "", fraction] = time.split(".");
  const moment = new Date(Date.parse(`${day}T${whole}Z`) - offset * 60_000).toISOString().slice(0, 19);
  return fraction === undefined ? `${moment}Z` : `${moment}.${fraction}Z`;
}

interface NamedParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function inOrder([a, b, c]: DateParts["day"], order: DateOrder | undefined): NamedParts | "ambiguous" | null {
  if (a.length > 2) return isNumber(b) ? { year: a, month: b, day: c } : null;
  if (!isNumber(b)) return { year: c, month: b, day: a };
  switch (order ?? evidence(a, b, c)) {
    case "day-month-year":
      return { year: c, month: b, day: a };
    case "month-day-year":
      return { year: c, month: a, day: b };
    case "year-month-day":
      return c.length > 2 ? null : { year: a, month: b, day: c };
    case "ambiguous":
      return "ambiguous";
  }
}

function evidence(a: string, b: string, c: string): DateOrder | "ambiguous" {
  if (c.length < 4) return "ambiguous";
  if (Number(a) > 12 || a === b) return "day-month-year";
  return Number(b) > 12 ? "month-day-year" : "ambiguous";
}

function calendarDay({ year, month, day }: NamedParts): string | null {
  const number = isNumber(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${fullYear(year)}-${twoDigits(number)}-${twoDigits(Number(day))}`;
  // A day that the calendar does not have is moved on by the engine, or refused.
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null;
}

function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

// `null` for a time that no clock shows.
function timeOf({ hour, minute, second, fraction, half }: Clock): string | null {
  const hours = half === null ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  if (hour > (half === null ? 23 : 12) || minute > 59 || second > 59) return null;
  return `${twoDigits(hours)}:${twoDigits(minute)}:${twoDigits(second)}${fraction}`;
}

function offsetOf(zone: string): number {
  const hours = zones.get(zone);
  if (hours !== undefined) return hours * 60;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
