// Errors of bringing files in.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const ingestErrors = {
  "import-stopped": () => ({
    message: "Import stopped.",
    kept: "Nothing was written.",
    remedy: "Import the file again when you are ready.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
