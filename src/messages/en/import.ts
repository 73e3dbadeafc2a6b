// Texts of Import and Quarantine.
import { bytes, capital, count, counted, dayOf, listed, recordsOf, rowsOf, timeOf } from "../format";

interface Rows {
  readonly rows: number;
}

interface File {
  readonly file: string;
}

/** How the columns of a file may be parted, by the character. */
const delimiters: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/** What was interrupted, by the stored name of its event. */
const interruptions: Readonly<Record<string, string>> = {
  "import.finished": "The last import",
  "recipe.applied": "The last cleaning",
  "records.handed-out": "The sharing out of records",
  "export.finished": "The last export",
  "spec.changed": "The last change of the pipeline",
  "review.started": "The start of a review",
  "batch.closed": "The closing of a batch",
  "label.asked": "A question to whoever decides",
};

/** An encoding as people know it: UTF-8, Windows-1252. */
function encodingName(encoding: string): string {
  return encoding.startsWith("utf") ? encoding.toUpperCase() : capital(encoding);
}

/** Texts of the page Import. */
export const importTexts = {
  title: "Import",
  context: "New records go to the Records sheet",
  drop: "Drop a file here",
  dropNow: "Let go to import this file",
  chooseFile: "Choose file",
  fileInput: "File to import",
  kinds: "CSV with commas, semicolons, tabs or vertical bars; Excel workbooks (.xlsx); JSON lines (.jsonl)",
  kindsLater:
    "Mail, PDF and other files come with a later version. Save them as CSV or as an Excel workbook meanwhile.",
  local:
    "Files are read on this computer and sent nowhere. Records you already have are recognised and not added twice.",
  earlier: "Earlier imports",
  noneYet: "No file has been imported yet.",
  newRecords: "new",
  quarantined: "quarantined",
  undone: "undone",
  earlierLine: "{at} · {added} · {quarantined}",
  earlierOn: ({ at }: { readonly at: string }) => `${dayOf(at)}, ${timeOf(at)}`,
  undo: "Undo import",
  undoOf: ({ file }: File) => `Undo import of ${file}`,
  undoAsk: ({ file }: File) => `Undo the import of ${file}?`,
  undoWhat: ({ added, quarantined }: { readonly added: number; readonly quarantined: number }) =>
    `${capital(recordsOf(added))} leave Records and ${rowsOf(quarantined)} leave Quarantine. Cells that somebody changed since are named and left as they are.`,
  keep: "Keep it",
  undoDone: ({ file }: File) => `The import of ${file} was undone.`,
  undoDoneNote: "Records and Quarantine are as they were before it.",
  /** Checking the columns. */
  reading: "Reading the file",
  columns: "Check the columns",
  columnsContext: ({ file, rows, size }: { readonly size: number } & File & Rows) =>
    `${file} · ${rowsOf(rows)} · ${bytes(size)}`,
  sheet: "Which sheet?",
  hiddenSheet: ({ sheet }: { readonly sheet: string }) => `${sheet} (hidden)`,
  source: "Where does this file come from?",
  fieldsFound: ({ found, of }: { readonly found: number; readonly of: number }) =>
    found === of ? `${counted(of, "field")}, all found` : `${count(found)} of ${counted(of, "field")} found`,
  nextSample: "Show another row",
  sampleAt: ({ locator }: { readonly locator: string }) => `Examples from ${locator}`,
  emptySample: "(empty)",
  notInFile: "Not in this file",
  always: ({ value }: { readonly value: string }) => `Always “${value}”`,
  needsColumn: ({ field }: { readonly field: string }) => `${field} needs a column`,
  notImported: "Not imported",
  notImportedNote: ({ columns }: { readonly columns: readonly string[] }) =>
    `${columns.join(", ")}. ${columns.length === 1 ? "It stays" : "They stay"} in the file.`,
  converted: ({ from, to }: { readonly from: string; readonly to: string }) => `${from} → ${to}`,
  unreadable: ({ from }: { readonly from: string }) => `${from} (cannot be read)`,
  dates: ({ example }: { readonly example: string }) => `Dates such as ${example} are read as`,
  chooseOrder: "Choose an order",
  orders: {
    "day-month-year": "Day, month, year",
    "month-day-year": "Month, day, year",
    "year-month-day": "Year, month, day",
  },
  readAs: ({ encoding, delimiter }: { readonly encoding: string; readonly delimiter: string }) =>
    `Read as ${encodingName(encoding)}, ${delimiters[delimiter] ?? delimiter} between the columns, first row is the header.`,
  readAsLines: ({ encoding }: { readonly encoding: string }) =>
    `Read as ${encodingName(encoding)}, one JSON object a line; the columns are the names in the objects.`,
  readSheet: ({ sheet, row }: { readonly sheet: string; readonly row: number }) =>
    `Read from the sheet “${sheet}”; row ${count(row)} is the header. Rows without any content are left out.`,
  encodingGuessed:
    "The file does not say its encoding. If letters such as é look wrong in the examples, save the file as UTF-8 and choose it again.",
  headingsBlank: ({ columns }: { readonly columns: number }) =>
    `${counted(columns, "column")} without a heading: named by ${columns === 1 ? "its" : "their"} place.`,
  headingsTwice: ({ headings }: { readonly headings: readonly string[] }) =>
    `${listed(headings.map((heading) => `“${heading}”`))}: a heading that stands more than once. Check which column feeds which field.`,
  headingsQuoted: "A quotation mark in the heading row is broken. Check that each column has its own name.",
  counting: "Counting the rows that can be read with these columns…",
  countedAtImport: "The rows could not be counted with these columns; they are counted when you import.",
  willQuarantine: ({ rows, of }: { readonly of: number } & Rows) =>
    `${count(rows)} of ${rowsOf(of)} cannot be read as records. They will be kept word for word in Quarantine.`,
  allReadable: ({ rows }: Rows) => (rows === 1 ? "The row can be read." : `All ${rowsOf(rows)} can be read.`),
  importRows: ({ rows }: Rows) => `Import ${rowsOf(rows)}`,
  noRows: "This file has a header but no rows.",
  noRowsRemedy: "Nothing was changed. Choose another file.",
  /** While it runs. */
  running: "Importing",
  steps: {
    reading: "Read the file",
    parsing: "Check every row against the fields",
    preparing: "Compare with known records",
    writing: "Write to Records and Quarantine",
    checking: "Read back what was written",
  },
  stopNote:
    "You can go on working in the sheet. If you stop now, nothing has been written. Once writing has begun, Stop keeps what is written and says which row comes next.",
  stopping: "Stopping after this step…",
  /** Interrupted. */
  interrupted: ({ at, action, isUndo }: { readonly at: string; readonly action: string; readonly isUndo: boolean }) =>
    `${isUndo ? "An undo" : (interruptions[action] ?? "A change")} was interrupted at ${timeOf(at)}.`,
  interruptedKept: ({ rows, of }: { readonly of: number } & Rows) =>
    `${count(rows)} of ${rowsOf(of)} are in the workbook, each one checked.`,
  kept: "What was kept",
  written: ({ rows, of }: { readonly of: number } & Rows) => `${count(rows)} of ${rowsOf(of)} are written`,
  writtenNote: "Checked: each one was read back after writing",
  missingRows: ({ rows }: Rows) => `${rowsOf(rows)} are not written yet`,
  missingNote: "They are kept in this workbook; the file is not needed.",
  goOn: "Go on",
  goOnFrom: ({ row }: { readonly row: number }) => `Go on from row ${count(row)}`,
  undoRows: ({ rows }: Rows) => `Undo ${rowsOf(rows)}`,
  finished: "What was interrupted is finished.",
  finishedNote: "Every cell was read back after writing.",
  whatToDo: "What to do",
  goOnNote: "No row is added twice.",
  undoNote: "Takes back what was written. The workbook is then as it was before.",
  /** Done. */
  doneContext: ({ file, at }: { readonly at: string } & File) => `${file} · ${timeOf(at)}`,
  added: ({ records }: { readonly records: number }) => `${recordsOf(records)} added.`,
  needLook: ({ rows }: Rows) =>
    rows === 1
      ? "1 row needs a look; it is safe in Quarantine."
      : `${rowsOf(rows)} need a look; they are safe in Quarantine.`,
  noneQuarantined: "Every row was read.",
  nothingNew: ({ rows }: Rows) => (rows === 1 ? "The row is known already." : `All ${rowsOf(rows)} are known already.`),
  nothingNewNote: "Nothing was added.",
  sum: "rows read",
  parts: {
    added: "new",
    addedNote: "Added to Records",
    known: "already known",
    knownNote: "Same key and in Records before; nothing changed",
    quarantined: "quarantined",
  },
  seeQuarantine: "See Quarantine",
  labelNew: ({ records }: { readonly records: number }) => `Label ${counted(records, "new record")}`,
  cleanNew: ({ records }: { readonly records: number }) => `Clean ${counted(records, "new record")}`,
  lookAtRows: ({ rows }: Rows) => `Look at ${rowsOf(rows)}`,
  home: "Home",
} as const;

