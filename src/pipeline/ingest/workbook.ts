// Reads a sheet of an Excel workbook as a table: a heading row, and every row below it that holds something.
import { HandoffError } from "../errors";
import type { Progress } from "../progress";
import { isDamaged } from "./decodeText";
import { fileEndings } from "./fileEndings";
import { headingProblems, uniqueHeadings } from "./headings";
import type { ReadSheet, SheetRow } from "./readBook";
import type { Problem, ReadOptions, Reader, Table, TableRow } from "./table";

/** The registry entry. */
export const workbook = { id: "workbook", extensions: fileEndings.workbook, read } satisfies Reader<"workbook">;

/**
 * Reads a workbook.
 *
 * The heading row is the first one from the spec's `headerRow` on that holds something. Rows without any content are no
 * rows. Rows with an error (`#N/A`), or with a formula whose result is not in the file, are rows with problems.
 *
 * @param bytes - the whole file
 * @param options - its name, its sheet where one was chosen, and the spec's heading row
 * @yields once, before the sheet is read
 * @returns the table
 * @throws {@link HandoffError} `file-empty`, `file-password`, `file-not-workbook`, `sheet-not-in-file`, `too-many-columns`, `too-many-cells`, `container-too-large`, `container-unsafe`, `container-damaged`
 */
async function* read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Progress, Table, void> {
  const { fileName: file, headerRow, sheet, expectedSheet } = options;
  const { readBook } = await import("./readBook");
  yield { stage: "reading", done: 0, of: null };
  const book = readBook(bytes, { file, sheet, expectedSheet });
  const heading = book.rows.find(({ number }) => number >= headerRow);
  if (!heading) throw new HandoffError("file-empty", { file });
  const rows = book.rows.filter(({ number }) => number > heading.number);
  const cells = headingCells(heading, rows);
  const headings = uniqueHeadings(cells);
  return {
    how: { format: "workbook", sheet: book.sheet, sheets: book.sheets, headingRow: heading.number },
    headings,
    headingProblems: headingProblems({ cells, fault: null }),
    rawHeading: rawOf(heading),
    rows: rows.map((row) => tableRowOf(row, headings, book)),
  };
}

// A column without a heading is a column too, if any row has something there.
function headingCells(heading: SheetRow, rows: readonly SheetRow[]): readonly string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), heading.cells.length);
  return Array.from({ length: width }, (_, column) => heading.cells[column]?.text ?? "");
}

function tableRowOf(row: SheetRow, headings: readonly string[], { sheet }: Pick<ReadSheet, "sheet">): TableRow {
  const locator = `${sheet}!row ${row.number}`;
  const problems = row.cells.flatMap((cell, at) => problemOf(cell, { locator, column: headings[at] ?? "" }));
  return { locator, cells: row.cells.map(({ text }) => text), raw: rawOf(row), problems };
}

function problemOf(
  { text, fault }: SheetRow["cells"][number],
  place: { readonly locator: string; readonly column: string },
): readonly Problem[] {
  if (fault === "error") return [{ code: "cell-error", details: { ...place, value: text } }];
  if (fault === "no-result") return [{ code: "formula-without-result", details: place }];
  return isDamaged(text) ? [{ code: "broken-character", details: place }] : [];
}

// As Excel puts a row on the clipboard.
function rawOf({ cells }: SheetRow): string {
  return cells.map(({ text }) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t");
}
