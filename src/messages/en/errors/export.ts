// Errors of writing training sets.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const exportErrors = {
  "nothing-to-export": ({ records }: { readonly records: number }) => ({
    message: `There is nothing to export: 0 of ${records} records have a settled label.`,
    kept: "No file was written.",
    remedy: "Label records first.",
  }),
  "nothing-new": ({ records }: { readonly records: number }) => ({
    message: `There is nothing new to export: none of ${records} records that no earlier set holds has a settled label.`,
    kept: "No file was written.",
    remedy: "Label new records first, or export all records again.",
  }),
  "export-blocked": ({ checks }: { readonly checks: readonly string[] }) => ({
    message: `The export was not made, because a check is not passed: ${checks.join("; ")}.`,
    kept: "No file was written.",
    remedy: "Repair what the check names, then export again.",
  }),
  "reason-too-short": ({ least }: { readonly least: number }) => ({
    message: "The export was not made, because it needs a reason.",
    kept: "No file was written.",
    remedy: `Write why you export although a check is not passed, in ${least} characters or more.`,
  }),
  "export-differs": ({ record }: { readonly record: string }) => ({
    message: `The line written for record ${record} does not hold what the record holds.`,
    kept: "No file was written; your records are as they were.",
    remedy: "Export again. If it happens again, copy the report and send it to your provider.",
  }),
  "export-unknown": ({ exportId }: { readonly exportId: string }) => ({
    message: `The pipeline has no export ${exportId}.`,
    kept: "No file was written.",
    remedy: "Open the page Export again and choose one of its exports.",
  }),
  "export-stopped": () => ({
    message: "Export stopped.",
    kept: "No file was written; nothing was noted in Exports.",
    remedy: "Export again when you are ready.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
