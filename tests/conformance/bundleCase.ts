// A bundle: all statistics of one table at once. What no code computes yet is named.
import * as z from "zod";
import { cohenKappa } from "../../src/pipeline/quality/cohenKappa";
import type { Figure } from "../../src/pipeline/quality/figure";
import { krippendorffAlpha } from "../../src/pipeline/quality/krippendorffAlpha";
import type { AgreementOptions, LabelTable } from "../../src/pipeline/quality/labelTable";
import { percentAgreement } from "../../src/pipeline/quality/percentAgreement";
import { kappaKeys, linearisedKeys } from "./agreementCases";
import { notBuilt } from "./differences";
import { ratingsOf } from "./ratingsOf";
import { bundleOptions, weighting, type ReferenceCase } from "./referenceCase";

const cohenKey = z.templateLiteral(["cohen_", weighting]);

/** Computes what is built of a bundle, by the keys that it expects. */
export function bundleCase({ expected, ...testCase }: ReferenceCase): unknown {
  const { categories, weights, levels, confidence } = bundleOptions.parse(testCase.options);
  const { labels } = ratingsOf({ expected, ...testCase });
  const options = { categories, confidence };
  const byWeights = weights.map((name) => [
    name,
    asExpected(expected[name], linearised(labels, { ...options, weights: name })),
  ]);
  const byLevel = levels.map((level) => [level, coefOf(krippendorffAlpha(labels, { ...options, level }))]);
  const byCohen = Object.keys(expected)
    .filter((key) => cohenKey.safeParse(key).success)
    .map((key) => [key, cohen(labels, { ...options, weights: weighting.parse(key.replace("cohen_", "")) })]);
  return asExpected(expected, {
    ...Object.fromEntries([...byWeights, ...byCohen]),
    krippendorff_by_level: Object.fromEntries(byLevel),
  });
}

function linearised(labels: LabelTable, options: AgreementOptions) {
  const percent = percentAgreement(labels, options);
  const alpha = krippendorffAlpha(labels, options);
  return {
    percent_agreement: percent.defined && linearisedKeys(percent),
    krippendorff_alpha: alpha.defined && linearisedKeys(alpha),
  };
}

function cohen(labels: LabelTable, options: AgreementOptions) {
  const figure = cohenKappa(labels, options);
  return figure.defined && kappaKeys(figure);
}

function coefOf(figure: Figure): number | null {
  return figure.defined ? figure.coef : null;
}

function asExpected(expected: unknown, built: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(expected as object).map((key) => [key, built[key] ?? notBuilt]));
}
