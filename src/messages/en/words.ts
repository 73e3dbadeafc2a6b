// Words around numbers, names and dates, wherever they stand alone.
import { dayOf, listed, recordsOf, storedDate } from "../format";

/** Texts that no page owns. */
export const wordTexts = {
  records: recordsOf,
  listed,
  day: dayOf,
  storedDate,
} as const;
