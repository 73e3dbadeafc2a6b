// Percent agreement: the share of pairs of annotators that gave a record the same label, averaged over records.
import { codeLabels } from "./codedLabels";
import { creditsOfWeights, creditWithin } from "./credits";
import type { Estimate, Figure } from "./figure";
import { certaintyOf, confidenceOf, type StudentTest } from "./interval";
import { labelScale } from "./labelOrder";
import type { AgreementOptions, LabelTable } from "./labelTable";
import { linearisedError, sampledShare, weightedSum } from "./linearisedError";
import { isPairable, ratedPatterns } from "./ratedPatterns";

/** An estimate with its test by Student's t. */
export type LinearisedEstimate = Estimate & StudentTest;

/**
 * Computes percent agreement of two annotators or more. Chance is not taken out.
 *
 * Shape: records x annotators to one figure; records with one label count for the standard error only.
 * Units: a share of 1.
 * Source: Gwet, Handbook of Inter-Rater Reliability (4th ed.), chapter 5; standard error as in the R package irrCAC.
 *
 * @param labels - the labels
 * @param options - credit for labels that differ, taxonomy, confidence, population
 * @returns the share, or `no-labels`, `no-pairable-records`
 * @throws {@link HandoffError} `too-few-annotators`, `too-many-labels`, `weights-shape`, `negative-ratio`,
 * `confidence-out-of-range`, `population-too-small`
 */
export function percentAgreement(labels: LabelTable, options: AgreementOptions = {}): Figure<LinearisedEstimate> {
  const confidence = confidenceOf(options.confidence);
  const coded = codeLabels(labels, options.categories);
  const found = ratedPatterns(coded);
  if (!found.defined) return found;

  const { patterns, rated, n } = found;
  const { matrix } = creditsOfWeights(options.weights ?? "identity", labelScale(coded.categories, options.weightScale));
  const shares = patterns.map((pattern) => {
    const pairs = pattern.labels.length * (pattern.labels.length - 1);
    return { value: isPairable(pattern) ? creditWithin(pattern, matrix) / pairs : 0, times: pattern.times };
  });
  const coef = weightedSum(shares) / n;
  const contributions = shares.map(({ value, times }) => ({ value: (value * rated) / n, times }));
  const se = linearisedError(contributions, coef, sampledShare(rated, options.population));
  return { defined: true, coef, pa: coef, pe: 0, n, ...certaintyOf({ coef, se }, rated - 1, confidence) };
}
