// Confidence intervals and tests of agreement coefficients.
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import { HandoffError } from "../errors";

const usualConfidence = 0.95;

/** A coefficient with its standard error. */
export interface Measured {
  readonly coef: number;
  /** `null` where one record cannot tell. */
  readonly se: number | null;
}

/** The ends of an interval. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Reads the confidence of an interval.
 *
 * @param given - a share, or nothing for 0.95
 * @returns the share
 * @throws {@link HandoffError} `confidence-out-of-range`
 */
export function confidenceOf(given: number | undefined): number {
  const confidence = given ?? usualConfidence;
  if (!(confidence > 0 && confidence < 1)) throw new HandoffError("confidence-out-of-range", { given: confidence });
  return confidence;
}

/**
 * Gives the interval by Student's t. No agreement is more than whole, so its upper end is cut at 1.
 *
 * @param measured - coefficient and standard error
 * @param df - degrees of freedom: rated records less one
 * @param confidence - share of samples whose interval holds the true value
 * @returns both ends, or `null` without a standard error
 */
export function studentInterval(measured: Measured, df: number, confidence: number): Interval {
  const { coef, se } = measured;
  if (se === null) return { low: null, high: null };
  const reach = se * studentQuantile(upperTail(confidence), df);
  return { low: coef - reach, high: Math.min(1, coef + reach) };
}

/** How sure a coefficient is by Student's t: standard error, interval and test. */
export interface Certainty extends Interval, StudentTest {
  readonly se: number | null;
  readonly df: number;
}

/**
 * Tells how sure a coefficient is by Student's t.
 *
 * @param measured - coefficient and standard error
 * @param df - degrees of freedom: rated records less one
 * @param confidence - share of samples whose interval holds the true value
 * @returns standard error, interval and test
 */
export function certaintyOf(measured: Measured, df: number, confidence: number): Certainty {
  return { se: measured.se, df, ...studentInterval(measured, df, confidence), ...studentTest(measured, df) };
}

/**
 * Gives the large-sample interval of the normal distribution, uncut as its authors print it.
 *
 * @param measured - coefficient and standard error
 * @param confidence - share of samples whose interval holds the true value
 * @returns both ends, or `null` without a standard error
 */
export function normalInterval(measured: Measured, confidence: number): Interval {
  const { coef, se } = measured;
  if (se === null) return { low: null, high: null };
  const reach = se * normalQuantile(upperTail(confidence), 0, 1);
  return { low: coef - reach, high: coef + reach };
}

/** A test against no agreement beyond chance; empty where the standard error is 0 or unknown. */
export interface StudentTest {
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  /** Of a t as large or larger. */
  readonly pOneSided: number | null;
}

function studentTest({ coef, se }: Measured, df: number): StudentTest {
  if (se === null || se === 0) return { t: null, p: null, pOneSided: null };
  const t = coef / se;
  return { t, p: 2 * studentCdf(-Math.abs(t), df), pOneSided: studentCdf(-t, df) };
}

/** A large-sample test; empty where the standard error is 0 or unknown. */
export interface NormalTest {
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number | null;
}

/**
 * Tests a coefficient against 0 by the normal distribution.
 *
 * @param measured - coefficient and its standard error under the null hypothesis
 * @returns z and its two-sided probability
 */
export function normalTest(measured: Measured): NormalTest {
  const { coef, se } = measured;
  if (se === null || se === 0) return { z: null, p: null };
  const z = coef / se;
  return { z, p: 2 * normalCdf(-Math.abs(z), 0, 1) };
}

function upperTail(confidence: number): number {
  return 1 - (1 - confidence) / 2;
}
