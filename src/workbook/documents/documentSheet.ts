// A document on a worksheet of its own, written anew with each edition. Every cell is text, whatever it begins with.
import type { DocumentRow, RowStyle } from "../../pipeline/handoff/documentRows";
import type { MadeDocumentId } from "../../pipeline/handoff/documents";
import { bytesOf } from "../cells";
import { inRequests } from "../requestSize";
import { tabColours } from "../sheetShapes";

const pointsPerPixel = 0.75;
const widths = [420, 240, 240, 180, 180, 180];
const linePixels = 20;
const characterPixels = 8;
const highestRow = 409;
const sizes: Readonly<Partial<Record<RowStyle, number>>> = { title: 18, heading: 14, subheading: 12 };
const boldStyles: readonly RowStyle[] = ["title", "heading", "subheading", "table-head"];

/** Which document, and its title. */
export interface NamedDocument {
  readonly id: MadeDocumentId;
  readonly title: string;
}

/**
 * Writes a document onto its sheet, which is found by a name of its own wherever people moved it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param document - which one
 * @param rows - its rows from the top
 * @returns the sheet's name
 */
export async function writeDocumentSheet(
  context: Excel.RequestContext,
  document: NamedDocument,
  rows: readonly DocumentRow[],
): Promise<string> {
  const sheet = await emptySheet(context, document);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  for (const [at, pixels] of widths.entries()) {
    const column = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
    column.format.columnWidth = pixels * pointsPerPixel;
    column.format.wrapText = true;
    column.format.verticalAlignment = "Top";
  }
  const bytes = ({ cells }: DocumentRow) => cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
  let first = 0;
  for (const group of inRequests(rows, { bytes })) {
    writeRows(sheet, { first, width }, group);
    first += group.length;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request has a limit; no sync per row
    await context.sync();
  }
  return sheet.name;
}

async function emptySheet(context: Excel.RequestContext, { id, title }: NamedDocument): Promise<Excel.Worksheet> {
  const { names, worksheets } = context.workbook;
  const own = `Document_${id.replaceAll("-", "_")}`;
  const place = names.getItemOrNullObject(own);
  const range = place.getRangeOrNullObject().load("address");
  worksheets.load("items/name");
  await context.sync();
  if (!range.isNullObject) {
    const there = worksheets.getItem(sheetIn(range.address)).load("name");
    const used = there.getUsedRangeOrNullObject();
    await context.sync();
    if (!used.isNullObject) used.clear();
    return there;
  }
  if (!place.isNullObject) place.delete();
  const sheet = worksheets.add(freeName(title, new Set(worksheets.items.map(({ name }) => name.toLowerCase()))));
  sheet.tabColor = tabColours.reference;
  sheet.showGridlines = false;
  names.add(own, sheet.getRange("A1"));
  sheet.load("name");
  await context.sync();
  return sheet;
}

// 'Operations manual'!A1, where a quotation mark in the name stands twice.
function sheetIn(address: string): string {
  const name = address.slice(0, address.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

// A sheet of that name which is not ours is left alone.
function freeName(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? title : `${title} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

interface Place {
  readonly first: number;
  readonly width: number;
}

function writeRows(sheet: Excel.Worksheet, { first, width }: Place, rows: readonly DocumentRow[]): void {
  const range = sheet.getRangeByIndexes(first, 0, rows.length, width);
  range.numberFormat = rows.map(() => Array.from({ length: width }, () => "@"));
  range.values = rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
  for (const [at, row] of rows.entries()) dress(sheet, first + at, row);
}

// Excel measures a row when a person edits it, not when an add-in writes it.
function dress(sheet: Excel.Worksheet, at: number, { cells, style }: DocumentRow): void {
  const row = sheet.getRangeByIndexes(at, 0, 1, cells.length);
  const lines = cells.map((cell, column) => Math.ceil((cell.length * characterPixels) / (widths[column] ?? 180)) || 1);
  const size = sizes[style];
  const scale = size === undefined ? 1 : size / 11;
  row.format.rowHeight = Math.min(Math.max(...lines) * linePixels * pointsPerPixel * scale, highestRow);
  if (size !== undefined) row.format.font.size = size;
  if (boldStyles.includes(style)) row.format.font.bold = true;
  if (style === "table-head") row.format.fill.color = "#F0F0F0";
}
