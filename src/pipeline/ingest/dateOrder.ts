// Finds out in which order the dates of a column are written.
import type { DateOrder } from "../spec/source";
import { datePartsOf } from "./dateParts";

/**
 * Finds the order of day and month in a column: the one that more of its dates can only have.
 *
 * @param cells - the cells of the column
 * @returns the order; `ambiguous` where there are such dates and they do not tell; `null` where there are none
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | "ambiguous" | null {
  const votes = { first: 0, second: 0, none: 0 };
  for (const cell of cells) {
    const vote = dayOf(cell);
    if (vote !== null) votes[vote] += 1;
  }
  if (votes.first === votes.second) return votes.first + votes.none === 0 ? null : "ambiguous";
  return votes.first > votes.second ? "day-month-year" : "month-day-year";
}

// Which number can only be the day; `null` for dates that begin with the year or name the month.
function dayOf(cell: string): "first" | "second" | "none" | null {
  const [a, b] = datePartsOf(cell)?.day ?? ["", ""];
  if (a === "" || a.length > 2 || !/^\d/.test(b)) return null;
  if (Number(a) > 12) return "first";
  return Number(b) > 12 ? "second" : "none";
}
