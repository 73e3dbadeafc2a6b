// The key that answers with a label: the one the spec names, else the label's place in the list.
import type { LabelSpec } from "./taxonomy";

const keys = 9;

/**
 * Gives the hot keys of labels.
 *
 * @param labels - the labels in taxonomy order
 * @returns one entry a label: 1 to 9, or `null` for the tenth and later ones, which stand on the next page of keys
 */
export function hotKeys(labels: readonly Pick<LabelSpec, "key">[]): readonly (number | null)[] {
  return labels.map(({ key }, place) => key ?? (place < keys ? place + 1 : null));
}
