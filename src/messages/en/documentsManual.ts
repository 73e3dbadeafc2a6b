// The fixed words of the operations manual, chapters 1 to 3 of its text and what stands before them.
import { longDate, numberWord, percentOf, shareOfRecords, workingTime } from "../documentFormat";
import { capital, count, listed, recordsOf, rowsOf } from "../format";
import { code, rich, type Rich } from "../rich";

const arrivals = {
  once: "Once",
  daily: "Every day",
  weekly: "Once a week",
  monthly: "Once a month",
  "when-needed": "When needed",
} as const;

const spotChecks = {
  "each-export": "Before each export",
  "each-batch": "For each batch",
  monthly: "Once a month",
} as const;

/** By chapter. */
export const manualTexts = {
  what: {
    title: "What this pipeline does",
    workbook: rich`You work in one Excel workbook. The **Handoff** tab opens a pane on the right. The pane has one page for each step: **Import**, **Clean**, **Label**, **Review**, **Quality**, **Export**. The last button, **More**, holds **Handoff**, **Audit trail** and **Setup**. **Home** tells you what to do next.`,
    local:
      "The add-in sends nothing anywhere. Files go from your folders into the workbook, and from the workbook into your folders.",
  },
  week: {
    title: "The week on one page",
    head: ["When", "Who", "Do this", "Chapter"],
    arrivals,
    import: ({ source }: { readonly source: string }) => `Import from ${source}. Clean the new records.`,
    batch: ({ records }: { readonly records: number }) => `When a batch is full (${recordsOf(records)})`,
    label: ({ seconds }: { readonly seconds: number }) => `Label your sheet. About ${seconds} seconds a record.`,
    labelOnly: "Label your sheet.",
    labelled: "When a batch is labelled",
    decide: "Decide the disagreements.",
    sameDay: "The same day",
    read: rich`Read the **Quality** sheet.`,
    spotChecks,
    check: ({ records }: { readonly records: number }) => `Do the spot check: ${recordsOf(records)}.`,
    months: ({ months }: { readonly months: number }) => (months === 1 ? "Every month" : `Every ${months} months`),
    whenHome: "When Home says so",
    export: "Export a training set.",
    annotators: "Annotators",
  },
  people: {
    title: "Who does what",
    head: ["Role", "Person", "Duty", "Reach", "Deputy"],
    asAbove: "as above",
    atProvider: ({ name, provider }: { readonly name: string; readonly provider: string }) => `${name}, ${provider}`,
    until: ({ date }: { readonly date: string }) => `The support window of the provider ends on ${longDate(date)}.`,
    afterwards: ({ afterwards }: { readonly afterwards: string }) => `After that: ${afterwards}`,
    guide: rich`Roles guide the work. They are not locks: whoever may edit the workbook can change any cell. The **Audit** sheet shows such changes.`,
  },
  places: {
    title: "Where things are",
    head: ["Thing", "Place"],
    workbook: "Workbook",
    in: ({ workbook, location }: { readonly workbook: string; readonly location: string }): Rich =>
      rich`${code(workbook)} in ${location}`,
    source: ({ source }: { readonly source: string }) => `New files: ${source}`,
    sets: ({ title }: { readonly title: string }) => `Finished sets: ${title}`,
    backup: "Backup",
    practice: "Workbook for practice",
    practiceNote: ({ workbook }: { readonly workbook: string }): Rich =>
      rich`${code(workbook)}. Its data is separate. You can break nothing there.`,
  },
  add: {
    title: "1. Add new data",
    may: "1.1 What you may add",
    head: ["Source", "Files", "How often", "Usual size"],
    done: ({ date }: { readonly date: string }) => `once, done on ${longDate(date)}`,
    size: ({ min, max }: { readonly min: number; readonly max: number }) => `${count(min)} to ${recordsOf(max)}`,
    rows: rowsOf,
    statement: ({ statement, role }: { readonly statement: string; readonly role: string }) =>
      `${statement} If you see any, stop and call the ${role}.`,
    noPii: "This pipeline handles no personal data.",
    import: "1.2 Import new files",
    look: ({ folder, collect }: { readonly folder: string; readonly collect: string }): Rich =>
      rich`Look into *${folder}*. ${collect}`,
    open: rich`Open the workbook. Choose **Handoff** > **Import**.`,
    choose: ({ source }: { readonly source: string }): Rich => rich`Choose the source **${source}**.`,
    file: rich`Choose **Choose a file** and select the file.`,
    preview: "Read the preview. Check that texts look right and that letters such as “é” are not garbled.",
    go: rich`Choose **Import**.`,
    sum: rich`Read the line of counts. It always adds up: *rows in = kept + quarantined + merged*.`,
    last: (one: {
      readonly rowsIn: number;
      readonly kept: number;
      readonly quarantined: number;
      readonly merged: number;
    }) =>
      `The last import read ${rowsOf(one.rowsIn)}: ${count(one.kept)} kept, ${count(one.quarantined)} quarantined, ${count(one.merged)} merged.`,
    unusual: ({ min, max }: { readonly min: number; readonly max: number }): Rich =>
      rich`**If the size is unusual.** Fewer than ${count(min)} or more than ${recordsOf(max)} are unusual. Check that you chose the right files.`,
    wrong: rich`**If you chose the wrong files.** Choose **Undo import** on the same page. All records of that import go. Labels on them are kept in the audit trail.`,
    check: "1.5 Check that it worked",
    checks: [
      rich`**Home** shows the import with today’s date.`,
      "The counts add up.",
      "The open batch grew. A full batch appears on the annotators’ sheets.",
    ],
    reserve: ({ records }: { readonly records: number }) =>
      `${recordsOf(records)} are held in reserve: cleaned, but in no batch.`,
  },
  clean: {
    title: "1.3 Clean",
    steps: [
      rich`Choose **Clean**. The page shows the recipe: the list of cleaning steps.`,
      "Look at the preview. Changed words are marked.",
      "Run the recipe.",
      "Read the counts beside each step.",
    ],
    head: ["#", "Step", "What it does for you"],
    changed: ({ imports }: { readonly imports: readonly string[] }) =>
      imports.length === 0 ? "Changed in the last run" : `Changed in import ${listed(imports)}`,
    merged: ({ records }: { readonly records: number }) => `${count(records)} merged`,
    stops: ({ share }: { readonly share: number }): Rich =>
      rich`**If a step wants to remove more than ${percentOf(share)} of the records,** the pane stops and asks. Look at the examples first. If they are not copies of each other, skip the step and ask for help.`,
    back: "To take a run back, choose Undo on the same page.",
  },
  quarantine: {
    title: "1.4 Look after the quarantine",
    intro: "A quarantined row is a row that could not become a record. It is kept, never deleted.",
    steps: ({ rows }: { readonly rows: number }): readonly Rich[] => [
      rich`Open the **Quarantine** sheet. ${capital(numberWord(rows))} ${rows === 1 ? "row is" : "rows are"} open.`,
      rich`Read the columns **Problem** and **Fix**.`,
      "Correct the row in its file and import the file again. Rows that are in Records already are not added twice.",
    ],
  },
  label: {
    title: "3. Label new data",
    meaning: rich`The meaning of each label is in *Labelling guidelines*. Keep it open beside you. Here you find the handling.`,
    head: ["Key", "Label", "Ask yourself"],
    batch: "3.1 Label a batch",
    open: ({ name }: { readonly name: string }): Rich =>
      rich`Choose **Label**. Choose your name. Your own sheet opens, for example **Label ${name}**.`,
    ask: ({ question }: { readonly question: string }): Rich =>
      rich`Read the record on the label card. Ask: “${question}”`,
    press: "Press the label’s key. The next record comes by itself.",
    unsure: rich`Not sure? Press **U** for **Unsure** and write a note.`,
    unsureShort: rich`Not sure? Press **U** for **Unsure**.`,
    noRule: ({ role, hours }: { readonly role: string; readonly hours: number }): Rich =>
      rich`No rule fits? Press **A** for **Ask**. The ${role} answers within ${workingTime(hours)}.`,
    wrong: rich`Wrong key? Press **Ctrl+Z**.`,
    blind: "You do not see other annotators’ labels. That is on purpose.",
    overlap: ({ share, overlap }: { readonly share: number; readonly overlap: string }) =>
      `${shareOfRecords(share)} are read by ${overlap} people, and you are not told which.`,
    hidden: "Some records are hidden check records whose answer is known.",
    paste:
      "You may also choose from the dropdown in the sheet. Pasting goes round the dropdown; unknown labels do not count.",
    decide: ({ role }: { readonly role: string }) => `3.2 Decide the disagreements (${role})`,
    decideSteps: (given: {
      readonly open: number;
      readonly hidesNames: boolean;
      readonly hours: number;
      readonly left: boolean;
    }): readonly Rich[] => [
      rich`Open the **Review** sheet. ${recordsOf(given.open)} ${given.open === 1 ? "is" : "are"} open.`,
      rich`Read the record and all labels.${given.hidesNames ? " Names are hidden." : ""}`,
      rich`Choose the final label, called *gold label*, and an error category.`,
      rich`Decide within ${workingTime(given.hours)}. ${given.left ? "Open records are not exported." : "Nothing is exported while a record is open."}`,
    ],
    alone: "One person labels, so there is nothing to decide between annotators.",
  },
} as const;
