// The verdict of a gate: one figure against two limits.
import { reaches } from "./rounding";

/** What a gate is told by the spec. */
export interface GateLimits {
  readonly relabelBelow: number;
  /** Lower than `relabelBelow`. */
  readonly reviewBelow: number;
  readonly minimumRecords: number;
}

/** A verdict, or why there is none; both are stored and never change. */
export type Judgement =
  | { readonly verdict: "pass" | "relabel" | "review" }
  | { readonly verdict: "undefined"; readonly code: "too-few-records" | "no-figure" };

/**
 * Judges a figure. A figure on a limit passes it.
 *
 * @param figure - what decides (the value, or the interval's low end) and the records it comes from
 * @param figure.value - `null` where it is undefined
 * @param figure.n - records
 * @param limits - of the gate
 * @returns the verdict
 */
export function judge(
  { value, n }: { readonly value: number | null; readonly n: number },
  limits: GateLimits,
): Judgement {
  if (n < limits.minimumRecords) return { verdict: "undefined", code: "too-few-records" };
  if (value === null) return { verdict: "undefined", code: "no-figure" };
  if (reaches(value, limits.relabelBelow)) return { verdict: "pass" };
  return { verdict: reaches(value, limits.reviewBelow) ? "relabel" : "review" };
}
