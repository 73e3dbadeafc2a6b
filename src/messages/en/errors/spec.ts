// Errors of the pipeline spec.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const specErrors = {
  "spec-not-json": ({ reason }: { readonly reason: string }) => ({
    message: `The pipeline file could not be read: ${reason}`,
    kept: "The workbook is as it was.",
    remedy: "Ask your provider for the file again.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
