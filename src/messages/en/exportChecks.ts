// Texts of the checks before an export: a title for each, a sentence for how it stands.
import { count, counted, figure, recordsOf } from "../format";

interface Records {
  readonly records: number;
}

interface Failed {
  readonly value: number;
  /** The batch that decides, where there are several. */
  readonly batch: string | null;
}

interface Rows {
  readonly rows: number;
}

/** By the id of the check. */
export const exportCheckTexts = {
  available: {
    title: "File format",
    pass: () => "This version of Handoff writes this kind of file.",
    stop: ({ what }: { readonly what: string }) => `This version of Handoff cannot write ${what} yet.`,
    kind: ({ format, shape }: { readonly format: string; readonly shape: string }) =>
      shape === "plain" ? `${format.toUpperCase()} files` : `${format.toUpperCase()} files of shape ${shape}`,
  },
  content: {
    title: "Records to export",
    pass: ({ records, settled }: { readonly settled: number } & Records) =>
      `${count(settled)} of ${recordsOf(records)} have a settled label.`,
    stop: ({ records }: Records) => `There is nothing to export: 0 of ${recordsOf(records)} have a settled label.`,
  },
  ids: {
    title: "Record ids",
    pass: () => "No id occurs twice.",
    stop: ({ ids }: { readonly ids: number }) => `${counted(ids, "record id")} occur more than once in Records.`,
  },
  required: {
    title: "Required fields",
    pass: () => "No required field of a record is empty.",
    stop: ({ records, fields }: { readonly fields: string } & Records) =>
      `A required field is empty in ${recordsOf(records)}: ${fields}.`,
  },
  unresolved: {
    title: "Differing labels",
    pass: () => "The rule settled every record that was labelled by all.",
    left: ({ records }: Records) => `${recordsOf(records)} with differing labels stay out.`,
    stop: ({ records }: Records) =>
      `${recordsOf(records)} have differing labels, and this pipeline exports only when all are settled.`,
  },
  unknown: {
    title: "Labels of the taxonomy",
    pass: () => "No Label sheet holds an unknown label.",
    warn: ({ cells }: { readonly cells: number }) =>
      `${counted(cells, "cell")} on the Label sheets hold an unknown label. They do not count as answers.`,
  },
  quarantine: {
    title: "Quarantine",
    pass: () => "No row waits in Quarantine.",
    warn: ({ rows }: Rows) =>
      rows === 1
        ? "1 row waits in Quarantine. It is not in this set."
        : `${counted(rows, "row")} wait in Quarantine. They are not in this set.`,
  },
  cleaning: {
    title: "Cleaning",
    pass: () => "No record of this set waits to be cleaned.",
    stop: ({ records }: Records) =>
      records === 1
        ? "1 record of this set waits to be cleaned. Clean it first: it stands in Records as it came."
        : `${recordsOf(records)} of this set wait to be cleaned. Clean them first: they stand in Records as they came.`,
  },
  personalData: {
    title: "Personal data",
    pass: () => "No record of this set is known to hold personal data.",
    left: ({ records }: Records) => `${recordsOf(records)} with open personal data stay out.`,
    open: ({ records }: Records) => `Personal data was found and not decided in ${recordsOf(records)} of this set.`,
  },
  escalations: {
    title: "Escalations",
    pass: () => "Every escalation is answered.",
    open: ({ titles }: { readonly titles: readonly string[] }) =>
      `${counted(titles.length, "escalation")} not answered: ${titles.join("; ")}.`,
  },
  outsideEdits: {
    title: "Outside edits",
    pass: () => "No cell was changed outside Handoff without being looked at.",
    open: ({ cells }: { readonly cells: number }) =>
      cells === 1
        ? "1 cell was changed outside Handoff. Keep it or put it back first."
        : `${counted(cells, "cell")} were changed outside Handoff. Keep them or put them back first.`,
  },
  trail: {
    title: "Audit trail",
    pass: () => "The audit trail is intact.",
    broken: ({ event }: { readonly event: number }) => `The audit trail is broken at event ${count(event)}.`,
  },
  gate: {
    pass: ({ value, n }: { readonly value: number | null; readonly n: number }) =>
      value === null ? `Passed, from ${recordsOf(n)}.` : `${figure(value)} from ${recordsOf(n)}: accepted.`,
    relabel: (failed: Failed) => `${whose(failed)} is below the relabel limit.`,
    review: (failed: Failed) => `${whose(failed)} is below the review limit.`,
    notChecked: "no spot check has been finished yet",
    notMeasured: "a later version of Handoff measures this",
    undefined: ({ reason }: { readonly reason: string }) => `No verdict yet: ${reason}`,
  },
} as const;

function whose({ value, batch }: Failed): string {
  return batch === null ? figure(value) : `Batch ${batch}: ${figure(value)}`;
}
