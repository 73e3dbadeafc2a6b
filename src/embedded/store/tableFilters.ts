// What the filters of a table let through, column by column, in the grid's words.
import type { ITableFilterItem } from "@univerjs/sheets-table";
import { execute } from "./execute";
import type { Store } from "./workbookStore";

/** A column of a table, counted from its first. */
export interface FilterPlace {
  readonly tableId: string;
  readonly column: number;
}

/** What a column is compared with. Dates are texts or the grid's own. */
export type Operand = string | number | Date;

/** Values that were ticked, or a condition. */
export type ColumnFilter =
  | { readonly filterType: "manual"; readonly values: readonly string[] }
  | { readonly filterType: "condition"; readonly filterInfo: FilterCondition };

/** How cells are compared; what moves with the day, such as `lastWeek`, has no operand. */
export interface FilterCondition {
  readonly conditionType: "string" | "number" | "date";
  readonly compareType: string;
  readonly expectedValue?: Operand | readonly [Operand, Operand];
}

/** A column's filter; `null` where it has none. */
export function columnFilter({ injector, kit, unitId }: Store, { tableId, column }: FilterPlace): ColumnFilter | null {
  const table = injector.get(kit.table.TableManager).getTableById(unitId, tableId);
  return (table?.getTableFilterColumn(column) as ColumnFilter | undefined) ?? null;
}

/** Shows only the rows that a column's filter lets through; `null` takes it away. */
export function filterColumn(store: Store, { tableId, column }: FilterPlace, filter: ColumnFilter | null): void {
  const tableFilter = (filter ?? undefined) as ITableFilterItem | undefined;
  execute(store, "sheet.command.set-table-filter", { tableId, column, tableFilter });
}
