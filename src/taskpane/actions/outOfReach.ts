// What keeps card and grid apart and is no failure of the work.
import { codeOf } from "../../workbook/requestSize";

// The table or its columns are gone, and whoever answers is told so; the sheet is protected and its cells cannot be
// selected; somebody is typing in a cell, and Excel moves nothing until that is done.
const outOfReach = new Set(["table-missing", "column-missing", "AccessDenied", "InvalidOperationInCellEditMode"]);

/** Runs a reading or a selection of the grid; `null` where the sheet is out of reach just now. Throws all else. */
export async function unlessOutOfReach<Result>(act: () => Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    if (outOfReach.has(codeOf(error) ?? "")) return null;
    throw error;
  }
}
