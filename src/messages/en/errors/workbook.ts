// Errors of sheets, tables and the journal.
import type { ErrorText } from "../../errorText";
import { counted } from "../../format";

/** By code; each entry takes its details and gives the texts. */
export const workbookErrors = {
  "no-pipeline": () => ({
    message: "This workbook has no pipeline yet.",
    kept: "Nothing was written.",
    remedy: "Open a pipeline file on Home first.",
  }),
  "table-missing": ({ table }: { readonly table: string }) => ({
    message: `The sheet ${table} is gone.`,
    kept: "Nothing was written.",
    remedy: "Restore the sheet, or bring it back with Undo in Excel.",
  }),
  "column-missing": ({ table, column }: { readonly table: string; readonly column: string }) => ({
    message: `The sheet ${table} has no column “${column}”.`,
    kept: "Nothing was written.",
    remedy: "Bring the column back with Undo in Excel, or give it its old heading.",
  }),
  "sheet-protected": ({ sheets }: { readonly sheets: readonly string[] }) => ({
    message: `${sheets.length === 1 ? "The sheet" : "The sheets"} ${sheets.join(" and ")} ${sheets.length === 1 ? "is" : "are"} protected, so Handoff may not write there.`,
    kept: "Nothing was written.",
    remedy: "Choose Review, Unprotect Sheet in Excel, and do it again.",
  }),
  "sheet-name-taken": ({ sheets }: { readonly sheets: readonly string[] }) => ({
    message: `This workbook already has ${sheets.length === 1 ? "a sheet" : "sheets"} named ${sheets.join(", ")}.`,
    kept: "The workbook is as it was.",
    remedy: "Rename what is there, or open the pipeline in a new workbook.",
  }),
  "other-pipeline": ({ name }: { readonly name: string }) => ({
    message: `This workbook already holds the pipeline “${name}”.`,
    kept: "The workbook is as it was.",
    remedy: "Open the file in a new workbook.",
  }),
  "newer-layout": ({ layout, known }: { readonly layout: number; readonly known: number }) => ({
    message: `This workbook was made by a newer Handoff (layout ${layout}; this version knows ${known}).`,
    kept: "The workbook is as it was.",
    remedy: "Close the workbook and reload the add-in, or ask IT for the newer version.",
  }),
  "table-busy": ({ table }: { readonly table: string }) => ({
    message: `Other people kept changing the sheet ${table} while it was being written.`,
    kept: "What was written is in the sheet; the rest is kept in the journal.",
    remedy: "Go on, or undo, from Home.",
  }),
  "not-read-back": ({ table, cell }: { readonly table: string; readonly cell: string }) => ({
    message: `A value on the sheet ${table} did not come back as it was written (${cell}).`,
    kept: "What was written is in the sheet; the rest is kept in the journal.",
    remedy: "Go on, or undo, from Home.",
  }),
  "stopped-before-writing": () => ({
    message: "Stopped.",
    kept: "Nothing was written.",
    remedy: "Start again when you are ready.",
  }),
  "stopped-while-writing": ({ done, of }: { readonly done: number; readonly of: number }) => ({
    message: `Stopped after ${counted(done, "row")}.`,
    kept: `${counted(done, "row")} of ${of} are in the workbook, each one checked; the rest is kept in the journal.`,
    remedy: "Go on, or undo.",
  }),
  "interrupted-while-writing": ({ reason }: { readonly reason: string }) => ({
    message: `Excel stopped the writing: ${reason}`,
    kept: "What was written is in the sheet; the rest is kept in the journal.",
    remedy: "Go on, or undo, from Home.",
  }),
  "recover-first": () => ({
    message: "An earlier change was interrupted.",
    kept: "Nothing was written.",
    remedy: "Go on with it, or undo it, on Home. Then do this again.",
  }),
  "change-running": ({ since }: { readonly since: string }) => ({
    message: `Another person has been writing to this workbook since ${since}.`,
    kept: "Nothing was written.",
    remedy: "Start when they are done.",
  }),
  "change-unknown": () => ({
    message: "The journal has no such change any more.",
    kept: "The workbook is as it was.",
    remedy: "Use the workbook's version history to go back further.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
