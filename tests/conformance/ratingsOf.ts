// The labels of a case: listed, drawn by its generator, or spread out from its table.
import { sha256Hex } from "../../src/pipeline/sha256";
import type { LabelTable } from "../../src/pipeline/quality/labelTable";
import type { Generator, ReferenceCase } from "./referenceCase";

/** The labels of a case, and the order of labels where its table gives one. */
export interface CaseLabels {
  readonly labels: LabelTable;
  readonly categories?: readonly number[];
}

/** Gives the labels of a case; fails where it has none, or where drawn ones are not those that its author drew. */
export function ratingsOf(testCase: ReferenceCase): CaseLabels {
  const { ratings, table, generator, sha256 } = testCase;
  if (ratings)
    return { labels: ratings.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join("; ") : cell))) };
  if (table) return { labels: spread(table), categories: table.map((_, index) => index + 1) };
  if (!generator) throw new Error("the case has no ratings, no table and no generator");
  const labels = draw(generator);
  const fingerprint = sha256Hex(labels.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n"));
  if (sha256 !== undefined && sha256 !== fingerprint) throw new Error("the ratings drawn are not those of the case");
  return { labels };
}

function spread(table: readonly (readonly number[])[]): LabelTable {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i + 1, j + 1])));
}

function draw({ seed, items, raters, labels, p_err, p_missing }: Generator): LabelTable {
  const next = mulberry32(seed);
  return Array.from({ length: items }, () => {
    const truth = Math.floor(next() * labels);
    return Array.from({ length: raters }, () => {
      const [missing, error, other] = [next(), next(), Math.floor(next() * labels)];
      return missing < p_missing ? null : (error < p_err ? other : truth) + 1;
    });
  });
}

function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
