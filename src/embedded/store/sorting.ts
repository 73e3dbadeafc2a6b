// Sorting and filtering as a person does it from the strip.
import type { ICommandInfo } from "@univerjs/core";
import { contains, fromGridRange, toGridRange, type Box } from "./box";
import { flushWrites } from "./cellWriter";
import { coreSheet } from "./sheetShape";
import { tables } from "./tables";
import type { Store } from "./workbookStore";

/** The table around a cell, else the block of filled cells around it; `null` where there is less than a heading and a row. */
export function regionAt(store: Store, sheetId: string, cell: Box): Box | null {
  flushWrites(store);
  const table = tables(store).find((one) => one.sheetId === sheetId && contains(one.box, cell));
  if (table !== undefined) return table.box;
  const around = { left: true, right: true, up: true, down: true };
  const range = store.kit.sheets.expandToContinuousRange(toGridRange(cell), around, coreSheet(store, sheetId));
  const region = fromGridRange(range);
  return region.rows > 1 ? region : null;
}

/** Sorts the rows of a region by one of its columns; its first row holds headings and stays. */
export function sortRegion(
  { commands, unitId }: Store,
  sheetId: string,
  order: { readonly region: Box; readonly column: number; readonly isAscending: boolean },
): void {
  void commands.executeCommand("sheet.command.sort-range", {
    unitId,
    subUnitId: sheetId,
    range: toGridRange(order.region),
    orderRules: [{ type: order.isAscending ? "asc" : "desc", colIndex: order.column }],
    hasTitle: true,
  });
}

/** Puts filter buttons over the region around the selection, or takes the sheet's filter away. */
export function toggleFilter({ commands }: Store): void {
  void commands.executeCommand("sheet.command.smart-toggle-filter");
}

/** Shows all rows of a sheet again: its own filter's and its tables'. */
export function showAllRows(store: Store, sheetId: string): void {
  const target = { unitId: store.unitId, subUnitId: sheetId };
  void store.commands.executeCommand("sheet.command.clear-filter-criteria", target);
  for (const table of tables(store).filter((one) => one.sheetId === sheetId)) {
    table.headings.forEach((_, column) => {
      const filter = { unitId: store.unitId, tableId: table.id, column, tableFilter: undefined };
      void store.commands.executeCommand("sheet.command.set-table-filter", filter);
    });
  }
}

const reorder = "sheet.command.reorder-range";

interface ReorderParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

/**
 * Takes a sheet's conditional formats away while its rows are sorted, and puts them back. In 0.25.1 they follow each
 * moved row one by one, which takes minutes on 30,000 rows; formats of whole columns are the same after a sort.
 */
export function easeSorting(store: Store): void {
  const { injector, kit, commands } = store;
  const model = injector.get(kit.conditionalFormatting.ConditionalFormattingRuleModel);
  let rules: NonNullable<ReturnType<typeof model.getSubunitRules>> = [];
  const carry = (command: Readonly<ICommandInfo>, act: (target: ReorderParams) => void) => {
    if (command.id === reorder) act(command.params as ReorderParams);
  };
  commands.beforeCommandExecuted((command) => {
    carry(command, ({ unitId, subUnitId }) => {
      rules = [...(model.getSubunitRules(unitId, subUnitId) ?? [])];
      for (const { cfId } of rules) {
        commands.syncExecuteCommand("sheet.mutation.delete-conditional-rule", { unitId, subUnitId, cfId });
      }
    });
  });
  commands.onCommandExecuted((command) => {
    carry(command, ({ unitId, subUnitId }) => {
      // The model puts each new rule first.
      for (const rule of rules.toReversed()) {
        commands.syncExecuteCommand("sheet.mutation.add-conditional-rule", { unitId, subUnitId, rule });
      }
      rules = [];
    });
  });
}
