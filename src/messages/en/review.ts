// Texts of Review: what to decide, how the answers differ, what was decided.
import { capital, count, counted, dayOf, recordsOf } from "../format";

interface Records {
  readonly records: number;
}

interface Rows {
  readonly rows: number;
}

/** Texts of the page Review. */
export const reviewTexts = {
  title: "Review",
  tabs: "What to look at",
  disagreements: ({ records }: Records) => `Disagreements ${count(records)}`,
  questions: ({ records }: Records) => `Questions ${count(records)}`,
  decided: "Decided",
  place: ({ place, of }: { readonly place: number; readonly of: number }) => `Record ${count(place)} of ${count(of)}`,
  notYours: ({ people, title }: { readonly people: string; readonly title: string }) =>
    `Deciding is for ${people} (${title}).`,
  /** The answers side by side. */
  answers: "Answers",
  annotator: ({ letter }: { readonly letter: string }) => `Annotator ${letter}`,
  unsure: "Unsure",
  note: ({ note }: { readonly note: string }) => `“${note}”`,
  noNote: "No note",
  noAnswers: "Nobody has answered this record yet.",
  asked: "The question",
  answerFirst:
    "You have this record in your own queue. Answer it there first; then the others’ answers are shown here.",
  /** The form. */
  right: "Right label",
  chooseLabel: "Choose the right label.",
  why: "Why did they differ?",
  whyHard: "What makes it hard?",
  chooseWhy: "Choose a reason.",
  rule: "Rule for the next time",
  ruleHint: "In your words; it stands beside the decision on the sheet Review.",
  decide: "Decide and next",
  decideAnyway: "Decide it yourself",
  skip: "Skip",
  deciding: "Writing the decision",
  decidedSpoken: ({ label, left }: { readonly label: string; readonly left: number }) =>
    `Decided, ${label}. ${capital(recordsOf(left))} left.`,
  /** Who labelled a record does not decide it. */
  yoursTitle: "You answered this one",
  leaveTo: ({ people }: { readonly people: string }) => `Leave it to ${people}?`,
  nobodyElse: "Nobody else may decide in this pipeline, so it is yours.",
  leave: ({ people }: { readonly people: string }) => `Leave it to ${people}`,
  /** Before and after. */
  startTitle: ({ records }: Records) => `Annotators differ on ${recordsOf(records)}`,
  startWhy: "Starting puts them on the sheet Review, with the answers side by side and without names.",
  startWhyNamed: "Starting puts them on the sheet Review, with the answers side by side.",
  start: ({ records }: Records) => `Start review of ${recordsOf(records)}`,
  starting: "Bringing records into Review",
  add: ({ records }: Records) => `Add ${recordsOf(records)} more`,
  addNote: ({ records }: Records) =>
    `Annotators differ on ${recordsOf(records)} that ${records === 1 ? "is" : "are"} not here yet`,
  nothingTitle: "Nothing to decide",
  nothing: "Nobody asked, and annotators agree on every record that all of them have answered.",
  allDoneTitle: "Everything is decided",
  allDone: ({ records }: Records) => `${capital(recordsOf(records))} ${records === 1 ? "has" : "have"} a decision.`,
  noDisagreements: "No record on which annotators differ is waiting.",
  noQuestions: "No question is waiting. Annotators ask with the key A on their card.",
  noneDecided: "Nothing was decided yet.",
  goLabel: "Label",
  goClose: ({ batch }: { readonly batch: string }) => `Close batch ${batch}`,
  seeAgreement: "See agreement",
  /** Filled in on the sheet. */
  inSheetTitle: ({ rows }: Rows) => `${counted(rows, "row")} decided in the sheet`,
  inSheet: "Labels typed into the sheet Review count once they are taken over here.",
  takeOver: ({ rows }: Rows) => `Take over ${counted(rows, "decision")}`,
  takingOver: "Taking decisions over",
  unknown: "{rows} of Review name no label of the pipeline; choose from the list in the sheet.",
  unknownRows: ({ rows }: Rows) => counted(rows, "row"),
  inSheetWhat: "Decisions typed into the sheet",
  unknownWhat: "Rows whose label is not known",
  /** Decided. */
  decidedBy: ({ by, at }: { readonly by: string; readonly at: string | null }) =>
    at === null ? by : `${by}, ${dayOf(at)}`,
  because: ({ who, reason }: { readonly who: string; readonly reason: string }) =>
    reason === "" ? who : `${reason} · ${who}`,
  takeBack: "Take back",
  takeBackOf: ({ record }: { readonly record: string }) => `Take back the decision on ${record}`,
  takingBack: "Taking the decision back",
  showAll: "Show all {records} in the sheet",
  decidedWhat: "Decided records",
} as const;
