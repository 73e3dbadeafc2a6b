// All formulas of the workbook at once.
import { flushWrites, mutateCells } from "./cellWriter";
import type { CellMatrix, Store } from "./workbookStore";

type FormulaRows = Readonly<Record<string, Readonly<Record<string, { readonly f: string } | null>> | null>>;

/** Changes the text of every formula that `rewrite` changes. */
export function rewriteFormulas(store: Store, rewrite: (formula: string) => string): void {
  flushWrites(store);
  const data = store.injector.get(store.kit.engine.FormulaDataModel).getFormulaData()[store.unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(data)) {
    const changed: CellMatrix = {};
    for (const [row, line] of Object.entries((rows ?? {}) as FormulaRows)) {
      for (const [column, item] of Object.entries(line ?? {})) {
        const before = item?.f ?? "";
        const after = rewrite(before);
        if (after !== before) (changed[Number(row)] ??= {})[Number(column)] = { f: after, v: null, si: null, p: null };
      }
    }
    if (Object.keys(changed).length > 0) mutateCells(store, sheetId, changed);
  }
}
