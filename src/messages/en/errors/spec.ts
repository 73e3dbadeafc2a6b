// Errors of the pipeline spec.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const specErrors = {
  "stored-spec-broken": ({ path }: { readonly path: string }) => ({
    message: `The pipeline in this workbook can no longer be read; the first problem is at ${path}.`,
    kept: "Records, labels and the audit trail are as they were.",
    remedy: "Bring back an earlier version of the workbook, or open the pipeline file again.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
