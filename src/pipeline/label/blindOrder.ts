// The order in which answers are shown to whoever decides: drawn for each record, so that no letter stands for a person.
import { sha256Hex } from "../sha256";

/**
 * Orders the annotators of a record.
 *
 * Source of the draw: SHA-256 over `seed|record|annotator`.
 *
 * @param seed - the spec's `annotation.seed`
 * @param recordId - the record
 * @param annotators - contact ids, in any order
 * @returns the same ids: the first is A, the second B
 */
export function blindOrder(seed: string, recordId: string, annotators: readonly string[]): readonly string[] {
  const drawn = annotators.map((annotator) => ({ annotator, draw: sha256Hex(`${seed}|${recordId}|${annotator}`) }));
  return drawn.sort((a, b) => (a.draw < b.draw ? -1 : 1)).map(({ annotator }) => annotator);
}
