// Texts of the page Clean.
import { capital, count, counted, dayOf, recordsOf, timeOf } from "../format";

interface Records {
  readonly records: number;
}

interface At {
  readonly at: string;
}

/** Texts of the page. */
export const cleanPageTexts = {
  title: "Clean",
  context: ({ steps, at }: { readonly steps: number; readonly at: string | null }) =>
    `${counted(steps, "step")} · ${at === null ? "not run yet" : `last run ${dayOf(at)}, ${timeOf(at)}`}`,
  import: "Import",
  home: "Home",
  nothing: "No records to clean yet.",
  nothingNote: "Import a file first; its records then wait here.",
  noSteps: "This pipeline has no cleaning steps.",
  noStepsNote: "Texts stay exactly as they were imported, and records can be shared out at once.",
  /** The recipe. */
  steps: "Steps, in their order",
  stepAt: ({ number, title }: { readonly number: number; readonly title: string }) => `${number}. ${title}`,
  fields: ({ fields }: { readonly fields: readonly string[] }) => fields.join(", "),
  off: "switched off",
  unavailable: "Not available in this version",
  unavailableNote: "It is kept in the pipeline and skipped.",
  skipped: ({ steps }: { readonly steps: readonly string[] }) =>
    `${steps.join(", ")}: not available in this version. ${steps.length === 1 ? "This step is" : "These steps are"} skipped; the records can be cleaned again when a later version has ${steps.length === 1 ? "it" : "them"}.`,
  changed: "changed",
  merged: "merged",
  quarantined: "to Quarantine",
  changedBy: ({ title }: { readonly title: string }) => `Changed by “${title}”`,
  mergedBy: ({ title }: { readonly title: string }) => `Records into which “${title}” merged others`,
  quarantinedBy: ({ title }: { readonly title: string }) => `Sent to Quarantine by “${title}”`,
  dot: " · ",
  waiting: ({ records }: Records) =>
    records === 1 ? "1 record waits to be cleaned" : `${recordsOf(records)} wait to be cleaned`,
  waitingWhat: "Records that wait to be cleaned",
  preview: "Preview changes",
  looking: "Reading the records",
  lookingTitle: "Looking at what would change",
  lookingNote: "Nothing is written. You can go on working in the sheet.",
  lastRun: ({ at }: At) => `The run of ${dayOf(at)}, ${timeOf(at)}`,
  sum: "records in",
  kept: "kept",
  keptNote: ({ records }: Records) => `${count(records)} of them changed; their originals stay in hidden columns`,
  mergedPart: "merged as duplicates",
  mergedNote: "The number leads to the records that contain them. Undo brings them back.",
  quarantinedPart: "quarantined",
  seeQuarantine: "See Quarantine",
  /** The preview. */
  previewTitle: "Preview changes",
  previewContext: "Nothing is written yet",
  backToRecipe: "Back to the steps",
  all: ({ records }: Records) => `All ${count(records)}`,
  /** By step: short enough for a tab. */
  tabs: {
    normalizeUnicode: "Unicode",
    trimWhitespace: "Spaces",
    redactPii: "Personal data",
    checkFields: "Fields",
    exactDedup: "Duplicates",
  },
  tab: ({ name, records }: { readonly name: string } & Records) => `${name} ${count(records)}`,
  tabsOf: "Changes by step",
  record: ({ record }: { readonly record: string }) => `Record ${record}`,
  cellBy: ({ field, steps }: { readonly field: string; readonly steps: readonly string[] }) =>
    `${field} · ${steps.length === 1 ? (steps[0] ?? "") : `${count(steps.length)} steps changed it`}`,
  goToRow: "Go to row",
  goToRowOf: ({ record }: { readonly record: string }) => `Go to row of ${record}`,
  keep: "Keep as it was",
  keepOf: ({ record }: { readonly record: string }) => `Keep as it was: ${record}`,
  keptCount: ({ records }: Records) =>
    `${recordsOf(records)} ${records === 1 ? "stays" : "stay"} as you want ${records === 1 ? "it" : "them"}: as imported. The sum is counted again when you clean.`,
  removed: "removed: ",
  added: "added: ",
  unchanged: " … ",
  moreChanges: ({ changes }: { readonly changes: number }) => `and ${counted(changes, "more change")} in this text`,
  marks: "· marks a space, ↵ a line break. Text between changes is left out here; the sheet shows it whole.",
  showMore: ({ records }: Records) => `Show ${count(records)} more`,
  shownOf: ({ shown, of }: { readonly shown: number; readonly of: number }) =>
    `${count(shown)} of ${recordsOf(of)} shown, the most different first.`,
  untouched: ({ records }: Records) =>
    records === 1 ? "1 record stays as it is." : `${recordsOf(records)} stay as they are.`,
  oneUndo: "One Undo brings everything back.",
  nothingChanges: "Nothing would change. Cleaning marks the records as looked at, so that they can be shared out.",
  toQuarantine: "To Quarantine",
  toMerge: "Merged as duplicates",
  mergesInto: ({ record, into }: { readonly record: string; readonly into: string }) =>
    `${record} is contained in ${into}`,
  spared: ({ records }: Records) =>
    `${recordsOf(records)} would be merged or quarantined, but annotators have ${records === 1 ? "it" : "them"}: ${records === 1 ? "it stays" : "they stay"} as ${records === 1 ? "it is" : "they are"}.`,
  clean: ({ records }: Records) => `Clean ${recordsOf(records)}`,
  /** Many would go. */
  shareTitle: ({ removed, of }: { readonly removed: number; readonly of: number }) =>
    `Take ${count(removed)} of ${recordsOf(of)} out?`,
  shareWhy: ({ percent, limit }: { readonly percent: string; readonly limit: string }) =>
    `That is ${percent}; your pipeline asks above ${limit}. Merged and quarantined records leave Records. Undo brings them back.`,
  shareGoOn: "Clean anyway",
  shareBack: "Look again",
  /** While it runs. */
  running: "Cleaning",
  undoing: "Undoing the run",
  stopNote:
    "You can go on working in the sheet. If you stop now, nothing has been written. Once writing has begun, Stop keeps what is written, and you can go on or undo.",
  stopping: "Stopping after this step…",
  interruptedNote: "Go on or take it back; until then nothing else can be cleaned.",
  seeKept: "See what was kept",
  /** Done. */
  done: ({ changed, same }: { readonly changed: number; readonly same: number }) =>
    `${recordsOf(changed)} changed, ${count(same)} left as ${same === 1 ? "it was" : "they were"}.`,
  shareOut: ({ records }: Records) => `Share out ${recordsOf(records)}`,
  left: ({ cells }: { readonly cells: readonly { readonly key: string; readonly column: string }[] }) =>
    `${counted(cells.length, "cell")} ${cells.length === 1 ? "was" : "were"} changed by somebody meanwhile and ${cells.length === 1 ? "stays" : "stay"} as that person left ${cells.length === 1 ? "it" : "them"}: ${cellsNamed(cells)}.`,
  undo: ({ at }: At) => `Undo the run of ${timeOf(at)}`,
  undone: ({ at }: At) => `The run of ${timeOf(at)} was undone.`,
  undoneNote: ({ changed, back }: { readonly changed: number; readonly back: number }) =>
    changed === 0 && back === 0
      ? "All records are as before."
      : [
          ...(changed === 0
            ? []
            : [`${capital(recordsOf(changed))} ${changed === 1 ? "has" : "have"} the old text back.`]),
          ...(back === 0 ? [] : [`${capital(recordsOf(back))} came back to Records.`]),
        ].join(" "),
  redo: "Redo",
} as const;

const cellsNamedAtMost = 5;

function cellsNamed(cells: readonly { readonly key: string; readonly column: string }[]): string {
  const named = cells.slice(0, cellsNamedAtMost).map(({ key, column }) => `${column} of ${key}`);
  const more = cells.length - named.length;
  return [...named, ...(more > 0 ? [`${count(more)} more`] : [])].join(", ");
}
