// Krippendorff's alpha: agreement of any number of annotators beyond chance, with labels missing, at any level.
import { codeLabels } from "./codedLabels";
import { creditsOfLevel, creditsOfWeights, creditWithin, type Credits } from "./credits";
import type { CountedScale } from "./disagreements";
import { undefinedFigure, type Figure } from "./figure";
import { certaintyOf, confidenceOf } from "./interval";
import { labelScale } from "./labelOrder";
import type { AgreementOptions, CreditMatrix, LabelTable, Level } from "./labelTable";
import { linearisedError, sampledShare, weightedSum, type Contribution } from "./linearisedError";
import { dot, sum, times, transposed } from "./matrices";
import { countByCategory, recordsOf, type Pattern } from "./patterns";
import type { LinearisedEstimate } from "./percentAgreement";
import { ratedPatterns } from "./ratedPatterns";

/** What alpha may be told. Credits come from `weights` where they are given, else from `level`. */
export interface AlphaOptions extends AgreementOptions {
  /** The level of measurement; nominal where it is not given. */
  readonly level?: Level | undefined;
}

/** An estimate with the two disagreements that alpha is made of, in the units of its level. */
export interface AlphaEstimate extends LinearisedEstimate {
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Labels in records that have two or more. */
  readonly pairable: number;
}

/**
 * Computes Krippendorff's alpha.
 *
 * Shape: records x annotators to one figure; records with one label count for the degrees of freedom only.
 * Units: none; 1 is full agreement, 0 is what chance gives, negative is worse than chance.
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability (coincidences and levels); Gwet, Handbook of
 * Inter-Rater Reliability (4th ed.), chapter 5 (weights and linearised standard error), as in the R package irrCAC.
 * Both forms give the same alpha.
 *
 * @param labels - the labels; several labels in one cell, for the levels jaccard and masi, are joined by "; "
 * @param options - level or credit for labels that differ, taxonomy, confidence, population
 * @returns alpha, or `no-labels`, `no-pairable-records`, `single-label`
 * @throws {@link HandoffError} `too-few-annotators`, `too-many-labels`, `weights-shape`, `negative-ratio`,
 * `confidence-out-of-range`, `population-too-small`
 */
export function krippendorffAlpha(labels: LabelTable, options: AlphaOptions = {}): Figure<AlphaEstimate> {
  const confidence = confidenceOf(options.confidence);
  const coded = codeLabels(labels, ofSets(options) ? undefined : options.categories);
  const found = ratedPatterns(coded);
  if (!found.defined) return found;
  const { pairable, rated, n } = found;
  const counts = countByCategory(pairable, coded.categories.length);
  const credits = creditsOf(options, { ...labelScale(coded.categories, options.weightScale), counts });
  const agreement = agreementOf(pairable, counts, credits.matrix);
  if (agreement.expected === 1) return undefinedFigure("single-label", n);

  const estimate = alphaOf(agreement, credits.unit);
  const parts = contributions(agreement, credits.matrix);
  const se = linearisedError(parts, uncorrected(agreement), sampledShare(rated, options.population));
  return { defined: true, ...estimate, n, ...certaintyOf({ coef: estimate.coef, se }, rated - 1, confidence) };
}

// A taxonomy lists single labels, not the sets of them that cells hold.
function ofSets({ weights, level }: AlphaOptions): boolean {
  return weights === undefined && (level === "jaccard" || level === "masi");
}

function creditsOf({ weights, level = "nominal" }: AlphaOptions, scale: CountedScale): Credits {
  return weights === undefined ? creditsOfLevel(level, scale) : creditsOfWeights(weights, scale);
}

interface Agreement {
  readonly patterns: readonly Pattern[];
  /** Labels by category, and all of them. */
  readonly counts: readonly number[];
  readonly labels: number;
  /** The credit that each label gets from the others of its record, summed over the record, by pattern. */
  readonly shares: readonly Contribution[];
  /** The sums of observed agreement and of that by chance, whole numbers as long as credits are; then their shares. */
  readonly agreed: number;
  readonly byChance: number;
  readonly observed: number;
  readonly expected: number;
}

function agreementOf(patterns: readonly Pattern[], counts: readonly number[], matrix: CreditMatrix): Agreement {
  const labels = sum(counts);
  const shares = patterns.map((pattern) => ({
    value: creditWithin(pattern, matrix) / (pattern.labels.length - 1),
    times: pattern.times,
  }));
  const agreed = weightedSum(shares);
  const byChance = dot(counts, times(matrix, counts));
  const [observed, expected] = [agreed / labels, byChance / (labels * labels)];
  return { patterns, counts, labels, shares, agreed, byChance, observed, expected };
}

// Two labels are drawn without putting the first one back: expected disagreement is divided by labels x (labels - 1).
// Counts stay whole numbers until the last division.
function alphaOf({ agreed, byChance, observed, expected, labels }: Agreement, unit: number) {
  return {
    coef: 1 - ((labels - 1) * (labels - agreed)) / (labels * labels - byChance),
    pa: observed + (1 - observed) / labels,
    pe: expected,
    observedDisagreement: unit * (1 - observed),
    expectedDisagreement: (unit * (1 - expected) * labels) / (labels - 1),
    pairable: labels,
  };
}

// Alpha without the correction for small samples, which its standard error is taken around.
function uncorrected({ observed, expected }: Agreement): number {
  return (observed - expected) / (1 - expected);
}

// A record's part in observed and in chance agreement, both less what it owes to having more labels than the mean.
function contributions(agreement: Agreement, matrix: CreditMatrix): readonly Contribution[] {
  const { patterns, counts, labels, shares, observed, expected } = agreement;
  const mean = labels / recordsOf(patterns);
  const [byRow, byColumn] = [times(matrix, counts), times(transposed(matrix), counts)];
  const chances = byRow.map((credit, code) => (credit + (byColumn[code] ?? 0)) / (2 * labels));
  return shares.map(({ value, times: records }, index) => {
    const codes = patterns[index]?.labels ?? [];
    const excess = codes.length / mean - 1;
    const agreed = value / mean - observed * excess;
    const byChance = sum(codes.map((code) => chances[code] ?? 0)) / mean - expected * excess;
    const slope = 2 * (1 - uncorrected(agreement));
    return { value: (agreed - expected - slope * (byChance - expected)) / (1 - expected), times: records };
  });
}
