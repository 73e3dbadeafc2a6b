// Writes values and formulas into cells by Excel's rules: null leaves, "" empties, "=" begins a formula unless the cell is text.
import type { ICellData, Nullable } from "@univerjs/core";
import type { Place } from "./box";
import { isFormulaEntry, parseEntry, type CellValue, type Parsed } from "./cellValues";
import { cellTypes } from "./gridEnums";
import { spilledCells } from "./cellReader";
import { coreSheet, resizeToFit } from "./sheetShape";
import { asOrigin, type PendingWrite, type Store } from "./workbookStore";

/** A block of values; `null` leaves a cell as it is. */
export type ValueBlock = readonly (readonly (CellValue | null | undefined)[])[];

/** Collects a write; it takes place before the next read or command. */
export function writeCells(store: Store, { sheetId, box }: Place, values: ValueBlock): void {
  const { row, column, rows, columns } = box;
  const pending = pendingFor(store, sheetId);
  pending.bottom = Math.max(pending.bottom, row + rows);
  pending.right = Math.max(pending.right, column + columns);
  const matrix = coreSheet(store, sheetId).getCellMatrix();
  const isText = textCellTest(store);
  for (let index = 0; index < rows; index += 1) {
    const target = (pending.cells[row + index] ??= {});
    const old = matrix.getRow(row + index) as Record<number, Nullable<ICellData>> | undefined;
    writeRow({ pending, target, old, isText, column, columns }, values[index] ?? []);
  }
}

interface RowWrite {
  readonly pending: PendingWrite;
  readonly target: Record<number, Nullable<ICellData>>;
  readonly old: Record<number, Nullable<ICellData>> | undefined;
  readonly isText: (cell: Nullable<ICellData>) => boolean;
  readonly column: number;
  readonly columns: number;
}

function writeRow(write: RowWrite, values: ValueBlock[number]): void {
  for (let index = 0; index < write.columns; index += 1) {
    const value = values[index];
    if (value !== null && value !== undefined) writeCell(write, write.column + index, value);
  }
}

function writeCell({ pending, target, old, isText }: RowWrite, at: number, value: CellValue): void {
  const stands = old?.[at];
  const cell = typeof value === "string" && isText(stands) ? textCell(value) : cellOf(value);
  // For a cell that was empty the short form will do: half the garbage in a big write.
  const isFresh = target[at] == null && stands == null;
  if (isFresh && cell === null) return;
  target[at] = isFresh ? cell : { ...emptied, ...cell };
  if (isFormula(cell) || isFormula(stands)) pending.isPlain = false;
}

const emptied: ICellData = { f: null, si: null, p: null, v: null };

function isFormula(cell: Nullable<ICellData>): boolean {
  return cell != null && (cell.f != null || cell.si != null);
}

/** Carries out what writeCells() collected; every other access to the model comes after it. */
export function flushWrites(store: Store): void {
  const { pending } = store;
  if (pending === null) return;
  store.pending = null;
  resizeToFit(store, pending.sheetId, { row: 0, column: 0, rows: pending.bottom, columns: pending.right });
  mutateCells(store, pending);
}

/** Cells to store; plain ones neither set nor overwrite a formula. */
export type CellWrite = Pick<PendingWrite, "sheetId" | "cells" | "isPlain">;

/** One undoable mutation of cells. */
export function mutateCells(store: Store, { sheetId, cells: cellValue, isPlain }: CellWrite): void {
  const { SetRangeValuesMutation: mutation, SetRangeValuesUndoMutationFactory: undoOf } = store.kit.sheets;
  const params = { unitId: store.unitId, subUnitId: sheetId, cellValue };
  const undo = undoOf(store.injector, params);
  // `fromChangeset` skips only the scan of every cell of every sheet for formulas; what depends on the cells is still
  // recalculated. Right only where no formula is written or overwritten.
  const options = isPlain ? { fromChangeset: true } : undefined;
  asOrigin(store, store.origin === "remote" ? "remote" : "addin", () => {
    store.commands.syncExecuteCommand(mutation.id, params, options);
  });
  store.undoRedo.pushUndoRedo({
    unitID: store.unitId,
    undoMutations: [{ id: mutation.id, params: undo }],
    redoMutations: [{ id: mutation.id, params }],
  });
}

// office.js cuts a big write into pieces of 1,500 cells, and each mutation has a price of its own.
function pendingFor(store: Store, sheetId: string): PendingWrite {
  if (store.pending !== null && store.pending.sheetId !== sheetId) flushWrites(store);
  const isPlain = spilledCells(store, sheetId) === null;
  return (store.pending ??= { sheetId, cells: {}, bottom: 0, right: 0, isPlain });
}

// Styles are shared between cells, so each is looked up once.
function textCellTest(store: Store): (cell: Nullable<ICellData>) => boolean {
  const styles = store.book.getWorkbook().getStyles();
  const known = new Map<string, boolean>();
  return (cell) => {
    const style = cell?.s;
    if (style == null) return false;
    if (typeof style !== "string") return style.n?.pattern === "@";
    const found = known.get(style) ?? styles.getStyleByCell(cell)?.n?.pattern === "@";
    known.set(style, found);
    return found;
  };
}

function textCell(value: string): ICellData | null {
  return value === "" ? null : { v: value, t: cellTypes.text };
}

function cellOf(value: CellValue): ICellData | null {
  if (typeof value === "number") return { v: value, t: cellTypes.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.boolean };
  if (value === "") return null;
  if (isFormulaEntry(value)) return { f: value.startsWith("=") ? value : `=${value}` };
  return storedCell(parseEntry(value));
}

function storedCell({ value, type, pattern }: Parsed): ICellData {
  return pattern === undefined ? { v: value, t: type } : { v: value, t: type, s: { n: { pattern } } };
}
