// Errors of writing training sets.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const exportErrors = {
  "nothing-to-export": ({ records }: { readonly records: number }) => ({
    message: `There is nothing to export: 0 of ${records} records have a settled label.`,
    kept: "No file was written.",
    remedy: "Label records first.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
