// Texts of Spot check: the plan, the blind card, the result with its route, and the rows above the table on the sheet.
import { count, counted, dayOf, percent, recordsOf, timeOf } from "../format";

interface Records {
  readonly records: number;
}

interface Limits {
  readonly relabel: number;
  readonly review: number;
}

interface Share {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Wrong {
  readonly wrong: number;
  readonly of: number;
}

/** A share with a decimal, because limits of spot checks lie close together: 94.5%. */
function share(value: number): string {
  return `${(100 * value).toFixed(1).replace(/\.0$/, "")}%`;
}

function wrongOf({ wrong, of }: Wrong): string {
  return `${count(wrong)} of ${counted(of, "label")} ${wrong === 1 ? "was" : "were"} wrong`;
}

/** Texts of the page Spot check. */
export const spotCheckTexts = {
  title: "Spot check",
  none: "This pipeline has no spot check.",
  noneWhy: "Its pipeline file says nothing about one. Your provider can add it.",
  planTitle: "No records are drawn yet",
  dueTitle: "The next spot check is due",
  whenDue: {
    "each-export": "It is due before each export.",
    "each-batch": "It is due for each settled batch.",
    monthly: "It is due once a month.",
  },
  draw: ({ records }: Records) => `Draw ${recordsOf(records)}`,
  drawing: "Drawing records",
  nothingSettled: "No record has a settled label yet, so there is nothing to check.",
  howDrawn: "How the sample is drawn",
  size: "Records drawn",
  sizeNote: ({ seed }: { readonly seed: string }) => `Seed ${seed}: the same records can be drawn again`,
  perLabel: "Of each label",
  perLabelNote: "All records of a label that has fewer",
  atLeast: ({ records }: Records) => `at least ${count(records)}`,
  checker: "Checker",
  checkerNote: ({ mayHaveLabelled }: { readonly mayHaveLabelled: boolean }) =>
    mayHaveLabelled ? "May have labelled the records" : "Did not label or decide the records",
  leftOut: "Left out",
  leftOutNote: "The checker had a hand in their label",
  blind: "Checked blind",
  blindNote: "The label is hidden from the checker",
  openNote: "The label is shown to the checker",
  yes: "Yes",
  no: "No",
  of: "{part} of {whole}",
  drawnWhat: "Records of the spot check",
  settledWhat: "Records with a settled label",
  progress: ({ checked, of }: { readonly checked: number; readonly of: number }) =>
    `${count(checked)} of ${recordsOf(of)} checked`,
  context: ({ id, at }: { readonly id: string; readonly at: string }) => (at === "" ? id : `${id}, ${dayOf(at)}`),
  check: "Right label",
  keysBlind: "What annotators said stays hidden until you have answered.",
  soFar: "The label so far: {label}",
  unsure: "Unsure",
  undo: "Undo the last check",
  undone: ({ record }: { readonly record: string }) => `Check of ${record} taken back.`,
  saving: "Saving the check",
  agreed: ({ label }: { readonly label: string }) => `Saved: ${label}, as before.`,
  differed: ({ label, before }: { readonly label: string; readonly before: string }) =>
    `Saved: ${label}. It was ${before}.`,
  forOthersTitle: "The rest is for somebody else",
  forOthers: ({ records }: Records) =>
    `You labelled or decided ${recordsOf(records)} of this sample, so another person checks ${records === 1 ? "it" : "them"}.`,
  notChecker: ({ people, role }: { readonly people: string; readonly role: string }) =>
    `Checking is for ${people} (${role}).`,
  redraw: "Draw another sample",
  redrawWhy: "Why another sample?",
  redrawHint: "At least 10 characters. It stands in the audit trail.",
  redrawWhat:
    "The open sample counts no more; labels that were corrected in it stay corrected. The new one has a seed of its own.",
  verdictTitle: {
    pass: (of: Wrong) => `Accept: ${wrongOf(of)}`,
    relabel: (of: Wrong) => `Relabel: ${wrongOf(of)}`,
    review: (of: Wrong) => `Review pipeline: ${wrongOf(of)}`,
  },
  tooFew: ({ n, minimum }: { readonly n: number; readonly minimum: number }) =>
    `No verdict: ${recordsOf(n)} checked, ${count(minimum)} are needed`,
  figure: ({ value, low, high }: Share) => {
    if (value === null || low === null || high === null) return "No label was checked.";
    return `${share(value)} of the labels checked were right. The true share likely lies between ${share(low)} and ${share(high)}.`;
  },
  route: {
    accept: ({ relabel }: Limits) => `At ${share(relabel)} or above the labels can be used.`,
    relabel: ({ relabel, review }: Limits) =>
      `That is below ${share(relabel)}, so the labels named here are given again. Below ${share(review)} the pipeline itself would be reviewed.`,
    review: ({ review }: Limits) =>
      `That is below ${share(review)}: labels and guidelines are reviewed before more is labelled.`,
  },
  weighted: ({ value }: { readonly value: number }) =>
    `If every label counted as often as it occurs: ${share(value)}. That decides nothing.`,
  toExport: "Check and export",
  showRelabel: ({ records }: Records) => `Show ${recordsOf(records)} to label again`,
  relabelWhat: "Records whose label is to be given again",
  relabelLabels: ({ labels }: { readonly labels: string }) => `To label again: ${labels}.`,
  toQuality: "See the escalation",
  wrong: "Labels that were wrong",
  wrongRows: ({ rows }: { readonly rows: number }) => counted(rows, "row"),
  wrongWhat: "Records whose label the spot check did not confirm",
  shouldBe: "{before} should be {after}",
  stillUnsure: "{before}: the checker was unsure",
  typedTitle: ({ rows }: { readonly rows: number }) => `${counted(rows, "check")} typed in the sheet`,
  typedWhat: "Checks that were typed in the sheet",
  typedNote: "They count already. Fill in adds the label before, whether it agrees, and the events.",
  fillIn: "Fill in",
  fillingIn: "Filling in the sheet",
  unknownTitle: ({ rows }: { readonly rows: number }) => `${counted(rows, "row")} with an unknown label`,
  unknownWhat: "Rows with an unknown label",
  unknownNote: "They do not count. Choose a label from the list in those cells.",
  homeOpen: ({ open }: { readonly open: number }) => `Spot check: ${count(open)} to check`,
  homeDue: "Spot check due",
  next: {
    title: "Check some labels",
    why: "Somebody who did not label them looks at a few settled records once more, before they are used.",
    draw: "Draw the spot check",
    check: ({ open }: { readonly open: number }) => `Check ${recordsOf(open)}`,
  },
  summary: {
    title: ({ draw, at }: { readonly draw: string; readonly at: string }) =>
      at === "" ? `Spot check ${draw}` : `Spot check ${draw}, drawn ${dayOf(at)}, ${timeOf(at)}`,
    plan: (of: Records & { readonly minimum: number; readonly seed: string; readonly checker: string }) =>
      `Plan: ${recordsOf(of.records)}, at least ${count(of.minimum)} of each label; seed ${of.seed}; checked by ${of.checker}`,
    progress: ({ checked, of }: { readonly checked: number; readonly of: number }) =>
      `Checked: ${count(checked)} of ${count(of)} (${percent(of === 0 ? 0 : checked / of)})`,
    share: ({ value, low, high, ...of }: Share & { readonly confirmed: number; readonly checked: number }) =>
      value === null || low === null || high === null
        ? "Share confirmed: none checked yet"
        : `Share confirmed: ${share(value)} (${count(of.confirmed)} of ${count(of.checked)}), interval ${share(low)} to ${share(high)}`,
    limits: ({ relabel, review }: Limits) =>
      `Limits: below ${share(relabel)} relabel, below ${share(review)} review the pipeline`,
    verdict: ({ verdict }: { readonly verdict: string }) => `Verdict: ${verdict}`,
    stillOpen: ({ open }: { readonly open: number }) => `${recordsOf(open)} still to check`,
  },
} as const;
