// Errors of bringing files in.
import { rowsOf } from "../../format";
import type { ErrorText } from "../../errorText";

interface File {
  readonly file: string;
}

const untouched = "Nothing was written.";

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
    remedy: "Save it as CSV and import that file.",
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
  "rows-lost": ({ read, accounted }: { readonly read: number; readonly accounted: number }) => ({
    message: `${rowsOf(read)} were read, and ${rowsOf(accounted)} are accounted for.`,
    kept: untouched,
    remedy: "This is a fault of the add-in. Send the support bundle.",
  }),
  "worker-failed": ({ reason }: { readonly reason: string }) => ({
    message: `The part of the add-in that reads files broke off: ${reason}`,
    kept: untouched,
    remedy: "Import the file again. If it fails again, send the support bundle.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
