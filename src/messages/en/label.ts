// Texts of Label: the card, its states, what is said after an answer.
import { capital, count, counted, duration, recordsOf } from "../format";

interface Records {
  readonly records: number;
}

interface Batch {
  readonly batch: string;
}

interface Label {
  readonly label: string;
}

/** `seconds` is how long the rest takes, where that can be told. */
interface Progress {
  readonly done: number;
  readonly of: number;
  readonly seconds: number | null;
}

/** Texts of the page Label. */
export const labelTexts = {
  title: "Label",
  previous: "Previous record (←)",
  next: "Next record (→)",
  menu: "What to show",
  showAll: "All records",
  showOpen: "Records without an answer",
  showUnsure: "Records you were unsure about",
  nothingHere: "No record of this kind.",
  progress: ({ done, of }: { readonly done: number; readonly of: number }) => `${count(done)} of ${count(of)} labelled`,
  progressLine: ({ done, of, seconds }: Progress) =>
    [
      `${count(done)} of ${count(of)} done`,
      ...(done < of ? [`${count(of - done)} left`] : []),
      ...(done < of && seconds !== null ? [duration(seconds)] : []),
    ].join(" · "),
  recordText: "Record text",
  emptyField: "(empty)",
  titled: ({ title }: { readonly title: string }) => `${title}: `,
  between: " · ",
  yes: "Yes",
  no: "No",
  source: ({ file, locator }: { readonly file: string; readonly locator: string }) => `${file}, ${locator}`,
  sourceLine: "Source: {source}",
  labels: "Labels",
  /** The line between text and labels. */
  keys: "Keys {first} to {last} answer and move on",
  keysMore: "Keys {first} to {last} answer, {more} shows more labels",
  keysOff: "Choose a label to answer and move on",
  onlyOne: "Key {first} answers and moves on",
  yourAnswer: "Your answer: {answer}",
  lastOne: "Last one: {answer}",
  lastSaved: "Last one: {answer}, saved",
  unsure: "unsure",
  showIt: "Show it",
  pageOfLabels: ({ page, of }: { readonly page: number; readonly of: number }) => `Labels, page ${page} of ${of}`,
  find: "Find a label",
  findHint: ({ labels }: { readonly labels: number }) => `Type to find one of ${count(labels)} labels`,
  noneFound: "No label has this in its name.",
  /** The guide of the label in focus. */
  guideOf: ({ label }: Label) => `Guidelines of ${label}`,
  definition: "{label}: {text}",
  yesExample: "{mark} “{text}”",
  yesMark: "Yes:",
  noMark: "No:",
  edgeCases: ({ cases }: { readonly cases: number }) => counted(cases, "edge case"),
  ask: ({ question }: { readonly question: string }) => `Ask yourself: ${question}`,
  yesTitle: "Belongs here",
  noTitle: "Does not belong here",
  more: "More",
  close: "Close",
  /** The toolbar. */
  toolbar: "Record",
  actions: { unsure: "Unsure", ask: "Ask", note: "Note", skip: "Skip", undo: "Undo", guide: "Guide" },
  nothingToUndo: "Nothing to undo yet.",
  /** Unsure and notes. */
  unsureTitle: "Why are you unsure?",
  unsureHint: "The record stays without a label. Your words help whoever decides it.",
  unsureField: "What makes this one hard?",
  unsureRequired: "Write a few words first.",
  saveAndNext: "Save and next",
  noteTitle: "Note on this record",
  noteHint: "It is kept beside your answer.",
  noteField: "Note",
  noteSaved: "The note was saved.",
  saveNote: "Save note",
  /** Asking. */
  askTitle: ({ people }: { readonly people: string }) => `Ask ${people}`,
  askHint: ({ people }: { readonly people: string }) =>
    `The record goes to the end of your queue, and ${people} gets your question. You can still answer it.`,
  askField: "What makes this one hard?",
  askRequired: "Write your question first.",
  sendAndNext: "Send and next",
  sending: "Sending your question",
  asked: "Your question was sent.",
  /** Batches. */
  batches: "Batches",
  batch: ({ batch }: Batch) => `Batch ${batch}`,
  batchStages: {
    open: "Open",
    "handed-out": "Being labelled",
    judged: "Judged",
    closed: "Closed",
  },
  batchFull: "Full",
  batchOpenNote: "{records} of {of}",
  batchNote: "{settled} of {records} settled",
  batchWhat: ({ batch }: Batch) => `Records of batch ${batch}`,
  settledWhat: ({ batch }: Batch) => `Settled records of batch ${batch}`,
  handOutBatch: ({ batch }: Batch) => `Hand out batch ${batch}`,
  closeBatch: ({ batch }: Batch) => `Close batch ${batch}`,
  closing: "Closing the batch",
  closeTitle: ({ batch }: Batch) => `Batch ${batch} is judged`,
  closeWhy: ({ records }: Records) =>
    `${recordsOf(records)} ${records === 1 ? "is" : "are"} settled. Closing writes the gold labels into Records and empties the Label sheets; one Undo brings everything back.`,
  closed: ({ batch, records, withGold }: Batch & Records & { readonly withGold: number }) =>
    `Batch ${batch} is closed: ${count(withGold)} of ${recordsOf(records)} have a gold label.`,
  openAgain: "Open again",
  takeBack: "Take back",
  takingBack: "Taking it back",
  reserve: "Reserve",
  holdInReserve: "Hold these records in reserve",
  reserveNote: "{records} in no batch",
  reserveWhat: "Records in reserve",
  takeIn: "Put into a batch",
  takingIn: "Putting records into batches",
  /** Said to a screen reader. */
  spoken: ({ done, of }: { readonly done: number; readonly of: number }) =>
    `Saved. ${count(done)} of ${count(of)} done.`,
  undone: ({ record }: { readonly record: string }) => `The answer to record ${record} was taken back.`,
  /** Queue empty. */
  emptyTitle: "Your queue is empty",
  emptyWhy: ({ records, unsure }: { readonly unsure: number } & Records) =>
    unsure === 0
      ? `You answered ${recordsOf(records)}; all are stored in your sheet.`
      : `You answered ${recordsOf(records)}; all are stored in your sheet. You were unsure about ${count(unsure)}.`,
  seeAgreement: "See agreement",
  lookThrough: "Look through your answers",
  lookThroughUnsure: "Look through the unsure ones",
  youCan: "You can",
  stillOpen: "Still open",
  left: "left",
  nobodyLeft: "Everybody is done.",
  leftWhat: ({ name }: { readonly name: string }) => `Records that wait for ${name}`,
  allAnswered: "All answered",
  /** Not assigned. */
  toCleanTitle: "Records wait to be cleaned",
  toClean: ({ records }: { readonly records: number }) =>
    `${recordsOf(records)} ${records === 1 ? "waits" : "wait"} for the pipeline's cleaning steps. Annotators get records as they are cleaned.`,
  goClean: ({ records }: { readonly records: number }) => `Clean ${recordsOf(records)}`,
  notSharedTitle: "No records are shared out to you yet",
  notShared: ({ batch, records, of }: Batch & Records & { readonly of: number }) =>
    records < of
      ? `Batch ${batch} is open: ${recordsOf(records)} of ${count(of)}. Share it out now, or import more first. Each annotator gets a sheet of their own; nobody sees the others’ answers here.`
      : `Batch ${batch} is full: ${recordsOf(records)} that no annotator has. Sharing out gives each annotator a sheet of their own; nobody sees the others’ answers here.`,
  onlyReserve: ({ records }: Records) =>
    `${capital(recordsOf(records))} ${records === 1 ? "is" : "are"} in reserve and in no batch. Put them into a batch, then share it out.`,
  shareOut: ({ records }: Records) => `Share out ${recordsOf(records)}`,
  sharingOut: "Sharing out records",
  noRecordsTitle: "Nothing to label yet",
  noRecords: "Records appear here after the first import.",
  import: "Import",
  notAnnotatorTitle: ({ name }: { readonly name: string }) => `${name} is not an annotator`,
  notAnnotator: ({ people }: { readonly people: string }) =>
    `In this pipeline ${people} label records. Switch person on Home if that is you.`,
  switchPerson: "Switch person",
  waitTitle: "No record is yours at the moment",
  waitWhy: "All records are shared out to other annotators. The next import brings more.",
  who: "Who labels",
  ofTheirs: ({ done, of }: { readonly done: number; readonly of: number }) => `${count(done)} of ${count(of)} answered`,
  /** Not saved and conflicts. */
  notSavedTitle: ({ labels }: { readonly labels: number }) => `Not saved yet: ${counted(labels, "label")}.`,
  discardGone: "Give up answers to records that are gone",
  notSaved: "They are kept here and written as soon as the sheet answers. Do not close the pane.",
  conflictTitle: "Two answers for one record",
  conflictContext: ({ record }: { readonly record: string }) => `${record} · your sheet`,
  conflictWhat: "Your label was not written.",
  conflictWhy:
    "Since you opened this record, its label was set in the sheet from another place. Both answers are kept here until you choose.",
  inSheet: "In the sheet now",
  yours: "Yours",
  notWritten: "Not written yet",
  setElsewhere: "Set from another place",
  noAnswer: "no answer",
  auditNote: "The answer that you keep stays in your sheet; the change is in the audit trail.",
  keepSheet: ({ answer }: { readonly answer: string }) => `Keep ${answer}`,
  useMine: ({ answer }: { readonly answer: string }) => `Use ${answer}`,
} as const;
