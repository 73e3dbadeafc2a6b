// The order of labels, and the number that each stands for.
import type { Label, LabelTable } from "./labelTable";

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Lists the labels that a table holds.
 *
 * @param labels - records x annotators
 * @returns each label once: as numbers ascending where all are different numbers, else by code units
 */
export function labelsFound(labels: LabelTable): readonly string[] {
  const found = new Set<Label>();
  for (const row of labels) for (const label of row) if (label !== null) found.add(label);
  const names = [...new Set([...found].map(String))];
  return areNumbers(names) ? names.sort((a, b) => Number(a) - Number(b)) : names.sort();
}

/** Labels in their order, and the number that each stands for. */
export interface LabelScale {
  readonly names: readonly string[];
  readonly scores: readonly number[];
}

/**
 * Gives each label the number that weights and levels compute with.
 *
 * @param names - the labels in their order
 * @param by - `rank` keeps to ranks even where labels are numbers
 * @returns the labels' own values where all are different numbers, else ranks from 1
 */
export function labelScale(names: readonly string[], by: "value" | "rank" = "value"): LabelScale {
  const scores = by === "value" && areNumbers(names) ? names.map(Number) : names.map((_, index) => index + 1);
  return { names, scores };
}

function areNumbers(names: readonly string[]): boolean {
  return names.every((name) => decimal.test(name)) && new Set(names.map(Number)).size === names.length;
}
