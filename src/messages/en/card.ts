// Texts of the dataset card, the description that travels with a training set.
import { code, rich, type Rich } from "../rich";
import { count, recordsOf } from "../format";

interface Counts {
  readonly exported: number;
  readonly assigned: number;
  readonly left: number;
}

/** By chapter. */
export const cardTexts = {
  title: ({ title, version }: { readonly title: string; readonly version: string }) =>
    `Dataset card: ${title}, ${version}`,
  what: "What this is",
  item: "Item",
  value: "Value",
  pipeline: "Pipeline",
  purpose: "Purpose",
  madeBy: "Made by",
  madeAt: "Made at",
  question: "Question put to the annotators",
  madeFrom: "Made from",
  versions: (made: { readonly specVersion: string; readonly taxonomyVersion: string; readonly addInVersion: string }) =>
    `pipeline spec ${made.specVersion}, taxonomy ${made.taxonomyVersion}, add-in ${made.addInVersion}`,
  earlier: "Earlier version",
  none: "none",
  file: "File",
  files: "Files",
  records: "Records",
  sha256: "SHA-256",
  labels: "Labels",
  label: "Label",
  meaning: "Meaning",
  splits: { train: "Train", validation: "Validation", test: "Test" },
  all: "All",
  basis: "How labels came about",
  basisNames: {
    single: "one annotator",
    unanimous: "all annotators agreed",
    majority: "most annotators agreed",
    adjudicated: "decided by the adjudicator",
    "corrected-in-spot-check": "corrected in a spot check",
    unresolved: "annotators disagree, not decided",
    unsure: "marked Unsure",
  },
  how: "How",
  agreement: "Agreement and gates",
  gate: "Gate",
  gateOfBatch: ({ title, batch }: { readonly title: string; readonly batch: string }) => `${title} (batch ${batch})`,
  figure: "Figure",
  range: "Range",
  n: "Records",
  verdict: "Verdict",
  leftOut: "What is left out",
  reason: "Reason",
  sum: ({ exported, assigned, left }: Counts) =>
    `${recordsOf(assigned)} = ${count(exported)} exported + ${count(left)} left out.`,
  provenance: "Where the records come from",
  source: "Source",
  description: "Description",
  licence: "Licence",
  limitations: "Known limitations",
  limitation: "Limitation",
  about: "About",
  remedy: "What to do",
  noLimitations: "No limitation is recorded.",
  overruled: ({ reason }: { readonly reason: string }): Rich =>
    rich`This set was exported although a check was not passed. Reason given: ${reason}`,
  anchor: ({ hash }: { readonly hash: string }): Rich =>
    rich`The audit trail ended with event ${code(hash)} when the set was made. Names in it are what people said of themselves.`,
} as const;
