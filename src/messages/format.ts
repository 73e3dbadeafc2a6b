// One way to write counts, shares, sizes, days and times for all texts of the catalogue.

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
] as const;

/** A count with its thousands apart: 1,204. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun: 1 row, 1,204 rows. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** 1 record, 1,204 records. */
export function recordsOf(number: number): string {
  return counted(number, "record");
}

/** 1 row, 1,204 rows. */
export function rowsOf(number: number): string {
  return counted(number, "row");
}

/** A coefficient or a limit with two decimals: 0.77. */
export function figure(number: number): string {
  return number.toFixed(2).replace(/^-(0\.00)$/, "$1");
}

/** A share as a whole percentage. What is not complete never shows as 100%, what is begun never as 0%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return "99%";
  return rounded === 0 && share > 0 ? "1%" : `${rounded}%`;
}

/** A file's size: 812 bytes, 2.1 MB. */
export function bytes(size: number): string {
  if (size < 1000) return counted(size, "byte");
  return size < 1_000_000 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}

/** Words in a row: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** A sentence or name that begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day of a moment where the person is: 24 November. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  return `${date.getDate()} ${months[date.getMonth()] ?? ""}`;
}

/** The time of a moment where the person is: 09:41. */
export function timeOf(moment: string): string {
  const date = new Date(moment);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** A date or a date with time as it is stored in a record, without moving it to another time zone: 22 Aug 2002, 11:36. */
export function storedDate(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  const month = months[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return value;
  const day = `${Number(parts[3])} ${month.slice(0, 3)} ${parts[1] ?? ""}`;
  return parts[4] === undefined ? day : `${day}, ${parts[4]}`;
}

/** How long something takes, roughly: under a minute, about 50 minutes, about 3 hours. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return "under a minute";
  if (minutes < 10) return `about ${counted(minutes, "minute")}`;
  if (minutes < 100) return `about ${Math.round(minutes / 5) * 5} minutes`;
  return `about ${counted(Math.round(minutes / 60), "hour")}`;
}

/** A version as people say it: 1.4.0 shows as 1.4. */
export function versionOf(version: string): string {
  return version.replace(/\.0$/, "");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
