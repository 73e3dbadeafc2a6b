// Comparing a figure with a limit.

// A figure that equals its limit in the books may miss it by rounding in its last digits.
const rounding = 1e-12;

/**
 * Tells whether a figure reaches a limit.
 *
 * @param value - the figure
 * @param limit - the limit
 * @returns `true` at the limit and above, rounding errors of the figure aside
 */
export function reaches(value: number, limit: number): boolean {
  return value >= limit - rounding;
}
