// Why a figure or a verdict is missing; the codes are those of the reference cases and never change.
import { recordsOf } from "../format";

/** A sentence for each code of a figure that cannot be computed. */
export const reasons = {
  "no-labels": "No label stands on the Label sheets.",
  "one-annotator": "One annotator alone cannot agree with anybody. Hand the records out to a second one.",
  "no-pairable-records": "No record has labels of two annotators yet.",
  "single-label": "Everyone gave the same label. Agreement by chance cannot be told from real agreement.",
  "label-unused": "Nobody gave this label to a record that has two labels.",
} as const;

/** A half sentence for each code of a verdict that cannot be given; it follows "No verdict yet: ". */
export const verdictReasons = {
  "too-few-records": ({ n, minimumRecords }: { readonly n: number; readonly minimumRecords: number }) =>
    `${n} of the ${recordsOf(minimumRecords)} that it takes`,
  "no-figure": () => "there is no figure to judge",
} as const;
