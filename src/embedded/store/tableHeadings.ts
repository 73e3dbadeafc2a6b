// Keeps the column names that formulas use the same as the heading cells, as Excel does: Univer 0.25.1 reads them once.
import type { ICommandInfo } from "@univerjs/core";
import { valueOfCell, type CellValue } from "./cellValues";
import { mutateCells } from "./cellWriter";
import { execute } from "./execute";
import { escapeName, rewriteFormulas } from "./formulas";
import { cellTypes } from "./gridEnums";
import { coreSheet } from "./sheetShape";
import { tables, type TableFacts } from "./tables";
import type { CellMatrix, Store } from "./workbookStore";

/** Starts to follow what is written into heading cells. */
export function watchHeadings(store: Store): void {
  store.commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (id !== store.kit.sheets.SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue } = params as { unitId: string; subUnitId: string; cellValue?: CellMatrix };
    if (unitId !== store.unitId || cellValue === undefined) return;
    for (const table of tables(store)) {
      if (table.sheetId === subUnitId && cellValue[table.box.row] !== undefined) renewHeadings(store, table);
    }
  });
}

/** Gives every column a heading of its own, as Excel does: Column1 for an empty one, Label2 for a second Label. */
export function completeHeadings(store: Store, { sheetId, box }: TableFacts): void {
  const matrix = coreSheet(store, sheetId).getCellMatrix();
  const taken = new Set<string>();
  const missing: CellMatrix[number] = {};
  for (let index = 0; index < box.columns; index += 1) {
    const column = box.column + index;
    const found = String(valueOfCell(matrix.getValue(box.row, column)));
    const heading = freeHeading(found === "" ? `Column${index + 1}` : found, taken);
    taken.add(heading.toLowerCase());
    if (heading !== found) missing[column] = { v: heading, t: cellTypes.text };
  }
  if (Object.keys(missing).length > 0) mutateCells(store, { sheetId, cells: { [box.row]: missing }, isPlain: false });
}

function freeHeading(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
}

/** Takes over the texts of the heading cells. */
export function renewHeadings(store: Store, { id, name, sheetId, box, headings }: TableFacts): void {
  const table = store.injector.get(store.kit.table.TableManager).getTableById(store.unitId, id);
  const matrix = coreSheet(store, sheetId).getCellMatrix();
  const texts = headings.map((heading, index) =>
    textOr(valueOfCell(matrix.getValue(box.row, box.column + index)), heading),
  );
  if (table === undefined || texts.every((text, index) => text === headings[index])) return;
  for (const [index, text] of texts.entries()) {
    const column = table.getTableColumnByIndex(index);
    if (column !== undefined) column.displayName = text;
  }
  for (const [index, text] of texts.entries()) renameInFormulas(store, [name, headings[index] ?? ""], text);
  const titleMap = new Map(texts.map((text, index) => [text, index]));
  const reference = { range: table.getRange(), sheetId, titleMap };
  execute(store, store.kit.engine.SetSuperTableMutation.id, { tableName: name, reference });
}

function textOr(value: CellValue, otherwise: string): string {
  return value === "" ? otherwise : String(value);
}

function renameInFormulas(store: Store, [table, before]: readonly [string, string], after: string): void {
  if (before === after) return;
  const reference = `[${before}]`.toLowerCase();
  const columns = new RegExp(`(?<![\\w.\\\\])${escapeName(table)}\\[[^\\]]*\\]`, "giu");
  rewriteFormulas(store, (formula) =>
    formula.replaceAll(columns, (found) =>
      found.toLowerCase().endsWith(reference) ? `${found.slice(0, -reference.length)}[${after}]` : found,
    ),
  );
}
