// Rows of tests that break one rule each in an example spec.
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { exampleTexts, textWith, type SpecChange } from "../../../specs";

/** What is changed, and which rule is then broken where. */
export type BrokenRow = readonly [what: string, changes: readonly SpecChange[], path: string, rule: RegExp];

/** The problems of an example after changes. */
export function problemsOf(example: keyof typeof exampleTexts, changes: readonly SpecChange[]) {
  const parsed = parsePipelineSpec(textWith(exampleTexts[example], ...changes));
  return parsed.ok ? [] : parsed.problems;
}

/** The rules that are broken at the row's path after the row's changes, as one text. */
export function rulesAt(example: keyof typeof exampleTexts, [, changes, path]: BrokenRow): string {
  const problems = problemsOf(example, changes).filter((problem) => problem.path === path);
  return problems.map(({ rule }) => rule).join("\n");
}
