// The open workbook as it stands, for a file: whole formulas, and with what formulas spilled.
import { bookSnapshot, formulaAt, sheetSnapshot, spilledBlocks } from "../store/bookSnapshot";
import { toGridRange } from "../store/box";
import { activeSheetId } from "../store/sheets";
import type { Store } from "../store/workbookStore";
import type { BookJson, CellJson, SheetJson } from "./bookJson";
import type { Spill } from "./gridToFile";
import type { StandingWorkbook } from "./writeXlsx";

/** Everything that a file needs. It shares parts with the open workbook, and is not to be kept. */
export function standingWorkbook(store: Store): StandingWorkbook {
  const book = bookSnapshot(store) as unknown as Omit<BookJson, "sheets">;
  const sheets = book.sheetOrder.map((id) => [id, wholeSheet(store, id)] as const);
  const spills = book.sheetOrder.map((id) => [id, spillsOf(store, id)] as const);
  return {
    workbook: { ...book, sheets: Object.fromEntries(sheets) },
    spills: Object.fromEntries(spills),
    activeSheet: activeSheetId(store),
  };
}

function spillsOf(store: Store, sheetId: string): readonly Spill[] {
  return spilledBlocks(store, sheetId).map(({ box, values }) => ({ box: toGridRange(box), values }));
}

type SharedCell = CellJson & { readonly si?: string | null };

// A filled-down formula stands in the snapshot once; its copies only name it.
function wholeSheet(store: Store, sheetId: string): SheetJson {
  const sheet = sheetSnapshot(store, sheetId) as unknown as SheetJson;
  const cellData: Record<number, Record<number, CellJson | null>> = {};
  for (const [row, line] of Object.entries(sheet.cellData)) {
    const isShared = Object.values(line ?? {}).some((cell: SharedCell | null) => cell?.si != null);
    cellData[Number(row)] = isShared ? wholeLine(store, sheetId, [Number(row), line ?? {}]) : { ...line };
  }
  return { ...sheet, cellData };
}

function wholeLine(
  store: Store,
  sheetId: string,
  [row, line]: readonly [number, Readonly<Record<number, SharedCell | null>>],
): Record<number, CellJson | null> {
  const whole = Object.entries(line).map(([column, cell]) => {
    const needsFormula = cell?.si != null && (cell.f ?? "") === "";
    return [column, needsFormula ? { ...cell, f: formulaAt(store, sheetId, [row, Number(column)]) } : cell] as const;
  });
  return Object.fromEntries(whole);
}
