// The confidence interval of a proportion.
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** A proportion and how sure it is. */
export interface Proportion {
  /** `null` where nothing was counted. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/**
 * Gives a proportion with Wilson's score interval, which stays within 0 and 1 and holds for few records and for rates
 * near the ends.
 *
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209-212, without
 * continuity correction.
 *
 * @param count - records that have the property
 * @param n - records in all
 * @param confidence - share of samples whose interval holds the true value, between 0 and 1
 * @returns proportion and interval; empty for no record
 */
export function wilsonInterval(count: number, n: number, confidence: number): Proportion {
  if (n === 0) return { value: null, low: null, high: null, n };
  const value = count / n;
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const spread = 1 + (z * z) / n;
  const centre = (value + (z * z) / (2 * n)) / spread;
  const reach = (z / spread) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
  // At the ends the formula gives exactly 0 or 1; its rounding does not.
  return { value, low: count === 0 ? 0 : centre - reach, high: count === n ? 1 : centre + reach, n };
}
