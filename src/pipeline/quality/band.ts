// A word for a value, by the best known benchmark.
import { reaches } from "./rounding";

const limits = [
  { most: 0.2, band: "slight" },
  { most: 0.4, band: "fair" },
  { most: 0.6, band: "moderate" },
  { most: 0.8, band: "substantial" },
] as const;

/** One of Landis and Koch's six bands. */
export type Band = "poor" | (typeof limits)[number]["band"] | "almost-perfect";

/**
 * Names the band of a coefficient that takes chance out.
 *
 * Source: Landis & Koch (1977), Biometrics 33(1), page 165; a value on a limit belongs to the lower band, as there.
 *
 * @param coef - the value
 * @returns its band
 */
export function landisKochBand(coef: number): Band {
  if (!reaches(coef, 0)) return "poor";
  return limits.find(({ most }) => reaches(most, coef))?.band ?? "almost-perfect";
}
