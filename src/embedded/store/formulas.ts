// All formulas of the workbook at once.
import { flushWrites, mutateCells } from "./cellWriter";
import type { CellMatrix, Store } from "./workbookStore";

type FormulaRows = Readonly<Record<string, Readonly<Record<string, { readonly f: string } | null>> | null>>;

/** Changes the text of every formula that `rewrite` changes. */
export function rewriteFormulas(store: Store, rewrite: (formula: string) => string): void {
  flushWrites(store);
  const data = store.injector.get(store.kit.engine.FormulaDataModel).getFormulaData()[store.unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(data)) {
    const cells = changedCells((rows ?? {}) as FormulaRows, rewrite);
    if (Object.keys(cells).length > 0) mutateCells(store, { sheetId, cells, isPlain: false });
  }
}

function changedCells(rows: FormulaRows, rewrite: (formula: string) => string): CellMatrix {
  const cells: CellMatrix = {};
  for (const [row, line] of Object.entries(rows)) {
    for (const [column, item] of Object.entries(line ?? {})) {
      const before = item?.f ?? "";
      const after = rewrite(before);
      if (after !== before) (cells[Number(row)] ??= {})[Number(column)] = { f: after, v: null, si: null, p: null };
    }
  }
  return cells;
}

/** A name as part of a regular expression. */
export function escapeName(name: string): string {
  return name.replaceAll(/[.\\?]/g, "\\$&");
}
