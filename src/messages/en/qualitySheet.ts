// What stands on the Quality sheet: titles, headings, notes, and the sentences that its formulas put together.

/** Texts of the Quality sheet. */
export const qualitySheetTexts = {
  title: ({ name }: { readonly name: string }) => `Quality of ${name}`,
  note: "Yellow cells are yours to change. Everything else is calculated from the Label sheets.",
  headings: {
    value: "Value",
    low: "Low",
    high: "High",
    records: "Records",
    relabel: "Accept",
    review: "Review",
    verdict: "Verdict",
  },
  blocks: {
    agreement: "Agreement",
    labels: "By label",
    labelled: "Labelled so far",
    pairs: "Pairs of annotators",
    spotCheck: "Spot check",
    mixedUp: "Mixed up",
  },
  labelledShare: "Share",
  times: "Times",
  confirmed: "Share confirmed",
  notDrawn: "No spot check yet",
  /** Parts of the sentence below the title; the formula puts the verdict and the figures between them. */
  sentence: { is: ": agreement is ", from: ", from ", records: " records labelled twice." },
  /** Follows the number of cells that hold a label which the taxonomy does not have. */
  notCounted: " label cells are not counted: unknown labels, or two answers for one record.",
  nothing: "None",
} as const;
