// The parts of a date as it is written, before anybody says which number is the day.

/** The three parts of a day in the order written, and what else was written. */
export interface DateParts {
  readonly day: readonly [string, string, string];
  /** Hour, minute, second and its fraction (`.5`), and `a` or `p`; `null` where only a day was written. */
  readonly clock: Clock | null;
  /** The zone's name or distance from UTC; `null` where none was written. */
  readonly zone: string | null;
}

/** A time of day as it is written. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  readonly half: "a" | "p" | null;
}

const weekday = "(?:[a-z]{3,9},? ?)?";
const day = "(\\d{1,4})([-./ ])(\\d{1,2}|[a-z]{3,9})\\2(\\d{1,4})";
const clock = "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d{1,9})?)?(?: ?([ap])m)?";
const zone = "(?: ?(z|utc?|gmt|[ecmp][sd]t|[+-]\\d{2}:?\\d{2}))?";
const comment = "(?: ?\\([^()]*\\))?";
const pattern = new RegExp(`^${weekday}${day}(?:(?:t|,? )${clock}${zone})?${comment}$`, "i");
const longest = 100;

/**
 * Takes a date apart.
 *
 * @param text - the cell
 * @returns its parts; `null` for what is not written like a date
 */
export function datePartsOf(text: string): DateParts | null {
  if (text.length > longest) return null;
  const found = pattern.exec(text.replace(/\s+/g, " ").trim());
  if (!found) return null;
  const [, first = "", , second = "", third = "", ...time] = found;
  return { day: [first, second, third], clock: clockOf(time), zone: time[5]?.toLowerCase() ?? null };
}

function clockOf([hour, minute, second = "0", fraction = "", half]: readonly (string | undefined)[]): Clock | null {
  if (hour === undefined) return null;
  const numbers = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return { ...numbers, fraction, half: half === undefined ? null : half.toLowerCase() === "a" ? "a" : "p" };
}
