// Errors of sheets, tables and the journal.
import type { ErrorText } from "../../errorText";

/** By code; each entry takes its details and gives the texts. */
export const workbookErrors = {
  "table-missing": ({ table }: { readonly table: string }) => ({
    message: `The sheet ${table} is gone.`,
    kept: "Nothing was written.",
    remedy: "Restore the sheet, or bring it back with Undo in Excel.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
