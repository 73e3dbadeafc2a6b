// Labels as whole numbers in one typed array: what every count is taken from.
import { HandoffError } from "../errors";
import { labelsFound } from "./labelOrder";
import type { Label, LabelTable } from "./labelTable";

/** Where an annotator gave no label. */
const none = -1;

// A table of credits for all pairs of that many labels is all that a pane should hold.
const mostLabels = 1000;

/** A label table in numbers. Records that nobody labelled are left out. */
export interface CodedLabels {
  /** The labels in their order; a code is a place in this list. */
  readonly categories: readonly string[];
  /** Row by row, one code an annotator column; -1 where there is no label. */
  readonly codes: Int32Array;
  /** Columns of the table, also those without any label. */
  readonly annotators: number;
}

/**
 * Turns a label table into numbers.
 *
 * @param labels - records x annotators
 * @param taxonomy - the labels that count, in their order; all that are found where it is not given
 * @returns the coded labels
 * @throws {@link HandoffError} `too-few-annotators`, `too-many-labels`
 */
export function codeLabels(labels: LabelTable, taxonomy?: readonly Label[]): CodedLabels {
  const annotators = labels.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (annotators < 2) throw new HandoffError("too-few-annotators", { columns: annotators });
  const categories = taxonomy === undefined ? labelsFound(labels) : [...new Set(taxonomy.map(String))];
  if (categories.length > mostLabels) {
    throw new HandoffError("too-many-labels", { labels: categories.length, most: mostLabels });
  }
  const place = new Map(categories.map((category, index) => [category, index]));
  const codes = new Int32Array(labels.length * annotators).fill(none);
  let end = 0;
  for (const row of labels) {
    let labelled = 0;
    row.forEach((label, column) => {
      const code = label === null ? none : (place.get(String(label)) ?? none);
      codes[end + column] = code;
      labelled += Number(code !== none);
    });
    // Where nobody labelled, the next record takes the place of this one.
    if (labelled > 0) end += annotators;
  }
  return { categories, codes: codes.subarray(0, end), annotators };
}
