// Draws the records of a spot check: the same records, labels and seed give the same sample, whatever the order of the rows.
import { byCodePoint } from "../codePointOrder";
import { sha256Hex } from "../sha256";
import type { SpotCheckSpec } from "../spec/spotCheck";

/** A record with a gold label that an export would hold. */
export interface SpotCheckCandidate {
  readonly id: string;
  readonly labelId: string;
  /** Contact ids of those who labelled or decided it. */
  readonly readers: readonly string[];
}

/** What a sample is drawn from. */
export interface SampleOrder {
  readonly candidates: readonly SpotCheckCandidate[];
  /** Label ids in taxonomy order. */
  readonly labels: readonly string[];
  readonly spotCheck: Pick<
    SpotCheckSpec,
    "sampleSize" | "minimumPerLabel" | "stratifyBy" | "seed" | "checkerMayHaveLabelled"
  >;
  /** A contact id. */
  readonly checker: string;
}

/** A sample. */
export interface SpotCheckSample {
  /** Record ids in the order in which they are to be checked, labels mixed. */
  readonly ids: readonly string[];
  /** How many records of each label could have been drawn, by label id: the weights of the weighted rate. */
  readonly population: ReadonlyMap<string, number>;
  /** Records left out because the checker had a hand in their label. */
  readonly leftOut: readonly string[];
}

interface Stratum {
  readonly labelId: string;
  readonly ids: readonly string[];
}

/**
 * Draws a sample.
 *
 * By label, every label first gets its minimum (all of its records where it has fewer); the rest goes one by one to the
 * label that is furthest below its share, ties in label order. Within a label the order of SHA-256 over `seed|label|id`
 * decides; without strata, of `seed||id`. Records that the checker labelled are left out unless the spec allows them.
 *
 * @param order - the records and the rules
 * @returns the sample, of `sampleSize` records or of all where there are fewer
 */
export function drawSpotCheck(order: SampleOrder): SpotCheckSample {
  const { candidates, spotCheck, checker } = order;
  const isOpen = ({ readers }: SpotCheckCandidate) => spotCheck.checkerMayHaveLabelled || !readers.includes(checker);
  const open = candidates.filter(isOpen);
  const strata = strataOf(open, order);
  const sizes = sizesOf(strata, spotCheck);
  const drawn = strata.flatMap(({ ids }, place) => ids.slice(0, sizes[place]));
  return {
    ids: inDrawnOrder(drawn, `${spotCheck.seed}|order`),
    population: new Map(
      order.labels.map((label) => [label, candidates.filter(({ labelId }) => labelId === label).length]),
    ),
    leftOut: candidates.filter((one) => !isOpen(one)).map(({ id }) => id),
  };
}

function strataOf(open: readonly SpotCheckCandidate[], { labels, spotCheck }: SampleOrder): readonly Stratum[] {
  const { seed, stratifyBy } = spotCheck;
  if (stratifyBy === "none") return [{ labelId: "", ids: inDrawnOrder(idsOf(open), `${seed}|`) }];
  return labels.map((labelId) => {
    const ids = idsOf(open.filter((one) => one.labelId === labelId));
    return { labelId, ids: inDrawnOrder(ids, `${seed}|${labelId}`) };
  });
}

function idsOf(candidates: readonly SpotCheckCandidate[]): readonly string[] {
  return candidates.map(({ id }) => id);
}

function inDrawnOrder(ids: readonly string[], seed: string): readonly string[] {
  return ids
    .map((id) => ({ id, draw: sha256Hex(`${seed}|${id}`) }))
    .sort((a, b) => byCodePoint(a.draw, b.draw) || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
}

// Shares are compared as whole numbers, so that no rounding decides who gets a record.
function sizesOf(strata: readonly Stratum[], { sampleSize, minimumPerLabel }: SampleOrder["spotCheck"]): number[] {
  const total = strata.reduce((sum, { ids }) => sum + ids.length, 0);
  const sizes = strata.map(({ ids }) => Math.min(minimumPerLabel, ids.length));
  let rest = Math.min(sampleSize, total) - sizes.reduce((sum, size) => sum + size, 0);
  for (; rest > 0; rest -= 1) {
    const missing = strata.map(({ ids }, place) => {
      const size = sizes[place] ?? 0;
      return size < ids.length ? sampleSize * ids.length - size * total : -Infinity;
    });
    const furthest = missing.indexOf(Math.max(...missing));
    sizes[furthest] = (sizes[furthest] ?? 0) + 1;
  }
  return sizes;
}
