// The dates of a workbook: days counted from 1900 or from 1904, written as ISO 8601.

const dayLength = 86_400_000;
// Excel counts a 29 February 1900 that never was, as Lotus did; days before it are one further on.
const lotusDay = 60;
const firstDay = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) } as const;
const lastDay = 2_958_466; // The day after 31 December 9999.

/** Where a workbook begins to count days. */
export type DateSystem = keyof typeof firstDay;

/**
 * Writes a day number as a date.
 *
 * Source: ECMA-376 part 1, 18.17.4; rounded to the millisecond, which is what a number of a day can hold.
 *
 * @param serial - days, the time of day as a fraction
 * @param system - where they are counted from
 * @returns `2026-11-24`, `2026-11-24T09:30:00`, or `09:30:00` where there is no day; `null` for what is no date
 */
export function sheetDate(serial: number, system: DateSystem): string | null {
  if (!(serial >= 0 && serial < lastDay)) return null;
  const total = Math.round(serial * dayLength);
  const day = Math.floor(total / dayLength);
  const time = new Date(total - day * dayLength)
    .toISOString()
    .slice(11, -1)
    .replace(/\.000$/, "");
  if (day === 0 && system === "1900") return time;
  const isMidnight = time === "00:00:00";
  const date = system === "1900" && day === lotusDay ? "1900-02-29" : calendarDay(day, system);
  return isMidnight ? date : `${date}T${time}`;
}

function calendarDay(day: number, system: DateSystem): string {
  const counted = system === "1900" && day < lotusDay ? day + 1 : day;
  return new Date(firstDay[system] + counted * dayLength).toISOString().slice(0, 10);
}
