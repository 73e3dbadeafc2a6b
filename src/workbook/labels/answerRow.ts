// The row of a record on its annotator's own sheet: selected in the grid, and the record of the row that is selected.
import { texts } from "../../messages/catalogue";
import { textOf } from "../cells";
import { columnOf } from "../findTable";
import { columnSlice } from "../locateRows";
import { foundAgain, isAway, type AnswerDesk } from "./answerDesk";

const { record, label } = texts.sheets.label;

/** Which row to select. */
export interface RowOrder {
  readonly recordId: string;
  /** Shows the annotator's sheet. Without it, nothing is selected while another sheet is seen. */
  readonly brings: boolean;
  /** Told the address just before it is selected: Excel tells everybody who listens of it, us too. */
  readonly onSelecting: (address: string) => void;
}

/**
 * Selects the label of a record.
 *
 * @param context - the request context of the running `Excel.run`
 * @param desk - the annotator's table
 * @param order - the record
 * @returns `false` where the row is not where it was: open the desk anew
 * @throws OfficeExtension.Error as it comes
 */
export async function selectAnswer(context: Excel.RequestContext, desk: AnswerDesk, order: RowOrder): Promise<boolean> {
  const { recordId, brings, onSelecting } = order;
  const first = desk.places.rowOf.get(recordId);
  if (first === undefined) return false;
  const found = foundAgain(context, desk);
  const cellOf = (heading: string) => columnSlice(found, { column: columnOf(found, heading), first, rows: 1 });
  const key = cellOf(record).load("values");
  const cell = cellOf(label).load("address");
  const sheet = found.sheet.load("id,visibility");
  const seen = context.workbook.worksheets.getActiveWorksheet().load("id");
  if (!(await isThere(context))) return false;
  if (textOf(key.values[0]?.[0]) !== recordId) return false;
  // Whoever looks at another sheet, or hid this one, wants it so.
  if (sheet.visibility !== "Visible" || (!brings && seen.id !== sheet.id)) return true;
  onSelecting(withoutSheet(cell.address));
  sheet.activate();
  cell.select();
  await context.sync();
  return true;
}

/**
 * Finds the record of a row.
 *
 * @param context - the request context of the running `Excel.run`
 * @param desk - the annotator's table
 * @param address - cells on the table's sheet
 * @returns the record's id; `null` where the cells stand in several rows, or in none of the table
 * @throws OfficeExtension.Error as it comes
 */
export async function recordAt(
  context: Excel.RequestContext,
  desk: AnswerDesk,
  address: string,
): Promise<string | null> {
  const rows = rowsOf(address);
  if (rows === null || rows.first !== rows.last) return null;
  const found = foundAgain(context, desk);
  const header = found.table.getHeaderRowRange().load("values");
  const body = found.table.getDataBodyRange().load("address");
  if (!(await isThere(context))) return null;
  const column = (header.values[0] ?? []).map(textOf).indexOf(record);
  const place = placeIn(body.address, rows.first);
  if (column < 0 || place === null) return null;
  const key = columnSlice(found, { column, first: place, rows: 1 }).load("values");
  await context.sync();
  return textOf(key.values[0]?.[0]) || null;
}

async function isThere(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isAway(error)) return false;
    throw error;
  }
}

// `Sheet1!A1`, where a sheet's name may hold an exclamation mark itself.
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

// The place in a table's body of a row of its sheet.
function placeIn(body: string, row: number): number | null {
  const inside = rowsOf(withoutSheet(body));
  return inside !== null && row >= inside.first && row <= inside.last ? row - inside.first : null;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

// `B3`, `A3:F3`, `3:3`; whole columns and several areas have no rows of their own.
function rowsOf(address: string): Rows | null {
  const [, first, last = first] = /^[A-Z]*(\d+)(?::[A-Z]*(\d+))?$/.exec(address) ?? [];
  return first === undefined ? null : { first: Number(first), last: Number(last) };
}
