// A file's text on a worksheet of its own, for an Excel that takes no download: one line a row, complete.
import { texts } from "../../messages/catalogue";
import { bytesOf, piecesOf } from "../cells";
import { inRequests } from "../requestSize";

/**
 * Writes a text onto a new sheet.
 *
 * @param context - the request context of the running `Excel.run`
 * @param text - the file's text; its lines end in LF
 * @returns the sheet's name
 */
export async function writeTextSheet(context: Excel.RequestContext, text: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeName(worksheets.items.map((sheet) => sheet.name));
  const sheet = worksheets.add(name);
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n").map((line) => [...piecesOf(line)]);
  const bytes = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + bytesOf(piece), 0);
  let row = 0;
  for (const group of inRequests(lines, { bytes })) {
    writeLines(sheet, row, group);
    row += group.length;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request has a limit; no sync per line
    await context.sync();
  }
  return name;
}

// A line over one cell goes on in the cells to its right.
function writeLines(sheet: Excel.Worksheet, row: number, lines: readonly (readonly string[])[]): void {
  const width = Math.max(...lines.map((pieces) => pieces.length));
  const range = sheet.getRangeByIndexes(row, 0, lines.length, width);
  const cells = lines.map((pieces) => Array.from({ length: width }, (_, at) => pieces[at] ?? ""));
  range.numberFormat = cells.map((line) => line.map(() => "@"));
  range.values = cells;
}

function freeName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = texts.sheets.exportSheet({ number });
    if (!used.has(name.toLowerCase())) return name;
  }
}
