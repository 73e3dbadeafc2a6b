// Patterns of rated records, told apart by whether they hold a pair of labels.
import type { CodedLabels } from "./codedLabels";
import { undefinedFigure, type Undefined } from "./figure";
import { countPatterns, recordsOf, type Pattern } from "./patterns";

/** The patterns of a table in which somebody can agree with somebody. */
export interface RatedPatterns {
  readonly defined: true;
  readonly patterns: readonly Pattern[];
  /** Those with two labels or more. */
  readonly pairable: readonly Pattern[];
  /** Records with a label. */
  readonly rated: number;
  /** Records with two labels or more. */
  readonly n: number;
}

/**
 * Tells whether a pattern holds a pair of labels.
 *
 * @param pattern - a pattern
 * @returns `true` for two labels or more
 */
export function isPairable(pattern: Pattern): boolean {
  return pattern.labels.length > 1;
}

/**
 * Counts the patterns of coded labels.
 *
 * @param coded - the labels
 * @returns the patterns, or `no-labels`, `no-pairable-records`
 */
export function ratedPatterns(coded: CodedLabels): RatedPatterns | Undefined {
  const patterns = countPatterns(coded);
  const pairable = patterns.filter(isPairable);
  if (patterns.length === 0) return undefinedFigure("no-labels", 0);
  if (pairable.length === 0) return undefinedFigure("no-pairable-records", 0);
  return { defined: true, patterns, pairable, rated: recordsOf(patterns), n: recordsOf(pairable) };
}
