// A step's options are judged by the step's own schema, which the core's stages hand in here.
import type * as z from "zod";
import type { Json } from "../canonicalJson";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import { shapeFindings } from "./shapeFindings";

/** How the options of a step are judged. */
export interface StepCheck {
  /** The step's id in its registry. */
  readonly step: string;
  /** Lists what is wrong with options; paths begin within them. */
  readonly check: (options: Json) => readonly Finding[];
}

/**
 * Makes a check out of a step's schema, in the words that are used for the spec itself.
 *
 * @param step - the step's id
 * @param schema - the schema of its options
 * @returns the check
 */
export function stepCheck(step: string, schema: z.core.$ZodType): StepCheck {
  return { step, check: (options) => shapeFindings(schema, options) };
}

/**
 * Judges the options of all steps that somebody can judge.
 *
 * @param spec - a spec of the right shape
 * @param checks - the checks; a step without one is not judged
 * @returns what is wrong, with its place in the spec
 */
export function optionFindings(spec: ShapedSpec, checks: readonly StepCheck[]): readonly Finding[] {
  return (["cleaning", "augmentation"] as const).flatMap((section) =>
    (spec[section]?.steps ?? []).flatMap(({ step, options }, place) => {
      const findings = checks.find((one) => one.step === step)?.check(options as Json) ?? [];
      const path = [section, "steps", place, "options"];
      return findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
    }),
  );
}
