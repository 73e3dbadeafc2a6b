// The workbook written down piece by piece, and which pieces changed: how it is kept between two sittings.
import type { ICommandInfo } from "@univerjs/core";
import { fromGridRange, type Box, type GridRange } from "./box";
import { readCells, readFormulas } from "./cellReader";
import type { CellValue } from "./cellValues";
import { flushWrites } from "./cellWriter";
import { coreSheet } from "./sheetShape";
import { sheetIds } from "./sheets";
import type { Store } from "./workbookStore";

/** Calls `listener` with the sheet that each change touches, or `null` where it touches the workbook. */
export function watchMutations(
  { kit, commands, unitId }: Store,
  listener: (sheetId: string | null) => void,
): () => void {
  const watching = commands.onCommandExecuted(({ type, params }: Readonly<ICommandInfo>) => {
    const target = params as { readonly unitId?: string; readonly subUnitId?: string } | undefined;
    if (type === kit.core.CommandType.MUTATION && target?.unitId === unitId) listener(target.subUnitId ?? null);
  });
  return () => {
    watching.dispose();
  };
}

/** Everything but the sheets: order, styles, names, tables, rules. It shares parts with the open workbook. */
export function bookSnapshot(store: Store): Readonly<Record<string, unknown>> {
  flushWrites(store);
  const book = store.book.getWorkbook();
  const resources = store.injector.get(store.kit.core.IResourceManagerService).getResources(store.unitId, book.type);
  return { ...book.getSnapshot(), sheets: {}, sheetOrder: sheetIds(store), resources };
}

/** One sheet. It shares parts with the open workbook: whoever keeps it, copies it. */
export function sheetSnapshot(store: Store, sheetId: string): Readonly<Record<string, unknown>> {
  flushWrites(store);
  return { ...coreSheet(store, sheetId).getSnapshot() };
}

/** A block that one formula filled, its first cell first. */
export interface SpilledBlock {
  readonly box: Box;
  readonly values: readonly (readonly CellValue[])[];
}

/** What the formulas of a sheet spilled; no snapshot holds it. */
export function spilledBlocks(store: Store, sheetId: string): readonly SpilledBlock[] {
  const ranges = store.injector.get(store.kit.engine.FormulaDataModel).getArrayFormulaRange()[store.unitId]?.[sheetId];
  const rows = Object.values(ranges ?? {}) as readonly Readonly<Record<number, GridRange | undefined>>[];
  return rows
    .flatMap((row) => Object.values(row))
    .flatMap((range) => (range === undefined ? [] : [fromGridRange(range)]))
    .filter(({ rows: down, columns }) => down * columns > 1)
    .map((box) => ({ box, values: readCells(store, sheetId, box) }));
}

/** The formula of a cell, whole even where the grid keeps it as a copy of another cell's. */
export function formulaAt(store: Store, sheetId: string, [row, column]: readonly [number, number]): string {
  return String(readFormulas(store, sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "");
}
