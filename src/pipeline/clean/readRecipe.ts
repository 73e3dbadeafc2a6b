// Reads the recipe of a spec: which lines can run, which are not available in this version, which are set wrongly.
import { HandoffError } from "../errors";
import type { StepLine } from "../spec/cleaning";
import type { FieldSpec } from "../spec/field";
import { isStepId, steps, type RecipeLine } from "./registry";

/** What of a line in the spec's `cleaning.steps` decides how it runs. */
export type SpecLine = Omit<StepLine, "why">;

/** Where a line stands. */
export type LineState =
  | { readonly kind: "ready"; readonly line: RecipeLine }
  /** A later version wrote it. It is kept, shown and skipped. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "wrong"; readonly error: HandoffError };

/**
 * Reads one line.
 *
 * @param line - the line
 * @param fields - the spec's fields
 * @returns the line with typed options, or why it cannot run
 */
export function readLine(line: SpecLine, fields: readonly FieldSpec[]): LineState {
  const { id, step, enabled } = line;
  if (!isStepId(step)) return { kind: "unavailable" };
  const unknown = line.fields.find((field) => !fields.some((one) => one.id === field));
  if (unknown !== undefined) {
    return { kind: "wrong", error: new HandoffError("step-unknown-field", { line: id, field: unknown }) };
  }
  const parsed = steps[step].options.safeParse(line.options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const details = { line: id, path: issue?.path.join(".") ?? "", reason: issue?.message ?? "" };
    return { kind: "wrong", error: new HandoffError("step-options-wrong", details) };
  }
  // The compiler cannot tell that options parsed by a step's own schema belong to that step.
  return { kind: "ready", line: { id, step, enabled, fields: line.fields, options: parsed.data } as RecipeLine };
}

/** A recipe whose lines can all run, or are skipped for a reason that can be shown. */
export interface Recipe {
  readonly lines: readonly RecipeLine[];
  /** Enabled lines whose step is not in this version. */
  readonly unavailable: readonly { readonly line: string; readonly step: string }[];
}

/**
 * Reads a recipe.
 *
 * @param lines - the spec's `cleaning.steps`
 * @param fields - the spec's fields
 * @returns the enabled lines, in their order
 * @throws {@link HandoffError} `step-unknown-field`, `step-options-wrong` for the first enabled line that is set wrongly
 */
export function readRecipe(lines: readonly SpecLine[], fields: readonly FieldSpec[]): Recipe {
  const enabled = lines.filter((line) => line.enabled).map((line) => ({ line, state: readLine(line, fields) }));
  for (const { state } of enabled) if (state.kind === "wrong") throw state.error;
  return {
    lines: enabled.flatMap(({ state }) => (state.kind === "ready" ? [state.line] : [])),
    unavailable: enabled.flatMap(({ line, state }) =>
      state.kind === "unavailable" ? [{ line: line.id, step: line.step }] : [],
    ),
  };
}

/**
 * Tells whether a recipe does anything: records wait for it only then.
 *
 * @param lines - the spec's `cleaning.steps`
 * @returns `true` where a line is on and its step is in this version
 */
export function canClean(lines: readonly Pick<SpecLine, "step" | "enabled">[]): boolean {
  return lines.some(({ step, enabled }) => enabled && isStepId(step));
}
