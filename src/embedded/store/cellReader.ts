// Reads what cells show and the formulas behind them, spilled results included.
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, ObjectMatrix } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Box } from "./box";
import { valueOfCell, type CellValue } from "./cellValues";
import { coreSheet } from "./sheetShape";
import type { Store } from "./workbookStore";

/** Univer's mark of a function that is not done; Excel shows `#BUSY!`. */
const pendingMark = "#GETTING_DATA";

type Spilled = IObjectMatrixPrimitiveType<Nullable<ICellData>> | null;

interface Source {
  readonly matrix: ObjectMatrix<Nullable<ICellData>>;
  readonly spilled: Spilled;
}

/** The values of a block; an empty cell is "". */
export function readCells(store: Store, sheetId: string, box: Box): CellValue[][] {
  const source = sourceOf(store, sheetId);
  return block(box, (row, column) => valueAt(source, row, column));
}

/** The formulas of a block, and the values where there is none. */
export function readFormulas(store: Store, sheetId: string, box: Box): CellValue[][] {
  const source = sourceOf(store, sheetId);
  const formulas = formulaModel(store);
  return block(box, (row, column) => {
    const cell = source.matrix.getValue(row, column);
    if (cell?.f == null && cell?.si == null) return valueAt(source, row, column);
    return formulas.getFormulaStringByCell(row, column, sheetId, store.unitId) ?? cell.f ?? "";
  });
}

/** The smallest block around everything that is not empty, or `null`. */
export function usedBox(store: Store, sheetId: string): Box | null {
  const { startRow, endRow, startColumn, endColumn } = coreSheet(store, sheetId).getCellMatrix().getDataRange();
  if (endRow < 0 || endColumn < 0) return null;
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** The cells of a sheet that hold part of another cell's result, or `null` where there are none. */
export function spilledCells(store: Store, sheetId: string): Spilled {
  const cells = formulaModel(store).getArrayFormulaCellData()[store.unitId]?.[sheetId];
  // An empty one is left where a spill once was; a sheet with a spill is written the slow way.
  return cells != null && Object.keys(cells).length > 0 ? cells : null;
}

function formulaModel({ injector, kit }: Store): FormulaDataModel {
  return injector.get(kit.engine.FormulaDataModel);
}

function sourceOf(store: Store, sheetId: string): Source {
  return { matrix: coreSheet(store, sheetId).getCellMatrix(), spilled: spilledCells(store, sheetId) };
}

function block<Value>({ row, column, rows, columns }: Box, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_value, across) => at(row + down, column + across)),
  );
}

// The matrix holds a spill's anchor only; the rest of it stands in the model of array formulas.
function valueAt({ matrix, spilled }: Source, row: number, column: number): CellValue {
  const own = matrix.getValue(row, column);
  const value = valueOfCell(own?.v == null ? (spilled?.[row]?.[column] ?? own) : own);
  return value === pendingMark && isComputed(own) ? "#BUSY!" : value;
}

// A person may have typed the mark as a text.
function isComputed(own: Nullable<ICellData>): boolean {
  return own == null || own.f != null || own.si != null;
}
