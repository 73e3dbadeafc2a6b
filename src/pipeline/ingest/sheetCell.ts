// The text of a workbook's cell: what a person reads there, without what only its format adds.
import { SSF, type CellObject } from "xlsx";
import { sheetDate, type DateSystem } from "./sheetDate";

// SheetJS types its number formats as anything at all.
const formats = SSF as {
  readonly is_date: (format: string) => boolean;
  readonly format: (format: string, value: number) => string;
};

/** What stands in a cell. */
export interface SheetCell {
  readonly text: string;
  /** Why it is no value: an error such as `#N/A`, or a formula whose result is not in the file. */
  readonly fault: "error" | "no-result" | null;
}

/** A cell that holds nothing; all such cells are this one, because a row may have thousands of them before its last. */
export const emptyCell: SheetCell = { text: "", fault: null };

/**
 * Reads a cell.
 *
 * Dates become ISO 8601, numbers keep all their digits, a number shown with leading zeros keeps them, because it is an id.
 *
 * @param cell - as SheetJS gives it, with its format
 * @param system - where the workbook counts its days from
 * @returns its text
 */
export function sheetCell(cell: CellObject, system: DateSystem): SheetCell {
  switch (cell.t) {
    case "s":
      return { text: String(cell.v ?? ""), fault: null };
    case "b":
      return { text: String(cell.v), fault: null };
    case "e":
      return { text: cell.w ?? "#VALUE!", fault: "error" };
    case "n":
      return { text: numberText(Number(cell.v), formatOf(cell), system), fault: null };
    case "d":
    case "z":
      return cell.f === undefined ? emptyCell : { text: "", fault: "no-result" };
  }
}

function formatOf({ z }: CellObject): string {
  return typeof z === "string" ? z : "General";
}

function numberText(value: number, format: string, system: DateSystem): string {
  if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0)
    return String(value).padStart(format.length, "0");
  if (!formats.is_date(format)) return String(value);
  if (isDuration(format)) return formats.format(format, value);
  return sheetDate(value, system) ?? String(value);
}

// `[h]:mm` counts hours on beyond a day.
function isDuration(format: string): boolean {
  return /\[(?:h+|m+|s+)\]/i.test(format);
}
