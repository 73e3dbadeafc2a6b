// Errors of the pipeline spec.
import type { ErrorText } from "../../errorText";
import { recordsOf } from "../../format";

/** By code; each entry takes its details and gives the texts. */
export const specErrors = {
  "stored-spec-broken": ({ path }: { readonly path: string }) => ({
    message: `The pipeline in this workbook can no longer be read; the first problem is at ${path}.`,
    kept: "Records, labels and the audit trail are as they were.",
    remedy: "Bring back an earlier version of the workbook, or open the pipeline file again.",
  }),
  "spec-changed-since": ({ version }: { readonly version: string }) => ({
    message: `Somebody changed the pipeline meanwhile; it is at ${version} now.`,
    kept: "Nothing was written. What you typed is still in the form.",
    remedy: "Go back, open the section again and make your change there.",
  }),
  "annotator-in-use": ({ name, records }: { readonly name: string; readonly records: number }) => ({
    message: `${name} still has ${recordsOf(records)} on the Label sheet.`,
    kept: "Nothing was written.",
    remedy: "Close the batch on Label first, or take its records back; then take the annotator out.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
