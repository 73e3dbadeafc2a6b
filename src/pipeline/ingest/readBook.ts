// Workbooks through SheetJS, which only this file and sheetCell know; loaded when a workbook comes, never before.
import { zipSync } from "fflate";
import { read, type CellObject, type WorkBook } from "xlsx";
import { HandoffError } from "../errors";
import { openContainer } from "./containerGuard";
import { emptyCell, sheetCell, type SheetCell } from "./sheetCell";
import type { DateSystem } from "./sheetDate";
import type { SheetName } from "./table";
import { mostCells, mostColumns } from "./tableLimits";
import { isZip } from "./zipDirectory";

/** One row of a sheet that holds something. */
export interface SheetRow {
  /** As in the sheet; 1 is the first. */
  readonly number: number;
  /** From the first column to the last that holds something. */
  readonly cells: readonly SheetCell[];
}

/** A sheet that was read. */
export interface ReadSheet {
  readonly sheet: string;
  readonly sheets: readonly SheetName[];
  readonly rows: readonly SheetRow[];
}

/** Which sheet of which file. */
export interface BookOrder {
  readonly file: string;
  /** Must be there. The first visible sheet that holds something, where it is left out. */
  readonly sheet?: string | undefined;
  /** Is read where it is there and no other is chosen. */
  readonly expectedSheet?: string | undefined;
}

/**
 * Reads one sheet of a workbook.
 *
 * Rows and cells are taken as they are there; what the file says of its own extent is not believed.
 *
 * @param bytes - the file
 * @param order - its name and the sheet
 * @returns the rows that hold something
 * @throws {@link HandoffError} `file-password`, `file-not-workbook`, `sheet-not-in-file`, `too-many-columns`,
 * `too-many-cells`, and what the container guard refuses
 */
export function readBook(bytes: Uint8Array, order: BookOrder): ReadSheet {
  const sound = soundZip(bytes, order.file);
  if (order.sheet !== undefined) return sheetOf(open(sound, order.file, order.sheet), order.sheet, order.file);
  for (let at = 0; ; at += 1) {
    const book = open(sound, order.file, at);
    const { expectedSheet: expected = "" } = order;
    if (book.SheetNames.includes(expected)) return sheetOf(open(sound, order.file, expected), expected, order.file);
    const name = book.SheetNames[at];
    if (name === undefined) throw new HandoffError("file-empty", { file: order.file });
    const read = sheetOf(book, name, order.file);
    if (read.rows.length > 0 && read.sheets[at]?.isHidden === false) return read;
  }
}

// Only what the guard has unpacked and checked goes on, stored as it is: SheetJS unpacks nothing of its own.
function soundZip(bytes: Uint8Array, file: string): Uint8Array {
  if (isEncrypted(bytes)) throw new HandoffError("file-password", { file });
  if (!isZip(bytes)) throw new HandoffError("file-not-workbook", { file });
  const parts = openContainer(bytes, { file, isWanted: (name) => /\.(?:xml|rels)$/i.test(name) });
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedPart = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();

// A workbook with a password is a compound file with one encrypted part, named in UTF-16.
function isEncrypted(bytes: Uint8Array): boolean {
  if (!compoundFile.every((byte, at) => bytes[at] === byte)) return false;
  for (let at = bytes.indexOf(encryptedPart[0] ?? 0); at !== -1; at = bytes.indexOf(encryptedPart[0] ?? 0, at + 1)) {
    if (encryptedPart.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function open(bytes: Uint8Array, file: string, sheets: string | number): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      sheets,
      nodim: true,
      cellNF: true,
      cellHTML: false,
      sheetStubs: true,
      WTF: true,
    });
  } catch {
    // Its errors speak of its own code; the person needs to know that the file is not sound.
    throw new HandoffError("file-not-workbook", { file });
  }
}

function sheetOf(book: WorkBook, sheet: string, file: string): ReadSheet {
  if (!book.SheetNames.includes(sheet)) throw new HandoffError("sheet-not-in-file", { file, sheet });
  const hidden = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.map((name, at) => ({ name, isHidden: (hidden[at]?.Hidden ?? 0) > 0 }));
  return { sheet, sheets, rows: rowsOf(book, sheet, file) };
}

function rowsOf(book: WorkBook, sheet: string, file: string): readonly SheetRow[] {
  const system = book.Workbook?.WBProps?.date1904 === true ? "1904" : "1900";
  // Rows and cells that are not there are holes, which forEach passes over at no cost.
  const data = (book.Sheets[sheet]?.["!data"] ?? []) as readonly (readonly CellObject[] | undefined)[];
  const rows: SheetRow[] = [];
  let held = 0;
  data.forEach((row, at) => {
    const cells = filledCells(row ?? [], system, file);
    held += cells.length;
    if (held > mostCells) throw new HandoffError("too-many-cells", { file, most: mostCells });
    if (cells.length > 0) rows.push({ number: at + 1, cells });
  });
  return rows;
}

function filledCells(row: readonly CellObject[], system: DateSystem, file: string): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  row.forEach((cell, column) => {
    const read = sheetCell(cell, system);
    if (read.text === "" && read.fault === null) return;
    if (column >= mostColumns) throw new HandoffError("too-many-columns", { file, most: mostColumns });
    while (cells.length < column) cells.push(emptyCell);
    cells.push(read);
  });
  return cells;
}
