// Words that all generated documents share: the front, what changed, terms, sign-off.
import { limitOf, longDate } from "../documentFormat";
import { count, listed } from "../format";
import { code, rich, type Rich } from "../rich";

interface Edition {
  readonly edition: number;
  readonly date: string;
}

/** By part. */
export const documentTexts = {
  titles: {
    "operations-manual": "Operations manual",
    "labeling-guidelines": "Labelling guidelines",
  },
  title: ({ document, pipeline }: { readonly document: string; readonly pipeline: string }) =>
    `${document}: ${pipeline}`,
  none: "none",
  item: "Item",
  value: "Value",
  pipeline: "Pipeline",
  edition: "Edition",
  madeFrom: "Made from",
  replaces: "Replaces",
  keptBy: "Kept by",
  nextReview: "Next review",
  about: "About this document",
  contents: "Contents",
  draft: "This is a draft. It cannot be signed.",
  pipelineOf: ({
    name,
    client,
    team,
  }: {
    readonly name: string;
    readonly client: string;
    readonly team?: string | undefined;
  }) => `${name}, for ${team === undefined ? client : `the ${team} of ${client}`}`,
  editionOn: ({ edition, date }: Edition) => `${edition}, made on ${longDate(date)}`,
  replaced: ({ edition, date }: Edition) => `edition ${edition} of ${longDate(date)}`,
  versions: (made: { readonly spec: string; readonly taxonomy: string; readonly addIn: string }) =>
    `pipeline spec ${made.spec}, taxonomy ${made.taxonomy}, add-in ${made.addIn}`,
  keeper: ({ role, name }: { readonly role: string; readonly name: string }) => `${role}, ${name}`,
  reviewBy: ({ date, days }: { readonly date: string; readonly days: number }) =>
    `by ${longDate(date)} (${count(days)} days)`,
  changed: {
    title: ({ edition }: { readonly edition: number }) => `What changed since edition ${edition}`,
    what: "What",
    before: "Before",
    now: "Now",
    why: "Why",
    same: "the same",
    nothing: "Nothing in this document.",
    edgeCase: ({ id }: { readonly id: string }): Rich => rich`Edge case ${code(id)}`,
    label: ({ id }: { readonly id: string }): Rich => rich`Label ${code(id)}`,
    limit: ({ gate, verdict }: { readonly gate: string; readonly verdict: string }) => `${gate}: ${verdict} below`,
    sample: "Spot-check sample",
    section: ({ name }: { readonly name: string }): Rich => rich`Section ${code(name)}`,
    other: "other values",
    limitValue: limitOf,
  },
  caption: { front: "About this document", changed: "What changed", terms: "Terms", signOff: "Sign-off" },
  terms: { title: "Terms", term: "Term", meaning: "Meaning", chapter: "Chapter" },
  signOff: {
    title: "Sign-off",
    role: "Role",
    name: "Name",
    edition: "Edition",
    date: "Date",
    signature: "Signature",
    initials: "Initials",
    earlier: ({ edition }: { readonly edition: number }) =>
      `Signatures of edition ${edition} do not count for this edition.`,
    read: ({ edition }: { readonly edition: number }) => `I have read edition ${edition} (each annotator):`,
  },
  pair: ({ first, second }: { readonly first: string; readonly second: string }) => `${first} and ${second}`,
  names: listed,
} as const;
