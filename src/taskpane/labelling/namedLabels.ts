// Sentences of the taxonomy name labels by id in braces, so that a renamed label reads right everywhere.
import type { LabelSpec } from "../../pipeline/spec/taxonomy";

/** The sentence with each `{label id}` replaced by the label's name, and `{{` by a brace. */
export function namedLabels(sentence: string, labels: readonly LabelSpec[]): string {
  return sentence.replace(/\{\{|\{(\w+)\}/g, (match, id: string | undefined) =>
    id === undefined ? "{" : (labels.find((label) => label.id === id)?.name ?? match),
  );
}
