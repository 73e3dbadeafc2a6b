// Turns the grid's mutations into Excel's notices of change: one an edit, none for formula results and formats.
import type { ICellData, ICommandInfo, IExecutionOptions, Nullable } from "@univerjs/core";
import { fromGridRange, sheetSize, union, type Box, type GridRange } from "./box";
import { asOrigin, type CellMatrix, type Change, type Origin, type Store } from "./workbookStore";

/** Edits of one sheet by one origin that make one notice. */
interface Collected {
  readonly sheetId: string;
  readonly origin: Origin;
  /** What the cells held before, by `row,column`; only for a person's edits. */
  readonly before: Map<string, unknown>;
  box: Box | null;
  /** Too many cells to compare: the notice names the whole block. */
  isBig: boolean;
}

interface State {
  readonly store: Store;
  collected: Map<string, Collected>;
  isScheduled: boolean;
}

interface CellsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
}

const compareAtMost = 20_000;

/** Mutations that change a sheet's structure, and Excel's word for the change. */
export const structuralChanges: Readonly<Record<string, Change["kind"]>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
  "sheet.mutation.reorder-range": "RangeEdited",
};

/** Starts to tell `store.listeners.onChange` of every change of content. */
export function watchChanges(store: Store): void {
  const state: State = { store, collected: new Map(), isScheduled: false };
  store.commands.beforeCommandExecuted((command, options) => {
    before(state, command, options);
  });
  store.commands.onCommandExecuted((command, options) => {
    after(state, command, options);
  });
}

function isToTell({ store }: State, command: Readonly<ICommandInfo>): boolean {
  const isOurs = (command.params as Partial<CellsParams> | undefined)?.unitId === store.unitId;
  return isOurs && store.listeners.onChange !== null;
}

// A typed formula is stored early, by a nested mutation with `fromFormula`, before the person's own mutation begins: so
// only what the calculation itself writes is left out here.
function before(state: State, command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
  if (command.id !== state.store.kit.sheets.SetRangeValuesMutation.id || !isToTell(state, command)) return;
  if (options?.["applyFormulaCalculationResult"] !== undefined) return;
  const { subUnitId, cellValue } = command.params as CellsParams;
  const entry = collect(state, subUnitId);
  if (!entry.isBig && entry.origin !== "addin") remember(state.store, entry, cellValue);
}

function remember(store: Store, entry: Collected, cellValue: CellMatrix | undefined): void {
  for (const [row, column] of contentCells(cellValue)) {
    const key = `${row},${column}`;
    if (!entry.before.has(key)) entry.before.set(key, held(store, entry.sheetId, [row, column]));
    if (entry.before.size > compareAtMost) entry.isBig = true;
    if (entry.isBig) return;
  }
}

function after(state: State, command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
  if (!isToTell(state, command)) return;
  const kind = structuralChanges[command.id];
  if (kind !== undefined) tellStructure(state, command, kind);
  if (command.id !== state.store.kit.sheets.SetRangeValuesMutation.id) return;
  if (options?.onlyLocal === true || options?.["fromFormula"] !== undefined) return;
  const { subUnitId, cellValue } = command.params as CellsParams;
  const entry = collect(state, subUnitId);
  const around = boxOf(cellValue);
  if (around !== null) entry.box = entry.box === null ? around : union(entry.box, around);
  schedule(state);
}

function tellStructure({ store }: State, command: Readonly<ICommandInfo>, kind: Change["kind"]): void {
  const { subUnitId, range } = command.params as { subUnitId: string; range?: GridRange };
  if (range === undefined) return;
  const { origin } = store;
  queueMicrotask(() => {
    tell(store, { sheetId: subUnitId, box: wholeStrip(fromGridRange(range), kind), kind, origin });
  });
}

// The grid's sheets end somewhere; Excel names whole rows and columns.
function wholeStrip(box: Box, kind: Change["kind"]): Box {
  if (kind.startsWith("Row")) return { ...box, column: 0, columns: sheetSize.columns };
  return kind.startsWith("Column") ? { ...box, row: 0, rows: sheetSize.rows } : box;
}

function collect({ store, collected }: State, sheetId: string): Collected {
  const key = `${sheetId}|${store.origin}`;
  const entry = collected.get(key) ?? {
    sheetId,
    origin: store.origin,
    before: new Map<string, unknown>(),
    box: null,
    isBig: false,
  };
  collected.set(key, entry);
  return entry;
}

// A refused entry is two mutations that cancel out, so the comparison waits until both are through.
function schedule(state: State): void {
  if (state.isScheduled) return;
  state.isScheduled = true;
  setTimeout(() => {
    state.isScheduled = false;
    const all = state.collected;
    state.collected = new Map();
    for (const entry of all.values()) tellEdit(state.store, entry);
  }, 0);
}

function tellEdit(store: Store, { sheetId, origin, before, box, isBig }: Collected): void {
  if (box === null) return;
  if (origin === "addin" || isBig) {
    tell(store, { sheetId, box, kind: "RangeEdited", origin });
    return;
  }
  const changed = [...before]
    .map(([key, old]) => changeAt(store, sheetId, [key, old]))
    .filter((change) => change !== null);
  const [first, ...others] = changed;
  if (first === undefined) return;
  const around = changed.map((change) => change.box).reduce(union);
  const single = others.length === 0 ? { before: first.before, after: first.after } : {};
  tell(store, { sheetId, box: around, kind: "RangeEdited", origin, ...single });
}

function changeAt(store: Store, sheetId: string, [key, old]: readonly [string, unknown]) {
  const [row = 0, column = 0] = key.split(",").map(Number);
  const now = held(store, sheetId, [row, column]);
  return now === old ? null : { box: { row, column, rows: 1, columns: 1 }, before: old, after: now };
}

function tell(store: Store, change: Change): void {
  asOrigin(store, "addin", () => {
    store.listeners.onChange?.(change);
  });
}

function held(store: Store, sheetId: string, [row, column]: readonly [number, number]): unknown {
  const cell = store.book.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix().getValue(row, column);
  return cell?.f ?? cell?.v ?? "";
}

function* contentCells(cells: CellMatrix | undefined): Generator<readonly [number, number]> {
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(line)) if (isContent(cell)) yield [Number(row), Number(column)];
  }
}

// In one pass without a generator: a big write has a million cells.
function boxOf(cells: CellMatrix = {}): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowKey, line] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const columnKey in line) {
      const column = Number(columnKey);
      if (!isContent(line[column])) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isContent(cell: Nullable<ICellData>): boolean {
  return cell == null || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
}
