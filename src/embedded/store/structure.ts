// Rows, columns and blocks of cells that are inserted or taken away; formulas, names, rules and tables follow.
import type { IMutationInfo, IRange } from "@univerjs/core";
import { flushWrites } from "./cellWriter";
import { contains, isOnSheet, sheetSize, toGridRange, type Box, type Place } from "./box";
import { readCells, usedBox } from "./cellReader";
import { flags } from "./gridEnums";
import { coreSheet } from "./sheetShape";
import { asOrigin, type Store } from "./workbookStore";

interface Steps {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

/** Takes whole rows away, hidden ones too. */
export function removeRows(store: Store, { sheetId, box }: Place): void {
  const { RemoveRowMutation, InsertRowMutation, SetRangeValuesMutation } = store.kit.sheets;
  flushWrites(store);
  const sheet = coreSheet(store, sheetId);
  const range = { ...toGridRange(wholeRows(store, { sheetId, box })), rangeType: store.kit.core.RANGE_TYPE.ROW };
  const target = { unitId: store.unitId, subUnitId: sheetId };
  const cellValue = sheet.getCellMatrix().getSlice(range.startRow, range.endRow, 0, range.endColumn).getMatrix();
  perform(store, sheetId, {
    command: { id: store.kit.sheets.RemoveRowCommand.id, range },
    redo: [{ id: RemoveRowMutation.id, params: { ...target, range } }],
    undo: [
      { id: InsertRowMutation.id, params: { ...target, range } },
      { id: SetRangeValuesMutation.id, params: { ...target, cellValue } },
    ],
  });
}

/** Puts empty rows in. */
export function insertRows(store: Store, { sheetId, box }: Place): void {
  const { InsertRowMutation, RemoveRowMutation } = store.kit.sheets;
  flushWrites(store);
  const range = { ...toGridRange(wholeRows(store, { sheetId, box })), rangeType: store.kit.core.RANGE_TYPE.ROW };
  const params = { unitId: store.unitId, subUnitId: sheetId, range };
  perform(store, sheetId, {
    command: { id: "sheet.command.insert-row", range, direction: store.kit.core.Direction.UP },
    redo: [{ id: InsertRowMutation.id, params }],
    undo: [{ id: RemoveRowMutation.id, params }],
  });
}

/** Puts empty columns in, as wide as the one to their left. */
export function insertColumns(store: Store, { sheetId, box }: Place): void {
  const { InsertColMutation, RemoveColMutation } = store.kit.sheets;
  flushWrites(store);
  const sheet = coreSheet(store, sheetId);
  const range = {
    ...toGridRange({ ...box, row: 0, rows: sheet.getRowCount() }),
    rangeType: store.kit.core.RANGE_TYPE.COLUMN,
  };
  const params = { unitId: store.unitId, subUnitId: sheetId, range };
  const width = sheet.getColumnWidth(Math.max(0, box.column - 1));
  const colInfo = Array.from({ length: box.columns }, () => ({ w: width, hd: flags.no }));
  perform(store, sheetId, {
    command: { id: "sheet.command.insert-col", range, direction: store.kit.core.Direction.LEFT },
    redo: [{ id: InsertColMutation.id, params: { ...params, colInfo } }],
    undo: [{ id: RemoveColMutation.id, params }],
  });
}

/** Takes cells away and moves up what stands below them. */
export function moveCellsUp(store: Store, { sheetId, box }: Place): void {
  flushWrites(store);
  const { getRemoveRangeMutations, DeleteRangeMoveUpCommand } = store.kit.sheets;
  const range = toGridRange(box);
  const shiftDimension = store.kit.core.Dimension.ROWS;
  const params = { unitId: store.unitId, subUnitId: sheetId, range, shiftDimension };
  const steps = getRemoveRangeMutations(store.injector, params);
  perform(store, sheetId, { command: { id: DeleteRangeMoveUpCommand.id, range }, ...steps });
}

/** Makes room for cells and moves down what stands there and below. */
export function moveCellsDown(store: Store, { sheetId, box }: Place): void {
  flushWrites(store);
  const { getInsertRangeMutations, InsertRangeMoveDownCommand } = store.kit.sheets;
  const range = toGridRange(box);
  const shiftDimension = store.kit.core.Dimension.ROWS;
  const params = { unitId: store.unitId, subUnitId: sheetId, range, shiftDimension };
  const steps = getInsertRangeMutations(store.injector, params);
  perform(store, sheetId, { command: { id: InsertRangeMoveDownCommand.id, range }, ...steps });
}

/** Whether any cell beside a block, from its first row down, holds something. */
export function hasNeighbours(store: Store, { sheetId, box }: Place): boolean {
  flushWrites(store);
  const used = usedBox(store, sheetId);
  if (used === null || contains({ ...box, row: 0, rows: sheetSize.rows }, used)) return false;
  const below = { ...used, row: box.row, rows: used.row + used.rows - box.row };
  const right = box.column + box.columns;
  const sides = [
    { ...below, columns: box.column - used.column },
    { ...below, column: right, columns: used.column + used.columns - right },
  ];
  return sides.some(
    (side) =>
      isOnSheet(side) &&
      readCells(store, sheetId, side)
        .flat()
        .some((value) => value !== ""),
  );
}

function wholeRows(store: Store, { sheetId, box }: Place): Box {
  const columns = Math.min(coreSheet(store, sheetId).getColumnCount(), sheetSize.columns);
  return { ...box, column: 0, columns };
}

interface Move extends Steps {
  /** Univer's command whose followers (formulas, names, rules, tables) are to come along. */
  readonly command: { readonly id: string; readonly range: IRange; readonly direction?: number };
}

// What Univer's own commands do, but for hidden rows (they leave them), for the sheet (they take the one that is seen)
// and for the selection (they move it).
function perform(store: Store, sheetId: string, { command: { id, ...where }, redo, undo }: Move): void {
  const interceptors = store.injector.get(store.kit.sheets.SheetInterceptorService);
  const info = { id, params: { unitId: store.unitId, subUnitId: sheetId, ...where } };
  asOrigin(store, "addin", () => {
    const followers = asActive(store, sheetId, () => interceptors.onCommandExecute(info));
    const redoMutations = [...(followers.preRedos ?? []), ...redo, ...followers.redos];
    run(store, redoMutations);
    const later = asActive(store, sheetId, () => interceptors.afterCommandExecute(info));
    run(store, later.redos);
    store.undoRedo.pushUndoRedo({
      unitID: store.unitId,
      undoMutations: [...(followers.preUndos ?? []), ...undo, ...followers.undos, ...later.undos],
      redoMutations: [...redoMutations, ...later.redos],
    });
  });
}

function run({ kit, commands }: Store, mutations: readonly IMutationInfo[]): void {
  kit.core.sequenceExecute([...mutations], commands);
}

// Univer's followers look at the sheet that is seen, whatever they are told; for the moment of the question it is ours.
// Not while they act: the view would draw our sheet then.
function asActive<Result>(store: Store, sheetId: string, ask: () => Result): Result {
  const workbook = store.book.getWorkbook();
  const sheet = coreSheet(store, sheetId);
  Object.defineProperty(workbook, "getActiveSheet", { value: () => sheet, configurable: true });
  try {
    return ask();
  } finally {
    Reflect.deleteProperty(workbook, "getActiveSheet");
  }
}
