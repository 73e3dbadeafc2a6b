// Errors of Excel itself.
import type { ErrorText } from "../../errorText";
import { count } from "../../format";

/** By code; each entry takes its details and gives the texts. */
export const hostErrors = {
  "excel-refused": ({ reason }: { readonly reason: string }) => ({
    message: `Excel did not do it: ${reason.replace(/\.$/, "")}.`,
    kept: "Each cell holds either its old or its new value.",
    remedy: "Do it again. If it fails again, copy the report and send it to your provider.",
  }),
  "self-test-stopped": ({ done, of }: { readonly done: number; readonly of: number }) => ({
    message: `The self-test was stopped after ${count(done)} of ${count(of)} cases.`,
    kept: "The scratch sheet is gone, and your sheets are as they were.",
    remedy: "Run it again for a whole report.",
  }),
  "sample-missing": ({ file }: { readonly file: string }) => ({
    message: `The sample ${file} could not be loaded.`,
    kept: "The workbook is as it was.",
    remedy: "Ask IT whether the folder “samples” was deployed beside the add-in.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
