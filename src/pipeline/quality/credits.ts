// The credit matrix: how much two labels count as agreeing.
import { HandoffError } from "../errors";
import { levels, weightings, type CountedScale } from "./disagreements";
import type { LabelScale } from "./labelOrder";
import type { CreditMatrix, Level, Weighting } from "./labelTable";
import type { Pattern } from "./patterns";

/** Credits, and the disagreement that earns none, in the units of its level. */
export interface Credits {
  readonly matrix: CreditMatrix;
  readonly unit: number;
}

/**
 * Makes the credits of a weighting.
 *
 * @param weights - a weighting by name, or the credits themselves, which need not be symmetric
 * @param scale - the labels
 * @returns 1 for equal labels down to 0 for the pair that lies farthest apart
 * @throws {@link HandoffError} `weights-shape`, `negative-ratio`
 */
export function creditsOfWeights(weights: Weighting | CreditMatrix, scale: LabelScale): Credits {
  if (typeof weights === "string") return scaled(weightings[weights](scale), scale);
  const size = scale.names.length;
  const fits = weights.length === size && weights.every((row) => row.length === size && row.every(Number.isFinite));
  if (!fits) throw new HandoffError("weights-shape", { labels: size });
  return { matrix: weights, unit: 1 };
}

/**
 * Makes the credits of a level of measurement.
 *
 * @param level - the level by name
 * @param scale - the labels
 * @returns 1 for equal labels down to 0 for the pair that lies farthest apart
 * @throws {@link HandoffError} `negative-ratio`
 */
export function creditsOfLevel(level: Level, scale: CountedScale): Credits {
  return scaled(levels[level](scale), scale);
}

function scaled(distance: (i: number, j: number) => number, { names }: LabelScale): Credits {
  const distances = names.map((_, i) => names.map((__, j) => distance(i, j)));
  const unit = distances.reduce((most, row) => row.reduce((high, value) => Math.max(high, value), most), 0) || 1;
  return { matrix: distances.map((row) => row.map((value) => 1 - value / unit)), unit };
}

/**
 * Sums the credit that the labels of one record give each other.
 *
 * @param pattern - the labels
 * @param matrix - the credits
 * @returns the sum over all ordered pairs of two labels; a whole number where credits are
 */
export function creditWithin(pattern: Pattern, matrix: CreditMatrix): number {
  const { labels } = pattern;
  let total = -labels.length;
  for (const first of labels) for (const second of labels) total += matrix[first]?.[second] ?? 0;
  return total;
}
