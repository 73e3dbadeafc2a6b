// Gwet's linearised standard error, and the correction for a population that is not endless.
import { HandoffError } from "../errors";

/** What each record of one pattern adds to a coefficient. */
export interface Contribution {
  readonly value: number;
  /** Records of the pattern. */
  readonly times: number;
}

/**
 * Computes the standard error of a mean of contributions.
 *
 * Source: Gwet, Handbook of Inter-Rater Reliability (4th ed.), chapter 5; the R package irrCAC.
 *
 * @param contributions - one entry a pattern, in an order that records cannot change
 * @param mean - their mean, the coefficient
 * @param sampled - share of the population that was rated; 0 for an endless one
 * @returns the standard error, or `null` for one record
 */
export function linearisedError(contributions: readonly Contribution[], mean: number, sampled: number): number | null {
  const records = contributions.reduce((total, { times }) => total + times, 0);
  if (records < 2) return null;
  const squares = weightedSum(contributions.map(({ value, times }) => ({ value: (value - mean) ** 2, times })));
  return Math.sqrt(((1 - sampled) * squares) / (records * (records - 1)));
}

/**
 * Sums the contributions of all records.
 *
 * @param contributions - one entry a pattern
 * @returns the sum
 */
export function weightedSum(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { value, times }) => total + value * times, 0);
}

/**
 * Tells which share of the population was rated.
 *
 * @param records - rated records
 * @param population - records in all; endless where it is not given
 * @returns the share, 0 for an endless population
 * @throws {@link HandoffError} `population-too-small`
 */
export function sampledShare(records: number, population: number | undefined): number {
  if (population === undefined) return 0;
  if (!(population >= records)) throw new HandoffError("population-too-small", { population, records });
  return records / population;
}
