// How documents write dates, durations, shares and limits: in full, and never rounded so that a failed value looks passed.
import { counted, listed } from "./format";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A date in full: 16 November 2026. What is no date stays as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year ?? ""}`;
}

/** A sentence whose ISO dates are written in full. */
export function withLongDates(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, longDate);
}

/** Working hours as people count them: 2 working days, 4 working hours. */
export function workingTime(hours: number): string {
  const day = 8;
  return hours % day === 0 ? counted(hours / day, "working day") : counted(hours, "working hour");
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** A small count as a word: five. Above ten, its digits. */
export function numberWord(count: number): string {
  return numbers[count]?.toLowerCase() ?? String(count);
}

/** A share of the records at the beginning of a sentence: Three in ten records, All records, 25% of the records. */
export function shareOfRecords(share: number): string {
  const tenths = Math.round(share * 10);
  if (share === 1) return "All records";
  if (Math.abs(share * 10 - tenths) > 1e-9) return `${percentOf(share)} of the records`;
  return `${numbers[tenths] ?? ""} in ten records`;
}

/** A share of a set or a limit: 95%, 96.7%; one decimal where it is not whole. */
export function percentOf(share: number): string {
  const tenths = Math.round(share * 1000);
  return tenths % 10 === 0 && Math.abs(share * 1000 - tenths) < 1e-9
    ? `${tenths / 10}%`
    : `${(share * 100).toFixed(1)}%`;
}

/** A limit with two decimals, or as many as the spec has: 0.80, 0.667. */
export function limitOf(limit: number): string {
  const digits = String(limit);
  const decimals = digits.length - digits.indexOf(".") - 1;
  return digits.includes(".") && decimals > 2 ? digits : limit.toFixed(2);
}

/** Names of one row: "a", "a and b"; "none" where there is none. */
export function namesOr(names: readonly string[], none: string): string {
  return names.length === 0 ? none : listed(names);
}