/** Texts of the page Quarantine. */
export const quarantinePageTexts = {
  title: "Quarantine",
  context: ({ rows }: Rows) => (rows === 1 ? "1 row waits" : `${rowsOf(rows)} wait`),
  why: "These rows are kept word for word and are not in Records.",
  rowsOf: ({ rows }: Rows) => rowsOf(rows),
  showRest: ({ rows }: Rows) => `Show ${count(rows)} more`,
  /** By code; what the rows of a group have in common. */
  groups: {
    "unclosed-quote": "A quotation mark never closes",
    "stray-quote": "A quotation mark too many",
    "extra-cell": "More cells than columns",
    "missing-cell": "Fewer cells than columns",
    "blank-row": "Empty rows",
    "encoding-error": "Letters of another encoding",
    "unique-error": "The same key twice",
    "type-error": "Values of another kind",
    "ambiguous-date": "Dates that can be read in two ways",
    "constraint-error": "A required field is empty",
    "json-error": "Lines that are no JSON object",
    "broken-character": "Half characters",
    "cell-error": "Cells that show an error",
    "formula-without-result": "Formulas without their result",
  },
  otherGroup: "Other rows",
  cause: "Likely cause",
  fix: "Fix",
  fixHow:
    "A row is settled when it says so on the sheet Quarantine: set its State to Fixed once the mended file is imported, or to Left out. Mending rows here in the pane comes with a later version.",
  importAgain: "Import the mended file",
  empty: "Nothing in Quarantine.",
  emptyNote: "Every row of the imports so far was read as a record.",
  import: "Import",
} as const;
