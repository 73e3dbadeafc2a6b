// Texts of the page Check workbook: what is gone or renamed, what restoring brings back and what it cannot.
import { count, counted, recordsOf } from "../format";

interface OnSheet {
  readonly sheet: string;
}

interface InColumn extends OnSheet {
  readonly column: string;
}

/** Texts of Check workbook, a sub-page of Setup. */
export const checkWorkbookTexts = {
  title: "Check workbook",
  context: "Compares this workbook with what its pipeline needs",
  setupNote: "Finds and restores deleted sheets, tables, columns and names",
  looking: "Looking at sheets, tables, columns and names",
  restoring: "Restoring",
  ok: "Everything that Handoff needs is here.",
  looked: ({ sheets, columns, names }: { readonly sheets: number; readonly columns: number; readonly names: number }) =>
    `${counted(sheets, "sheet")}, ${counted(columns, "column")} and ${counted(names, "name")} were looked at.`,
  found: ({ faults }: { readonly faults: number }) =>
    `${counted(faults, "thing")} ${faults === 1 ? "is" : "are"} not as Handoff left ${faults === 1 ? "it" : "them"}.`,
  foundNote:
    "Excel cannot undo the deletion of a sheet. A table, a column or a name that somebody deleted just now comes back whole by Undo in Excel. Restoring brings back what is said below.",
  faults: "What is missing or renamed",
  renamed: "Renamed, and still found",
  renamedLine: ({ sheet, now }: OnSheet & { readonly now: string }) => `The sheet ${sheet} is called ${now} here.`,
  renamedNote: "Nothing needs to be done.",
  restore: ({ faults }: { readonly faults: number }) => `Restore ${counted(faults, "thing")}`,
  lookAgain: "Look again",
  restored: ({ faults }: { readonly faults: number }) =>
    `${counted(faults, "thing")} ${faults === 1 ? "was" : "were"} restored.`,
  restoredNote: "The audit trail says so.",
  cameBack: "What came back",
  left: "What did not come back",
  leftNote: "Settle what is open on Home, then check again. If it stays, ask your provider.",
  sheetGone: ({ sheet }: OnSheet) => `The sheet ${sheet} is gone`,
  sheetBack: ({ sheet }: OnSheet) => `The sheet ${sheet} is there again`,
  comesBack: {
    whole: "Made anew from the pipeline file. What people changed on it is not there any more.",
    "from-trail":
      "Made anew with dropdowns and colours. Which records and answers come back is said on a line of its own.",
    empty:
      "Made anew with its columns, but empty: what stood on it is in the version history of the file, not in Handoff.",
  },
  tableGone: ({ sheet }: OnSheet) => `The table on ${sheet} was turned into plain cells`,
  tableBack: ({ sheet }: OnSheet) => `The cells on ${sheet} are a table again`,
  tableNote: "Nothing on the sheet changes.",
  columnGone: ({ sheet, column }: InColumn) => `The column “${column}” on ${sheet} is gone`,
  columnBack: ({ sheet, column }: InColumn) => `The column “${column}” on ${sheet} is there again`,
  columnNote: "It comes back at its place, but empty: what stood in it is in the version history of the file.",
  columnRenamed: ({ sheet, column, now }: InColumn & { readonly now: string }) =>
    `The column “${column}” on ${sheet} is called “${now}”`,
  headingBack: ({ sheet, column }: InColumn) => `The column “${column}” on ${sheet} has its heading again`,
  headingNote: "Only the heading changes; what stands in the column stays.",
  nameGone: ({ name }: { readonly name: string }) => `The name ${name} is gone`,
  nameBack: ({ name }: { readonly name: string }) => `The name ${name} is there again`,
  nameNote: "Dropdowns and figures need it; it is pointed at its cells again.",
  behind: "Lists, limits and sheets do not follow the last change of the pipeline yet",
  inLine: "Lists, limits and sheets follow the pipeline",
  behindNote:
    "The change was interrupted. What people wrote stays; dropdowns, colours and the Quality sheet are made anew.",
  answersGone: ({ sheet, rows }: OnSheet & { readonly rows: number }) =>
    `${recordsOf(rows)} of ${sheet} ${rows === 1 ? "is" : "are"} gone`,
  answersBack: ({ sheet, rows }: OnSheet & { readonly rows: number }) =>
    `${recordsOf(rows)} of ${sheet} ${rows === 1 ? "is" : "are"} there again`,
  answersNote: ({ answers }: { readonly answers: number }) =>
    `${count(answers)} with the answer that the audit trail has. Notes, and labels that were typed into the sheet, cannot come back.`,
} as const;
