// Rows whose height nobody has set grow and shrink with their text, as Excel's do: by larger letters and wrapped texts.
import type { ICellData, ICommandInfo, IExecutionOptions, IRowData, IStyleData, Nullable } from "@univerjs/core";
import { fromGridRange, toGridRange, type GridRange } from "./box";
import { flags, wraps } from "./gridEnums";
import { coreSheet } from "./sheetShape";
import { sheetIds } from "./sheets";
import { asOrigin, type CellMatrix, type Store } from "./workbookStore";

/** The letters that fit into a row of the default height, in points. */
const defaultFontSize = 11;
/** How long the page may be held up at a time, in milliseconds. */
const slice = 30;
const rowsAtOnce = 20;
/** How long to wait for a calculation before looking again, in milliseconds. */
const calculating = 100;

interface State {
  readonly store: Store;
  /** The rows to measure, by sheet. */
  readonly touched: Map<string, Set<number>>;
  isScheduled: boolean;
}

interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
  readonly ranges?: readonly GridRange[];
}

/**
 * Lets rows follow their text, at once where a file does not say how high they are. For the page: only a view can
 * measure letters.
 */
export function followText(store: Store, isFromFile = false): void {
  const state: State = { store, touched: new Map(), isScheduled: false };
  if (isFromFile) touchAll(state);
  const { SetRangeValuesMutation, SetWorksheetColWidthMutation } = store.kit.sheets;
  store.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    const params = command.params as Params | undefined;
    // Some mutations are told late, when their sheet is gone.
    if (params?.unitId !== store.unitId || store.book.getSheetBySheetId(params.subUnitId) === null) return;
    // Excel does not measure again what a formula computes.
    const isResult = options?.["applyFormulaCalculationResult"] !== undefined;
    if (command.id === SetRangeValuesMutation.id && !isResult) touchCells(state, params);
    if (command.id === SetWorksheetColWidthMutation.id) touchColumns(state, params);
  });
}

function touchCells(state: State, { subUnitId, cellValue = {} }: Params): void {
  const needsHeight = growingTest(state.store, subUnitId);
  for (const [key, line] of Object.entries(cellValue)) {
    const row = Number(key);
    for (const column in line) {
      if (!needsHeight(row, Number(column))) continue;
      touch(state, subUnitId, row);
      break;
    }
  }
}

function touchAll(state: State): void {
  for (const subUnitId of sheetIds(state.store)) {
    const columns = coreSheet(state.store, subUnitId).getColumnCount();
    touchColumns(state, { subUnitId, ranges: [toGridRange({ row: 0, column: 0, rows: 1, columns })] });
  }
}

function touchColumns(state: State, { subUnitId, ranges = [] }: Params): void {
  const needsHeight = growingTest(state.store, subUnitId);
  const matrix = coreSheet(state.store, subUnitId).getCellMatrix();
  for (const { column, columns } of ranges.map(fromGridRange)) {
    matrix.forRow((row) => {
      for (let at = column; at < column + columns; at += 1) if (needsHeight(row, at)) touch(state, subUnitId, row);
    });
  }
}

// A row that grew earlier is measured again whatever is in it now. Styles are shared, so each is looked up once.
function growingTest(store: Store, sheetId: string): (row: number, column: number) => boolean {
  const sheet = coreSheet(store, sheetId);
  const matrix = sheet.getCellMatrix();
  const styles = store.book.getWorkbook().getStyles();
  const known = new Map<string, boolean>();
  const isLarge = (cell: ICellData): boolean => {
    const found = typeof cell.s === "string" ? known.get(cell.s) : undefined;
    const large = found ?? runsHigh(styles.getStyleByCell(cell));
    if (typeof cell.s === "string") known.set(cell.s, large);
    return large;
  };
  return (row, column) => {
    const height = sheet.getRowManager().getRow(row);
    if (hasOwnHeight(height)) return false;
    const cell = matrix.getValue(row, column);
    return height?.ah !== undefined || (cell != null && holdsText(cell) && isLarge(cell));
  };
}

function holdsText({ s, v, f, p }: ICellData): boolean {
  return s != null && (v ?? f ?? p ?? "") !== "";
}

function runsHigh(style: Nullable<IStyleData>): boolean {
  return style?.tb === wraps.wrap || (style?.fs ?? defaultFontSize) > defaultFontSize;
}

// Heights of workbooks that were kept before rows followed their text stand without `ia`.
function hasOwnHeight(row: Nullable<Partial<IRowData>>): boolean {
  return row?.h !== undefined && (row.ia === flags.no || (row.ia == null && row.ah === undefined));
}

function touch(state: State, sheetId: string, row: number): void {
  const rows = state.touched.get(sheetId) ?? new Set();
  state.touched.set(sheetId, rows.add(row));
  schedule(state);
}

function schedule(state: State, wait = 0): void {
  if (state.isScheduled) return;
  state.isScheduled = true;
  setTimeout(() => {
    state.isScheduled = false;
    // What was just entered as a formula has no text yet.
    if (state.store.calculation.isBusy()) schedule(state, calculating);
    else measureAWhile(state);
  }, wait);
}

function measureAWhile(state: State): void {
  const until = performance.now() + slice;
  for (const [sheetId, rows] of state.touched) {
    while (rows.size > 0 && performance.now() < until) fit(state.store, sheetId, taken(rows));
    if (rows.size === 0) state.touched.delete(sheetId);
  }
  if (state.touched.size > 0) schedule(state);
}

function taken(rows: Set<number>): readonly number[] {
  const some = [...rows].slice(0, rowsAtOnce);
  for (const row of some) rows.delete(row);
  return some;
}

// Not a step of undo: the heights follow the cells, back as well.
function fit(store: Store, sheetId: string, rows: readonly number[]): void {
  const sheet = store.book.getSheetBySheetId(sheetId);
  if (sheet === null) return;
  const endColumn = sheet.getMaxColumns() - 1;
  const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
  const interceptors = store.injector.get(store.kit.sheets.SheetInterceptorService);
  const { redos } = interceptors.generateMutationsOfAutoHeight({ unitId: store.unitId, subUnitId: sheetId, ranges });
  asOrigin(store, "addin", () => {
    for (const { id, params } of redos) store.commands.syncExecuteCommand(id, params);
  });
}
