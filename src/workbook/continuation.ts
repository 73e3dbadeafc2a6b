// Texts over 32,767 characters go on in hidden columns at the table's right end, and are joined again when read.
import { texts } from "../messages/catalogue";
import type { FieldValue } from "../pipeline/record";
import { fromCell, piecesOf, textOf, toCell, type CellValue } from "./cells";
import type { Row } from "./edit";
import type { FoundTable } from "./findTable";
import { sharedSync } from "./sharedSync";

/** The values of a row's cells by heading, continuation columns among them. */
export type RowCells = ReadonlyMap<string, CellValue>;

/**
 * Spreads a row over its cells.
 *
 * @param row - the values by heading
 * @returns the same, long texts cut over continuation columns
 */
export function cellsOfRow(row: Row): RowCells {
  return new Map([...row].flatMap(([heading, value]) => cellsOfValue(heading, value)));
}

/**
 * Spreads a value over its cells.
 *
 * @param heading - the column's heading
 * @param value - the value
 * @returns a heading and a cell for each piece; one for what is short
 */
export function cellsOfValue(heading: string, value: FieldValue): readonly (readonly [string, CellValue])[] {
  if (typeof value !== "string") return [[heading, toCell(value)]];
  return piecesOf(value).map((piece, at) => [partHeading(heading, at), piece]);
}

/**
 * Lists the columns that a value may stand in.
 *
 * @param headings - the table's headings
 * @param heading - the column's heading
 * @returns the column itself and those of its continuation columns that the table has
 */
export function partsOf(headings: readonly string[], heading: string): readonly string[] {
  const parts = [heading];
  while (headings.includes(partHeading(heading, parts.length))) parts.push(partHeading(heading, parts.length));
  return parts;
}

/**
 * Joins a value from its cells.
 *
 * @param cells - what stands in the column and its continuation columns, in order
 * @returns the value
 */
export function joined(cells: readonly unknown[]): FieldValue {
  const [first, ...more] = cells;
  const rest = more.map(textOf).join("");
  return rest === "" ? fromCell(first) : textOf(first) + rest;
}

function partHeading(heading: string, at: number): string {
  return at === 0 ? heading : texts.sheets.continuation({ heading, part: at + 1 });
}

/**
 * Adds the columns that a table lacks, hidden, at its right end.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @param headings - the headings that it needs
 * @returns the table with them
 */
export async function withColumns(
  context: Excel.RequestContext,
  found: FoundTable,
  headings: Iterable<string>,
): Promise<FoundTable> {
  const added = [...new Set(headings)].filter((heading) => !found.headings.includes(heading));
  if (added.length === 0) return found;
  const width = found.headings.length;
  const right = () =>
    found.table
      .getRange()
      .getOffsetRange(0, width)
      .getResizedRange(0, added.length - width);
  const there = right().load("values");
  await sharedSync(context);
  if (there.values.flat().some((value) => textOf(value) !== "")) right().getEntireColumn().insert("Right");
  found.table.resize(found.table.getRange().getResizedRange(0, added.length));
  const header = found.table.getHeaderRowRange().getOffsetRange(0, width).getResizedRange(0, -width);
  header.numberFormat = [added.map(() => "@")];
  header.values = [added];
  header.columnHidden = true;
  await sharedSync(context);
  return { ...found, headings: [...found.headings, ...added] };
}
