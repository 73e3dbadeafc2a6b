// Sentences of the taxonomy name labels by id in braces, so that a renamed label reads right everywhere.
import type { LabelSpec } from "./taxonomy";

/**
 * Writes a sentence of the taxonomy with the labels' names.
 *
 * @param sentence - with `{label id}` for a name and `{{` for a brace
 * @param labels - all labels
 * @returns the sentence; an id that no label has stays as it is
 */
export function namedLabels(sentence: string, labels: readonly Pick<LabelSpec, "id" | "name">[]): string {
  return sentence.replace(/\{\{|\{(\w+)\}/g, (match, id: string | undefined) =>
    id === undefined ? "{" : (labels.find((label) => label.id === id)?.name ?? match),
  );
}
