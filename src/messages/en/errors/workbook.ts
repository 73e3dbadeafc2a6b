// Errors of sheets, tables and the journal.
import type { ErrorText } from "../../errorText";
import { counted, listed, recordsOf, timeOf } from "../../format";

const shownCells = 3;

function named(cells: readonly { readonly key: string; readonly column: string }[]): string {
  const names = cells.slice(0, shownCells).map(({ key, column }) => `${column} of ${key}`);
  return listed(cells.length > shownCells ? [...names, counted(cells.length - shownCells, "other")] : names);
}

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
    remedy: "Bring it back with Undo in Excel, or restore it on Setup, Check workbook.",
  }),
  "column-missing": ({ table, column }: { readonly table: string; readonly column: string }) => ({
    message: `The sheet ${table} has no column “${column}”.`,
    kept: "Nothing was written.",
    remedy: "Bring it back with Undo in Excel, or restore it on Setup, Check workbook.",
  }),
  "record-not-there": ({ record }: { readonly record: string }) => ({
    message: `The record ${record} is not on your Label sheet any more.`,
    kept: "Your answer is kept in the pane.",
    remedy: "Bring its row back with Undo in Excel; the answer is then written. Or give it up on Label.",
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
  "verifying-stopped": () => ({
    message: "Verify stopped.",
    kept: "Nothing was changed; the last result stays.",
    remedy: "Verify again when you are ready.",
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
  "change-running": ({ since, who }: { readonly since: string; readonly who: string }) => ({
    message: `${who} has been writing to this workbook since ${timeOf(since)}.`,
    kept: "Nothing was written.",
    remedy: "Start when they are done.",
  }),
  "changed-since": ({ cells }: { readonly cells: readonly { readonly key: string; readonly column: string }[] }) => ({
    message: `${counted(cells.length, "cell")} ${cells.length === 1 ? "was" : "were"} changed since: ${named(cells)}.`,
    kept: "Their rows stay as they are; everything else was taken back.",
    remedy: "Remove those rows yourself if they should go too.",
  }),
  "changed-meanwhile": ({
    cells,
  }: {
    readonly cells: readonly { readonly key: string; readonly column: string }[];
  }) => ({
    message: `${counted(cells.length, "cell")} ${cells.length === 1 ? "was" : "were"} changed by somebody else meanwhile: ${named(cells)}.`,
    kept: "Nothing was written; their change stands.",
    remedy: "Look again, then do this once more.",
  }),
  "changed-while-writing": ({
    cells,
  }: {
    readonly cells: readonly { readonly key: string; readonly column: string }[];
  }) => ({
    message: `${counted(cells.length, "cell")} ${cells.length === 1 ? "was" : "were"} changed by somebody else while Handoff was writing: ${named(cells)}.`,
    kept: "These cells stay as that person left them; everything else was written.",
    remedy: "Look at these cells, and set them yourself if they should be otherwise.",
  }),
  "batch-not-judged": ({ batch, open }: { readonly batch: string; readonly open: number }) => ({
    message:
      open === 0
        ? `Batch ${batch} is not with the annotators, so there is nothing to close.`
        : `Batch ${batch} cannot be closed yet: ${recordsOf(open)} of it ${open === 1 ? "is" : "are"} not settled.`,
    kept: "Nothing was written.",
    remedy: "Let the annotators finish their queues and decide what is in Review, then close the batch.",
  }),
  "decided-meanwhile": ({ record, by }: { readonly record: string; readonly by: string }) => ({
    message: `Record ${record} was decided by ${by === "" ? "somebody else" : by} since you opened it.`,
    kept: "That decision stands; yours was not written.",
    remedy: "Go on with the next record, or take the decision back under Decided.",
  }),
  "not-in-review": ({ record }: { readonly record: string }) => ({
    message: `Record ${record} is not on the sheet Review any more.`,
    kept: "Nothing was written.",
    remedy: "Bring its row back with Undo in Excel, or start the review of it again.",
  }),
  "not-in-records": ({ record }: { readonly record: string }) => ({
    message: `Record ${record} is not on the sheet Records any more.`,
    kept: "Its answers are kept.",
    remedy: "Bring its row back with Undo in Excel, or undo what removed it.",
  }),
  "import-in-use": ({ records }: { readonly records: number }) => ({
    message: `${recordsOf(records)} of this import ${records === 1 ? "is" : "are"} on Label sheets already.`,
    kept: "Nothing was undone.",
    remedy: "Go on with these records, or ask your provider how to take them out.",
  }),
  "source-unknown": ({ source }: { readonly source: string }) => ({
    message: `The pipeline has no source “${source}”.`,
    kept: "Nothing was written.",
    remedy: "Choose where the file comes from, then import it again.",
  }),
  "file-changed": ({ file }: { readonly file: string }) => ({
    message: `${file} was changed after you looked at it.`,
    kept: "Nothing was written.",
    remedy: "Choose the file again, so that you see what will be imported.",
  }),
  "portion-lost": () => ({
    message: "A part of this change is missing from the journal on the hidden sheet _handoff.",
    kept: "What is in the sheets stays; nothing of that part was written or taken back.",
    remedy: "Go back to an earlier version of the workbook by its version history.",
  }),
  "change-unknown": () => ({
    message: "The journal has no such change any more.",
    kept: "The workbook is as it was.",
    remedy: "Use the workbook's version history to go back further.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
