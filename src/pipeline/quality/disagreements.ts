// How far two labels lie apart, by weighting and by level: one line each, unscaled.
import sinpi from "@stdlib/math-base-special-sinpi";
import { HandoffError } from "../errors";
import type { LabelScale } from "./labelOrder";
import type { Level, Weighting } from "./labelTable";
import { jaccardDistance, masiDistance } from "./setDistance";

/** A scale with how often each label was given, which the ordinal level takes its distances from. */
export interface CountedScale extends LabelScale {
  readonly counts: readonly number[];
}

type Distance = (first: number, second: number) => number;

/**
 * The weightings of Gwet, Handbook of Inter-Rater Reliability (4th ed.), chapter 3, as disagreements. All of them are
 * scaled so that the largest becomes 1; the credit of a pair is what is left of 1.
 */
export const weightings: Readonly<Record<Weighting, (scale: LabelScale) => Distance>> = {
  identity: () => (i, j) => Number(i !== j),
  linear: byScore((a, b) => Math.abs(a - b)),
  quadratic: byScore((a, b) => square(a - b)),
  radical: byScore((a, b) => Math.sqrt(Math.abs(a - b))),
  ratio: byRatio,
  ordinal: () => (i, j) => pairsAmong(Math.abs(i - j) + 1),
  circular: ({ scores }) => {
    const round = Math.max(...scores) - Math.min(...scores) + 1;
    return byScore((a, b) => square(sinpi((a - b) / round)))({ scores });
  },
  bipolar: ({ scores }) => {
    const [least, most] = [Math.min(...scores), Math.max(...scores)];
    const room = (a: number, b: number) => (a + b - 2 * least) * (2 * most - a - b);
    return byScore((a, b) => (a === b ? 0 : square(a - b) / room(a, b)))({ scores });
  },
};

/**
 * The levels of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section D; for sets of labels the
 * distances of Jaccard (1912) and of Passonneau (2006), Measuring Agreement on Set-valued Items.
 */
export const levels: Readonly<Record<Level, (scale: CountedScale) => Distance>> = {
  nominal: weightings.identity,
  ordinal: ({ counts }) => {
    const rank = midRanks(counts);
    return (i, j) => square((rank[i] ?? 0) - (rank[j] ?? 0));
  },
  interval: weightings.quadratic,
  ratio: byRatio,
  jaccard: ({ names }) => bySet(names, jaccardDistance),
  masi: ({ names }) => bySet(names, masiDistance),
};

function byScore(distance: Distance): (scale: Pick<LabelScale, "scores">) => Distance {
  return ({ scores }) =>
    (i, j) =>
      distance(scores[i] ?? 0, scores[j] ?? 0);
}

function byRatio({ scores }: LabelScale): Distance {
  const negative = scores.find((score) => score < 0);
  if (negative !== undefined) throw new HandoffError("negative-ratio", { label: String(negative) });
  return byScore((a, b) => (a === b ? 0 : square((a - b) / (a + b))))({ scores });
}

function bySet(names: readonly string[], distance: typeof masiDistance): Distance {
  const sets = names.map((name) => new Set(name.split(/\s*;\s*/)));
  const empty = new Set<string>();
  return (i, j) => distance(sets[i] ?? empty, sets[j] ?? empty);
}

// The distance of two ranks is what lies between the middles of both: Krippendorff's sum from c to k less half of each.
function midRanks(counts: readonly number[]): readonly number[] {
  let below = 0;
  return counts.map((count) => {
    below += count;
    return below - count / 2;
  });
}

function pairsAmong(ranks: number): number {
  return (ranks * (ranks - 1)) / 2;
}

function square(value: number): number {
  return value * value;
}
