// Errors of agreement and gates.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const qualityErrors = {
  "too-few-annotators": ({ columns }: { readonly columns: number }) => ({
    message: `Agreement needs at least two annotator columns; the range has ${columns}.`,
    kept: "The cells you named are as they were.",
    remedy: "Choose the columns of all annotators, without ids and headings.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
