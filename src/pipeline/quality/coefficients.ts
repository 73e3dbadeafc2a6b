// The coefficients that this version computes. Adding one is adding its file and a line here.
import { HandoffError } from "../errors";
import type { CoefficientId } from "../spec/quality";
import { cohenKappa } from "./cohenKappa";
import { levels, weightings } from "./disagreements";
import type { Figure } from "./figure";
import { krippendorffAlpha, type AlphaOptions } from "./krippendorffAlpha";
import type { LabelTable, Level, Weighting } from "./labelTable";
import { percentAgreement } from "./percentAgreement";

/** A coefficient of agreement. */
export interface Coefficient {
  readonly compute: (labels: LabelTable, options: AlphaOptions) => Figure;
  /** Whether credit goes by weights or by level of measurement. */
  readonly creditName: "weights" | "level";
  /** What the credit for labels that differ may be called; the first is usual. */
  readonly credits: readonly string[];
  /** The option that such a word stands for. */
  readonly creditOption: (word: string) => Pick<AlphaOptions, "weights" | "level">;
}

const byWeights = {
  creditName: "weights" as const,
  credits: Object.keys(weightings),
  creditOption: (word: string) => ({ weights: word as Weighting }),
};

// "ordinal" and "ratio" name both a level and a weighting; for alpha they mean Krippendorff's level.
const byLevel = {
  creditName: "level" as const,
  credits: [...new Set([...Object.keys(levels), ...Object.keys(weightings)])],
  creditOption: (word: string) => (word in levels ? { level: word as Level } : { weights: word as Weighting }),
};

/** By the ids of names.md. */
export const coefficients = {
  percent: { compute: percentAgreement, ...byWeights },
  "cohen-kappa": { compute: cohenKappa, ...byWeights },
  "krippendorff-alpha": { compute: krippendorffAlpha, ...byLevel },
} as const satisfies Partial<Record<CoefficientId, Coefficient>>;

/** The id of a coefficient that this version computes. */
export type BuiltCoefficientId = keyof typeof coefficients;

/**
 * Finds a coefficient.
 *
 * @param id - as the spec or a cell names it
 * @returns its id and entry
 * @throws {@link HandoffError} `unknown-coefficient`
 */
export function coefficientOf(id: string): { readonly id: BuiltCoefficientId } & Coefficient {
  const known = (Object.keys(coefficients) as BuiltCoefficientId[]).find((candidate) => candidate === id);
  if (known === undefined) {
    throw new HandoffError("unknown-coefficient", { given: id, choices: Object.keys(coefficients) });
  }
  return { id: known, ...coefficients[known] };
}
