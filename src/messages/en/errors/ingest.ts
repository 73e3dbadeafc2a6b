// Errors of bringing files in.
import { count, counted, recordsOf, rowsOf } from "../../format";
import type { ErrorText } from "../../errorText";

interface File {
  readonly file: string;
}

const untouched = "Nothing was written.";

/** How a packed file is too large. */
const tooLarge = {
  parts: "it has too many parts",
  unpacked: "unpacked it is larger than 128 MB",
  ratio: "it unpacks to hundreds of times its size, as files made to do harm do",
} as const;

/** How a packed file is unsafe. */
const unsafe = {
  path: "it names a part outside of itself",
  nested: "a part of it is another packed file",
  doctype: "a part of it defines a document type, which office files never do",
} as const;

/** By code; each entry takes its details and gives the texts. */
export const ingestErrors = {
  "import-stopped": () => ({
    message: "Import stopped.",
    kept: untouched,
    remedy: "Import the file again when you are ready.",
  }),
  "format-unknown": ({ file }: File) => ({
    message: `${file} is of a kind that cannot be imported yet.`,
    kept: untouched,
    remedy: "Save it as CSV or as an Excel workbook (.xlsx) and import that file.",
  }),
  "file-empty": ({ file }: File) => ({
    message: `${file} is empty: there is no row in it.`,
    kept: untouched,
    remedy: "Check where the file comes from, and save it again.",
  }),
  "file-not-text": ({ file }: File) => ({
    message: `${file} is not a text file, whatever its name says.`,
    kept: untouched,
    remedy: "Open it in the program that made it, save it as CSV and import that file.",
  }),
  "file-not-workbook": ({ file }: File) => ({
    message: `${file} is not an Excel workbook that can be read, whatever its name says.`,
    kept: untouched,
    remedy: "Open it in Excel, save it as an Excel workbook (.xlsx) and import that file.",
  }),
  "file-password": ({ file }: File) => ({
    message: `${file} is locked with a password.`,
    kept: untouched,
    remedy: "Open it in Excel, save it without a password (File, Info, Protect Workbook), and import that file.",
  }),
  "sheet-not-in-file": ({ file, sheet }: { readonly sheet: string } & File) => ({
    message: `${file} has no sheet “${sheet}”.`,
    kept: untouched,
    remedy: "Choose the file again and check which of its sheets to import.",
  }),
  "too-many-columns": ({ file, most }: { readonly most: number } & File) => ({
    message: `${file} has more than ${count(most)} columns.`,
    kept: untouched,
    remedy:
      "Ask for a file with the same columns in each row. In a workbook, look for cells far to the right and delete them.",
  }),
  "too-many-cells": ({ file, most }: { readonly most: number } & File) => ({
    message: `${file} has more than ${count(most)} cells, empty ones before a row's last cell counted.`,
    kept: untouched,
    remedy: "Delete cells far to the right that are not needed, or split the sheet into several with fewer rows.",
  }),
  "container-too-large": ({ file, why }: { readonly why: keyof typeof tooLarge } & File) => ({
    message: `${file} was not opened: ${tooLarge[why]}.`,
    kept: untouched,
    remedy: "Split it into smaller files. If you did not expect it to be large, ask the sender what it is.",
  }),
  "container-unsafe": ({ file, why }: { readonly why: keyof typeof unsafe } & File) => ({
    message: `${file} was not opened: ${unsafe[why]}.`,
    kept: untouched,
    remedy: "Ask the sender for the file as Excel saves it.",
  }),
  "container-damaged": ({ file }: File) => ({
    message: `${file} is damaged: its parts are not what its own list says.`,
    kept: untouched,
    remedy: "Get the file again from where it comes from. If Excel can repair it, save it there under a new name.",
  }),
  "file-unreadable": ({ file, reason }: { readonly reason: string } & File) => ({
    message: `${file} could not be read: ${reason}`,
    kept: untouched,
    remedy: "Close the file in other programs, then choose it again.",
  }),
  "encoding-unknown": ({ encoding }: { readonly encoding: string }) => ({
    message: `The encoding "${encoding}" is not known here.`,
    kept: untouched,
    remedy: "Choose another encoding, or save the file as UTF-8.",
  }),
  "encoding-wrong": ({ encoding }: { readonly encoding: string }) => ({
    message: `The file is not written in the encoding "${encoding}".`,
    kept: untouched,
    remedy: "Choose another encoding, or save the file as UTF-8.",
  }),
  "records-in-use": ({ records }: { readonly records: number }) => ({
    message: `${recordsOf(records)} with new content ${records === 1 ? "is" : "are"} on a Label sheet, in Review or in a spot check, where people judge the old text.`,
    kept: untouched,
    remedy:
      "Keep the old content for now. To take the new, finish the work on these records and close their batch, or take the batch back, then import the file again.",
  }),
  "known-changed-meanwhile": ({ cells }: { readonly cells: number }) => ({
    message: `${counted(cells, "cell")} of known records ${cells === 1 ? "was" : "were"} changed by somebody while the file was read.`,
    kept: untouched,
    remedy: "Import the file again: it is then compared with what stands there now.",
  }),
  "rows-lost": ({ read, accounted }: { readonly read: number; readonly accounted: number }) => ({
    message: `${rowsOf(read)} were read, and ${rowsOf(accounted)} are accounted for.`,
    kept: untouched,
    remedy: "This is a fault of the add-in. Copy the report and send it to your provider.",
  }),
  "worker-too-slow": ({ seconds }: { readonly seconds: number }) => ({
    message: `The part of the add-in that works in the background gave no sign for ${count(seconds)} seconds and was ended.`,
    kept: untouched,
    remedy: "Close other programs, or split the file into smaller ones, and do it again.",
  }),
  "worker-failed": ({ reason }: { readonly reason: string }) => ({
    message: `The part of the add-in that works in the background broke off: ${reason}.`,
    kept: untouched,
    remedy: "Do it again. If it fails again, copy the report and send it to your provider.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
