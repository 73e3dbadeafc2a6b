// Texts of the page Handoff: documents, their editions, and where they went.
import { counted, listed, versionOf } from "../format";

/** Texts of the page. */
export const handoffTexts = {
  title: "Handoff",
  context: "Documents written from this workbook",
  reading: "Reading the documents",
  documents: "Documents",
  none: "The pipeline file asks for no document that this version can write.",
  fresh: "Up to date",
  stale: "Out of date",
  notIssued: "Not issued",
  edition: ({ edition, version }: { readonly edition: number; readonly version: string }) =>
    `Edition ${edition}, from pipeline ${versionOf(version)}`,
  since: ({ chapters }: { readonly chapters: readonly string[] }) => `Changed since: ${listed(chapters)}`,
  front: "first page",
  first: "It has not been written yet",
  update: ({ documents }: { readonly documents: number }) => `Update ${counted(documents, "document")}`,
  updating: "Writing the documents",
  updated: ({ documents }: { readonly documents: number }) =>
    `${counted(documents, "document")} ${documents === 1 ? "was" : "were"} written.`,
  updatedNote: "Each stands on a sheet of its own, and as one page to print.",
  onSheet: ({ edition, sheet }: { readonly edition: number; readonly sheet: string }) =>
    `Edition ${edition}, on the sheet ${sheet}`,
  print: "Save to print",
  previewContext: ({ edition }: { readonly edition: number }) => `As edition ${edition} says it`,
  savedWhere: {
    download: "Downloaded. Open it in a browser and print it from there.",
    workbook: "In a new workbook, whole. Save it from there.",
  },
  savedOnSheet: ({ sheet }: { readonly sheet: string }) => `On the new sheet ${sheet}, whole.`,
  savedInPane: ({ reason }: { readonly reason: string }) => `Excel took no file (${reason}). Copy it from here.`,
  copyFile: "Copy it",
  fileCopied: "The file was copied.",
} as const;
