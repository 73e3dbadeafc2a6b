// Texts of Quality: the verdict in words, the figure with its interval, what it comes from.
import { count, counted, figure, listed, recordsOf } from "../format";

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Texts of the page Quality. */
export const qualityTexts = {
  title: "Quality",
  context: "Live from the Label sheets",
  reading: "Reading the Quality sheet",
  coefficients: {
    percent: "Percent agreement",
    "cohen-kappa": "Cohen’s kappa",
    "scott-pi": "Scott’s pi",
    "fleiss-kappa": "Fleiss’ kappa",
    "conger-kappa": "Conger’s kappa",
    "light-kappa": "Light’s kappa",
    "krippendorff-alpha": "Krippendorff’s alpha",
    "gwet-ac1": "Gwet’s AC1",
    "gwet-ac2": "Gwet’s AC2",
    "brennan-prediger": "Brennan-Prediger",
    "bangdiwala-b": "Bangdiwala’s B",
    "specific-agreement": "Specific agreement",
  },
  /** On screen by the stored verdict (names.md). */
  verdicts: { pass: "Accept", relabel: "Relabel", review: "Review pipeline", undefined: "No verdict yet" },
  verdictTitle: {
    pass: "Accept: agreement is high enough",
    relabel: "Relabel: agreement is too low",
    review: "Review pipeline: agreement is far too low",
  },
  noVerdict: ({ reason }: { readonly reason: string }) => `No verdict yet: ${reason}`,
  noVerdictPlain: "No verdict yet",
  figureLine: "{name}, {confidence}% interval {low} to {high}, from {records}",
  figurePlain: "{name}, from {records}",
  labelledTwice: ({ records }: { readonly records: number }) => `${recordsOf(records)} labelled twice`,
  labelledTwiceWhat: "Records labelled twice",
  scale: ({
    value,
    low,
    high,
    review,
    relabel,
  }: { readonly value: number; readonly review: number; readonly relabel: number } & Interval) =>
    `${figure(value)}, interval ${figure(low)} to ${figure(high)}, review limit ${figure(review)}, relabel limit ${figure(relabel)}`,
  sentence: {
    pass: ({ limit }: { readonly limit: number }) => `It is at or above the relabel limit ${figure(limit)}.`,
    relabel: ({ limit }: { readonly limit: number }) =>
      `It is below the relabel limit ${figure(limit)}: annotators read the labels differently.`,
    review: ({ limit }: { readonly limit: number }) =>
      `It is below the review limit ${figure(limit)}: the labels or the guidelines need work before more is labelled.`,
  },
  decidedOnLow: ({ low }: { readonly low: number }) => `The low end of the interval, ${figure(low)}, decides.`,
  spansLimit: "The true value may lie on either side of the limit; more double labels would tell.",
  largestMixUp: "The largest mix-up is {first} and {second}: {records}.",
  showDisagreements: ({ records }: { readonly records: number }) => `Show ${counted(records, "disagreement")}`,
  disagreementsWhat: "Records on which annotators disagree",
  goExport: "Check and export",
  goLabel: "Label",
  shareOut: "Share out records",
  nothingWrong: "Nothing is wrong. Exports wait until then.",
  undefinedWhy: ({ records, minimum }: { readonly records: number; readonly minimum: number }) =>
    `Agreement needs records that two people labelled. There are ${count(records)}; from ${count(minimum)} on it is judged.`,
  allClosedTitle: "No labels on the Label sheets",
  allClosed: "The labels of closed batches stand in Annotations. Their verdicts, where there are any, stand below.",
  closed: "Closed batches",
  closedLine: ({ batch, gate }: { readonly batch: string; readonly gate: string }) => `${batch}: ${gate}`,
  closedNote: ({ value, day }: { readonly value: string | null; readonly day: string }) =>
    value === null ? `Judged ${day}` : `${value}, judged ${day}`,
  noneYetTitle: "No agreement yet",
  noneYet: "Agreement appears here as soon as two people have labelled the same records.",
  explain: ({ value }: { readonly value: number | null }) => (value === null ? "Explain" : `Explain ${figure(value)}`),
  explainWhat: ({ name }: { readonly name: string }) =>
    `${name} compares how often annotators agree with how often they would agree by chance: 1 is full agreement, 0 is chance.`,
  explainLimits: ({ review, relabel }: { readonly review: number; readonly relabel: number }) =>
    `At ${figure(relabel)} or above the batch is accepted. From ${figure(review)} to below ${figure(relabel)} records are labelled again. Below ${figure(review)} labels and guidelines are reviewed first.`,
  byLabel: "By label",
  byLabelHead: "agreement · records",
  labelRow: ({ label, value }: { readonly label: string; readonly value: string }) => `${label} ${value}`,
  labelWhat: ({ label }: { readonly label: string }) => `Records to which somebody gave ${label}`,
  noFigure: "–",
  mixedUp: "Mixed up most",
  mixedUpWhat: ({ first, second }: { readonly first: string; readonly second: string }) =>
    `Records labelled ${first} and ${second}`,
  noMixUp: "No two labels were mixed up.",
  gates: "Gates",
  gateLimits: ({ review, relabel }: { readonly review: number; readonly relabel: number }) =>
    `Below ${figure(relabel)} relabel, below ${figure(review)} review the pipeline`,
  unknownTitle: ({ cells }: { readonly cells: number }) => `${counted(cells, "cell")} hold an unknown label.`,
  unknownWhy: ({ labels }: { readonly labels: readonly string[] }) =>
    `${listed(labels.map((label) => `“${label}”`))}: not in the taxonomy, so not counted. Choose a label from the list in those cells.`,
  unknownShow: ({ cells, sheet }: { readonly cells: number; readonly sheet: string }) =>
    `Show ${counted(cells, "cell")} on ${sheet}`,
  unknownWhat: "Cells with an unknown label",
} as const;
