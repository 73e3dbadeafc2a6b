// Formats that depend on what a cell holds.
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { fromGridRange, sameBox, toGridRange, type Box, type Place } from "./box";
import { execute } from "./execute";
import { newId } from "./newId";
import type { Store } from "./workbookStore";

/** A rule of the grid with its format. */
export interface FormatRule {
  readonly subType: string;
  readonly operator?: string;
  readonly value?: string;
  readonly style?: { readonly bg?: { readonly rgb: string } };
}

/** A rule's place in the workbook. */
export interface RuleKey {
  readonly sheetId: string;
  readonly id: string;
}

/** A rule by its id. */
export interface PlacedRule {
  readonly id: string;
  readonly rule: FormatRule;
}

/** The rules of exactly this block, the newest first. */
export function formatRules(store: Store, sheetId: string, box: Box): readonly PlacedRule[] {
  return rulesOf(store, sheetId)
    .filter(({ ranges }) => ranges.some((range) => sameBox(fromGridRange(range), box)))
    .map(({ cfId, rule }) => ({ id: cfId, rule: rule as unknown as FormatRule }));
}

/** One rule, or `null`. */
export function formatRule(store: Store, sheetId: string, id: string): PlacedRule | null {
  const found = rulesOf(store, sheetId).find(({ cfId }) => cfId === id);
  return found === undefined ? null : { id, rule: found.rule as unknown as FormatRule };
}

/** Adds a rule; gives its id. */
export function addFormatRule(store: Store, { sheetId, box }: Place, rule: FormatRule): string {
  const cfId = newId("format");
  const placed = {
    cfId,
    ranges: [toGridRange(box)],
    stopIfTrue: false,
    rule: { type: "highlightCell", style: {}, ...rule },
  };
  execute(store, "sheet.mutation.add-conditional-rule", { subUnitId: sheetId, rule: placed });
  return cfId;
}

/** Changes a rule. */
export function changeFormatRule(store: Store, { sheetId, id }: RuleKey, change: Partial<FormatRule>): void {
  const found = rulesOf(store, sheetId).find(({ cfId }) => cfId === id);
  if (found === undefined) return;
  const rule = { ...found, rule: { ...found.rule, ...change } };
  execute(store, "sheet.mutation.set-conditional-rule", { subUnitId: sheetId, cfId: id, rule });
}

/** Takes a rule away. */
export function removeFormatRule(store: Store, sheetId: string, id: string): void {
  execute(store, "sheet.mutation.delete-conditional-rule", { subUnitId: sheetId, cfId: id });
}

function rulesOf({ injector, kit, unitId }: Store, sheetId: string): readonly IConditionFormattingRule[] {
  return injector.get(kit.conditionalFormatting.ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
}
