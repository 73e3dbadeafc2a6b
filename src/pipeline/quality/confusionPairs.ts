// Which labels are mixed up: pairs of labels that annotators gave to the same record.
import type { JoinedRecord } from "./joinLabels";

/** Two labels that stand for each other. */
export interface ConfusionPair {
  /** In label order. */
  readonly labels: readonly [string, string];
  /** How often two annotators differed in just this way, over all pairs of annotators. */
  readonly count: number;
  /** The records in which they did, in their order. */
  readonly ids: readonly string[];
}

/**
 * Ranks the pairs of labels by how often they were mixed up.
 *
 * @param records - records with the label of each annotator
 * @param order - the labels in their order
 * @returns the pairs, most frequent first, ties in label order; who said which of the two makes no difference
 */
export function confusionPairs(records: readonly JoinedRecord[], order: readonly string[]): readonly ConfusionPair[] {
  const place = new Map(order.map((label, index) => [label, index]));
  const pairs = new Map<number, { count: number; ids: Set<string> }>();
  for (const { id, labels } of records) {
    for (const key of differing(labels, place)) {
      const pair = pairs.get(key) ?? { count: 0, ids: new Set() };
      pairs.set(key, pair);
      pair.count += 1;
      pair.ids.add(id);
    }
  }
  return [...pairs]
    .sort(([a, { count: few }], [b, { count: many }]) => many - few || a - b)
    .map(([key, { count, ids }]) => {
      const [first, second] = [order[Math.floor(key / order.length)] ?? "", order[key % order.length] ?? ""];
      return { labels: [first, second] as const, count, ids: [...ids] };
    });
}

function differing(labels: readonly (string | null)[], place: ReadonlyMap<string, number>): readonly number[] {
  const codes = labels.map((label) => place.get(label ?? "") ?? -1).filter((code) => code >= 0);
  return codes.flatMap((first, column) =>
    codes
      .slice(column + 1)
      .filter((second) => second !== first)
      .map((second) => Math.min(first, second) * place.size + Math.max(first, second)),
  );
}
