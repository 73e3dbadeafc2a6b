// From a figure of ours to the keys that cases expect.
import { alpha, kappa, percent } from "../../src/functions/functions";
import { isHandoffError } from "../../src/pipeline/errors";
import { cohenKappa, type KappaEstimate } from "../../src/pipeline/quality/cohenKappa";
import type { Estimate, Figure } from "../../src/pipeline/quality/figure";
import { krippendorffAlpha, type AlphaEstimate, type AlphaOptions } from "../../src/pipeline/quality/krippendorffAlpha";
import type { LabelTable } from "../../src/pipeline/quality/labelTable";
import { percentAgreement, type LinearisedEstimate } from "../../src/pipeline/quality/percentAgreement";
import { cellErrorOf } from "./cellErrorOf";
import { ratingsOf } from "./ratingsOf";
import { agreementOptions, type ReferenceCase } from "./referenceCase";

/** Computes percent agreement for a case. */
export const percentCase = agreementCase(percentAgreement, linearisedKeys, percent);

/** Computes Cohen's kappa for a case. */
export const kappaCase = agreementCase(cohenKappa, kappaKeys, kappa);

/** Computes Krippendorff's alpha for a case. */
export const alphaCase = agreementCase(krippendorffAlpha, alphaKeys, alpha);

/** The keys of an estimate with Gwet's standard error. */
export function linearisedKeys({ t, pOneSided, ...estimate }: LinearisedEstimate) {
  return { ...sharedKeys(estimate), t, p_two_sided: estimate.p, p_one_sided: pOneSided };
}

/** The keys of an estimate with the standard errors of Fleiss, Cohen & Everitt. */
export function kappaKeys(estimate: KappaEstimate) {
  const { lowNormal, highNormal, seNull, z, p } = estimate;
  const normal = { ci_low_normal: lowNormal, ci_high_normal: highNormal };
  return { ...sharedKeys(estimate), ...normal, se0: seNull, z, p_two_sided_h0: p };
}

function alphaKeys({ observedDisagreement, expectedDisagreement, pairable, ...estimate }: AlphaEstimate) {
  const disagreements = { observed_disagreement: observedDisagreement, expected_disagreement: expectedDisagreement };
  return { ...linearisedKeys(estimate), ...disagreements, n_pairable: pairable, units_used: estimate.n };
}

function sharedKeys({ coef, pa, pe, se, low, high, df }: Estimate) {
  return { coef, pa, pe, se, ci_low: low, ci_high: high, df };
}

/** How a coefficient is reached: from code, with its keys, and from a cell. */
function agreementCase<Kind extends Estimate>(
  compute: (labels: LabelTable, options: AlphaOptions) => Figure<Kind>,
  keys: (estimate: Kind) => object,
  inCell: (labels: unknown[][]) => unknown,
) {
  return (testCase: ReferenceCase): unknown => {
    const { labels, categories } = ratingsOf(testCase);
    const code = (why: string) => ({ code: why, error: cellErrorOf(() => inCell(labels.map((row) => [...row]))) });
    try {
      const figure = compute(labels, { categories, ...optionsOf(testCase) });
      return figure.defined ? keys(figure) : code(figure.code);
    } catch (error) {
      if (!isHandoffError(error)) throw error;
      return code(error.code);
    }
  };
}

function optionsOf(testCase: ReferenceCase): AlphaOptions {
  const given = agreementOptions.parse(testCase.options);
  return {
    weights: given.weights === "custom" ? given.weight_matrix : given.weights,
    level: given.level,
    weightScale: given.weight_scale,
    confidence: given.confidence,
    population: given.population_items,
    ...(given.categories && { categories: given.categories }),
  };
}
