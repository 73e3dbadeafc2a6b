// Texts of an import that meets records whose content has changed.
import { capital, count, counted, recordsOf, rowsOf } from "../format";

interface Records {
  readonly records: number;
}

/** Texts of the question, and what the pages say of its answer. */
export const importChangeTexts = {
  title: "Keep the old or take the new?",
  context: ({ file }: { readonly file: string }) => `${file} · nothing is written yet`,
  what: ({ records }: Records) =>
    records === 1
      ? "1 record is in Records with other content than in this file."
      : `${recordsOf(records)} are in Records with other content than in this file.`,
  changedRecords: "with other content",
  examples: ({ shown, of }: { readonly shown: number; readonly of: number }) =>
    shown === of ? "What changed" : `The first ${count(shown)} of ${count(of)}`,
  sampleTitle: ({ record, field }: { readonly record: string; readonly field: string }) => `${record}, ${field}`,
  from: "In Records:",
  to: "In the file:",
  empty: "(empty)",
  choice: ({ records }: Records) => (records === 1 ? "For this record" : `For all ${recordsOf(records)}`),
  keep: "Keep the old",
  keepNote: "Records stays as it is. The other rows of the file are imported.",
  take: "Take the new",
  takeNote:
    "The fields that differ are replaced, and the records wait to be cleaned again. Labels stay. Undo import brings the old content back.",
  labelled: ({ records }: Records) =>
    records === 1
      ? "1 of them is labelled already. Look at its label again if you take the new content."
      : `${recordsOf(records)} of them are labelled already. Look at their labels again if you take the new content.`,
  goOn: ({ rows }: { readonly rows: number }) => `Import ${rowsOf(rows)}`,
  /** In the sum. */
  part: "changed",
  takenNote: "Known records; the new content was taken",
  keptNote: "Known records with other content; the old was kept",
  taken: ({ records }: Records) => `${capital(recordsOf(records))} took the new content.`,
  undoTaken: ({ records }: Records) => `${counted(records, "record")} get the old content back.`,
} as const;
