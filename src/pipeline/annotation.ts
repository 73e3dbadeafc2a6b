// What annotators answered about a record, and the gold label that comes of it.

/** One annotator's answer about one record. */
export interface Annotation {
  readonly recordId: string;
  /** A contact id. */
  readonly annotator: string;
  /** `null` for Unsure: an answer without a label. */
  readonly labelId: string | null;
  readonly note: string;
  /** ISO 8601 in UTC; `null` where the answer was typed into the sheet while no add-in ran. */
  readonly at: string | null;
  /** The version of the taxonomy that the annotator saw; `null` as for `at`. */
  readonly taxonomyVersion: string | null;
}

/** How a gold label came about, or why there is none. */
export type LabelBasis =
  "single" | "unanimous" | "majority" | "adjudicated" | "corrected-in-spot-check" | "unresolved" | "unsure";

/** The settled label of a record, or where it stands. */
export interface GoldLabel {
  readonly recordId: string;
  /** `null` while there is none. */
  readonly labelId: string | null;
  /** `null` while an answer is still awaited. */
  readonly basis: LabelBasis | null;
  /** How many annotators gave it a label. */
  readonly annotators: number;
  /** The share of its annotators whose label it is, 0 to 1; `null` without a gold label. */
  readonly confidence: number | null;
  /** When the last of the answers was given. */
  readonly labelledAt: string | null;
  /** The taxonomy's version at the last answer. */
  readonly taxonomyVersion: string | null;
}

/** What an annotator says about a record: a label, or Unsure with the reason. */
export type Answer =
  | { readonly kind: "label"; readonly labelId: string; readonly note?: string }
  | { readonly kind: "unsure"; readonly note: string };
