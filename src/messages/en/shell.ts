// Texts of the pane's frame: rail, strip, header, running and failed actions.
import { capital, count, counted, rowsOf, timeOf } from "../format";

interface Rows {
  readonly rows: number;
}

/** Texts of the frame. */
export const shellTexts = {
  pages: "Pages",
  stops: {
    home: "Home",
    import: "Import",
    clean: "Clean",
    label: "Label",
    review: "Review",
    quality: "Quality",
    export: "Export",
    more: "More",
    handoff: "Handoff",
    audit: "Audit",
    setup: "Setup",
    keyboard: "Keys",
    help: "Help",
  },
  more: {
    handoff: "Handoff",
    audit: "Audit trail",
    setup: "Setup",
    keyboard: "Keyboard",
    help: "Help and contacts",
  },
  /** Above 99 the badge shows 99+. */
  waiting: ({ stop, waiting }: { readonly stop: string; readonly waiting: number }) =>
    `${stop}, ${waiting > 99 ? "99+" : count(waiting)} waiting`,
  running: ({ stop }: { readonly stop: string }) => `${stop}, running`,
  back: "Back",
  stop: "Stop",
  cancel: "Cancel",
  clearFind: "Clear the search",
  tryAgain: "Try again",
  working: "Working",
  status: { pass: "Passed", warn: "Warning", stop: "Not passed", none: "No verdict yet" },
  /** The strip at the foot of the pane. */
  saved: ({ at }: { readonly at: string }) => `Saved in this workbook ${timeOf(at)}`,
  allSaved: "Everything is saved in this workbook",
  saving: ({ waiting }: { readonly waiting: number }) => `Saving ${count(waiting)}…`,
  notSaved: ({ waiting }: { readonly waiting: number }) => `Not saved yet: ${counted(waiting, "label")}`,
  unfinished: ({ from, to }: { readonly from: number; readonly to: number }) =>
    `Not saved: rows ${count(from)} to ${count(to)}`,
  writtenNotEnded: "All is written, but not ended: see Home",
  openSheet: "Open sheet",
  /** Numbers that lead to their rows. */
  showRows: ({ what, rows }: { readonly what: string } & Rows) => `${what}: ${count(rows)}, show in the sheet`,
  showing: ({ what, rows }: { readonly what: string } & Rows) => `Showing ${rowsOf(rows)}: ${what}`,
  showAll: "Show all rows again",
  rowsSelected: ({ table, rows }: { readonly table: string } & Rows) => `${rowsOf(rows)} shown in ${table}.`,
  sumOf: ({ what, total, parts }: { readonly what: string; readonly total: number; readonly parts: string }) =>
    `${count(total)} ${what}: ${parts}`,
  partOf: ({ rows, what }: { readonly what: string } & Rows) => `${count(rows)} ${what}`,
  sumLine: ({ what }: { readonly what: string }) => `= ${capital(what)}`,
  /** What runs, by the stage that the core reports. */
  stages: {
    reading: "Reading the file",
    parsing: "Checking every row against the fields",
    cleaning: "Cleaning the records",
    preparing: "Comparing with the records you have",
    writing: "Writing to the workbook",
    checking: "Reading back what was written",
    undoing: "Taking back what was written",
    exporting: "Making the files",
    verifying: "Computing every event anew",
  },
  doneOf: ({ done, of }: { readonly done: number; readonly of: number }) => `${count(done)} of ${count(of)}`,
  atPercent: ({ title, percent }: { readonly title: string; readonly percent: number }) => `${title}: ${percent}%`,
  errorFoot: ({ code, at }: { readonly code: string; readonly at: string }) => `Error ${code} · ${timeOf(at)}`,
  copyReport: "Copy a report without any record text",
  reportCopied: "The report was copied.",
  copyBlocked: "This Excel does not let the pane copy. The text is selected: press Ctrl+C.",
  report: "Report",
  loading: "Reading the workbook",
  workbookUnread: "The workbook could not be read.",
  tooOld: "This Excel is too old for Handoff (needs ExcelApi 1.14).",
  tooOldKept: "Your workbook is untouched.",
  tooOldRemedy: "Open it in Excel on the web, or show IT this page.",
  notExcel: "Handoff works inside Excel.",
  crashed: "Handoff stopped.",
  crashedKept:
    "What was saved is in the workbook. Answers that were not saved yet are kept in this browser and written when you go on.",
  startAgain: "Start again",
  notExcelRemedy: "Open a workbook in Excel and choose Handoff on the ribbon.",
  gone: ({ sheets }: { readonly sheets: string }) => `These sheets are gone: ${sheets}.`,
  goneRemedy: "Excel cannot undo the deletion of a sheet. Check workbook restores what can be restored.",
} as const;
