// Errors of cleaning.
import { count, recordsOf } from "../../format";
import type { ErrorText } from "../../errorText";

interface Line {
  /** The step's title, or the id of its line in the recipe. */
  readonly line: string;
}

const untouched = "Nothing was written.";

/** By code; each entry takes its details and gives the texts. */
export const cleanErrors = {
  "cleaning-stopped": () => ({
    message: "Cleaning stopped.",
    kept: untouched,
    remedy: "Clean again when you are ready.",
  }),
  "cleaning-in-use": ({ records }: { readonly records: number }) => ({
    message: `${recordsOf(records)} of this run ${records === 1 ? "is" : "are"} on Label sheets already, as cleaned.`,
    kept: "Nothing was undone.",
    remedy: "Take the batch back on Label first, or go on with these records.",
  }),
  "import-cleaned": ({ records }: { readonly records: number }) => ({
    message: `${recordsOf(records)} of this import ${records === 1 ? "was" : "were"} cleaned since.`,
    kept: "Nothing was undone.",
    remedy: "Undo the cleaning on Clean first, then undo the import.",
  }),
  "step-unknown-field": ({ line, field }: { readonly field: string } & Line) => ({
    message: `The step “${line}” names the field “${field}”, which the pipeline does not have.`,
    kept: untouched,
    remedy: "Choose another field for this step, or ask your provider for a corrected pipeline file.",
  }),
  "step-options-wrong": ({ line, path, reason }: { readonly path: string; readonly reason: string } & Line) => ({
    message: `The step “${line}” cannot be used as it is set: ${path === "" ? "" : `${path}: `}${reason}.`,
    kept: untouched,
    remedy: "Change the step's settings, or switch it off.",
  }),
  "pii-rules-missing": ({ line }: Line) => ({
    message: `The step “${line}” has no rules to go by: the pipeline says nothing about personal data.`,
    kept: untouched,
    remedy: "Add the section on personal data to the pipeline file, or switch the step off.",
  }),
  "project-key-missing": ({ line }: Line) => ({
    message: `The step “${line}” needs the project's key for marks that are alike in every import, and the workbook has none.`,
    kept: untouched,
    remedy: "Open the pipeline in this workbook again, or restore the sheet that holds the key.",
  }),
  "field-pattern-wrong": ({
    field,
    pattern,
    reason,
  }: {
    readonly field: string;
    readonly pattern: string;
    readonly reason: string;
  }) => ({
    message: `The pattern ${pattern} of the field ${field} cannot be used: ${reason}.`,
    kept: untouched,
    remedy: "Patterns follow RE2: no references back and no looking around. Correct it in the pipeline file.",
  }),
  "record-id-twice": ({ id }: { readonly id: string }) => ({
    message: `Two records have the id ${id}.`,
    kept: untouched,
    remedy: "Delete the copied row on the sheet Records, then clean again.",
  }),
  "records-lost": ({ line, read, accounted }: { readonly read: number; readonly accounted: number } & Line) => ({
    message: `The step “${line}” read ${count(read)} records and accounts for ${count(accounted)}.`,
    kept: untouched,
    remedy: "This is a fault of the add-in. Switch the step off, copy the report and send it to your provider.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
