// Shows the rows behind a number.
import { showRowsOf } from "../../workbook/shownRows";

/** Which rows, and what they are, in words. */
export interface RowsToShow {
  readonly table: string;
  readonly ids: readonly string[];
  readonly what: string;
}

/** Filters a table to rows and selects the first; gives how many there are. */
export function showRows({ table, ids }: RowsToShow): Promise<number> {
  return Excel.run((context) => showRowsOf(context, table, ids));
}
