// Texts of Export: checks, the sum of what goes in, the files.
import { bytes, count, counted, dayOf, recordsOf, timeOf } from "../format";

interface Records {
  readonly records: number;
}

/** Texts of the page Export. */
export const exportTexts = {
  title: "Export",
  noneYet: "Nothing exported yet",
  last: ({ at, records }: { readonly at: string } & Records) => `Last: ${dayOf(at)}, ${recordsOf(records)}`,
  checking: "Checking what would be exported",
  which: "Which export?",
  onlyNew: "Only records that no earlier set of this export holds",
  checks: "Checks",
  tally: ({ pass, warn, stop }: { readonly pass: number; readonly warn: number; readonly stop: number }) =>
    [
      `${count(pass)} passed`,
      ...(warn > 0 ? [counted(warn, "warning")] : []),
      ...(stop > 0 ? [`${count(stop)} not passed`] : []),
    ].join(", "),
  morePassed: ({ checks }: { readonly checks: number }) => `${counted(checks, "check")} passed`,
  show: "Show",
  hide: "Hide",
  repairs: {
    ...{ label: "Label", quality: "See agreement", quarantine: "See Quarantine", review: "Decide differing labels" },
    ...{ home: "See open escalations", audit: "See the audit trail", clean: "Clean the records" },
  },
  /** The formats: a title, and what stands in such a file. */
  formats: {
    jsonl: { title: "JSON Lines", help: "One JSON object a line, for programs." },
    csv: { title: "CSV", help: "A table with one header line, for programs and for people." },
  },
  whatGoesIn: "What goes in",
  records: "records",
  exported: "exported",
  /** Why records stay out, by the spec's word for it. */
  excluded: {
    unlabelled: "without a label",
    unsure: "unsure",
    unresolved: "labels differ",
    quarantined: "quarantined",
    "practice-item": "practice items",
    "hidden-gold": "hidden gold items",
    "pii-open": "open personal data",
    "single-reader": "read by one person only",
    "exported-before": "in an earlier set",
  },
  excludedNote: {
    unlabelled: "Nobody has answered yet",
    unsure: "The annotators were unsure",
    unresolved: "Two annotators gave different labels",
    quarantined: "They are not in Records",
    "practice-item": "Known answers would flatter the model",
    "hidden-gold": "Known answers would flatter the model",
    "pii-open": "Personal data was found and not decided",
    "single-reader": "This export asks for two readers",
    "exported-before": "Only new records were asked for",
  },
  firstLine: "First line of the file",
  exportRecords: ({ records }: Records) => `Export ${recordsOf(records)}`,
  anyway: "Export anyway…",
  anywayWhy: "Why export although a check is not passed?",
  anywayHint: "Your reason goes into the audit trail and the manifest.",
  anywayShort: "Write at least 10 characters.",
  refused: "This has to be repaired first; it cannot be overruled.",
  locked: "Your provider locked the gates, so there is no “Export anyway”.",
  label: "Label",
  running: "Exporting",
  stopNote: "Stop keeps no partial file.",
  doneContext: ({ version, at, by }: { readonly version: string; readonly at: string; readonly by: string }) =>
    `${version} · ${timeOf(at)}, ${by}`,
  done: ({ records }: Records) => `${recordsOf(records)} exported.`,
  doneNote: "Every line was checked before saving.",
  /** Where all files went, if they went the same way. */
  doneDownloads: "The files are where this browser keeps downloads.",
  /** Where a file went. */
  savedWhere: {
    download: "It was handed to this browser’s downloads; the pane cannot see that folder.",
    workbook: "The text is in a new workbook that has just been opened, complete.",
  },
  inPane: ({ reason }: { readonly reason: string }) =>
    `This Excel took neither a download nor a new sheet: ${reason} Copy the text before you close the pane, paste it into a text editor and save it there.`,
  copyFile: ({ file }: { readonly file: string }) => `Copy the text of ${file}`,
  fileCopied: ({ file }: { readonly file: string }) => `The text of ${file} was copied.`,
  onSheet: ({ sheet }: { readonly sheet: string }) => `The text is on the new sheet “${sheet}”, complete.`,
  files: "Files",
  fileNote: ({ size, sha256 }: { readonly size: number; readonly sha256: string }) =>
    `${bytes(size)} · fingerprint ${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`,
  wholeFingerprint: ({ sha256 }: { readonly sha256: string }) => `SHA-256 ${sha256}`,
  sumTitle: "What went in",
  copySummary: "Copy a summary",
  summaryCopied: "The summary was copied.",
  summary: ({
    version,
    records,
    excluded,
  }: {
    readonly version: string;
    readonly records: number;
    readonly excluded: number;
  }) => `${version}: ${recordsOf(records)} exported, ${count(excluded)} left out`,
  summaryFile: ({ name, size, sha256 }: { readonly name: string; readonly size: number; readonly sha256: string }) =>
    `${name}, ${bytes(size)}, SHA-256 ${sha256}`,
  home: "Home",
  laterFormat: ({ title, format }: { readonly title: string; readonly format: string }) =>
    `${title} (${format.toUpperCase()}) comes with a later version.`,
  noneReady: "No export of this pipeline can be made with this version.",
} as const;
