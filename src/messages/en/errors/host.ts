// Errors of Excel itself.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const hostErrors = {
  "excel-refused": ({ reason }: { readonly reason: string }) => ({
    message: `Excel did not do it: ${reason.replace(/\.$/, "")}.`,
    kept: "Each cell holds either its old or its new value.",
    remedy: "Do it again. If it fails again, send the support bundle.",
  }),
  "sample-missing": ({ file }: { readonly file: string }) => ({
    message: `The sample ${file} could not be loaded.`,
    kept: "The workbook is as it was.",
    remedy: "Ask IT whether the folder “samples” was deployed beside the add-in.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
