// Checks what is written to a range: its shape, and the length of texts.
import type { Box } from "../store/box";
import { invalidArgument } from "./refusals";

/** https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 : characters in a cell. */
const cellTextLimit = 32_767;
/** The same page: characters in a formula. */
const formulaLimit = 8_192;

const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/**
 * The rows for a range: the given ones, or one value for all cells.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function checkedBlock(box: Box, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return fill(box, value);
  const rows = value as readonly unknown[];
  const isShaped = rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!isShaped) invalidArgument(wrongShape);
  const block = rows as readonly (readonly unknown[])[];
  for (const row of block) for (const cell of row) checkLength(cell);
  return block;
}

function fill({ rows, columns }: Box, value: unknown): readonly (readonly unknown[])[] {
  checkLength(value);
  const row = Array.from({ length: columns }, () => value);
  return Array.from({ length: rows }, () => row);
}

function checkLength(cell: unknown): void {
  if (typeof cell !== "string" || cell.length <= formulaLimit) return;
  // A leading ' only says that the rest is text.
  const length = cell.startsWith("'") ? cell.length - 1 : cell.length;
  if (length > cellTextLimit) invalidArgument();
}
