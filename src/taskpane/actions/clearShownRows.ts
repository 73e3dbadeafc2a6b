// Shows all rows again.
import { showAllRows } from "../../workbook/shownRows";

/** Takes the filters away that `showRows` set. */
export function clearShownRows(): Promise<void> {
  return Excel.run(showAllRows);
}
