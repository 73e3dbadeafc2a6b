// Errors of Excel itself.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const hostErrors = {
  "excel-refused": ({ reason }: { readonly reason: string }) => ({
    message: `Excel did not do it: ${reason}`,
    kept: "Each cell holds either its old or its new value.",
    remedy: "Do it again. If it fails again, send the support bundle.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
