// Texts of Home: opening a pipeline, saying who you are, where things stand, what to do next.
import { capital, count, counted, dayOf, duration, figure, listed, recordsOf, versionOf } from "../format";

interface Records {
  readonly records: number;
}

interface DocumentAt {
  readonly title: string;
  readonly edition: number | null;
  readonly state: string;
}

/** Texts of the page Home. */
export const homeTexts = {
  loadingTitle: "Handoff",
  welcome: "Welcome to Handoff",
  noPipeline: "This workbook has no pipeline yet",
  openTitle: "Open your pipeline file",
  openWhy:
    "Your provider gave you one file ending in {ending}. It holds the fields, cleaning steps, labels and quality gates of your project.",
  ending: ".handoff.json",
  chooseFile: "Choose file",
  pipelineFile: "Pipeline file",
  openKept:
    "Nothing leaves this computer. Handoff adds sheets to this workbook and changes no sheet that is already here.",
  noFile: "No file at hand?",
  sample: "Try it with sample mail",
  sampleNote: "60 invented mails of a library, 5 labels, about 10 minutes. The sheets that it adds can be deleted.",
  selfTest: "Test this Excel",
  selfTestNote: "Runs Handoff’s self-test on a sheet of its own, which it removes.",
  opening: "Adding Handoff’s sheets",
  notSpec: ({ file, problems }: { readonly file: string; readonly problems: number }) =>
    `${file} cannot be used: ${counted(problems, "problem")}.`,
  notSpecKept: "The workbook is as it was. Send this list to your provider, or mend the file and choose it again.",
  problems: "What is wrong",
  problemValue: ({ value }: { readonly value: string }) => `It says ${value.replace(/^"([^"]*)"$/, "“$1”")}`,
  copyProblems: "Copy the list",
  problemsCopied: "The list was copied.",
  who: "Who are you?",
  whoWhy:
    "Handoff signs what you import, label and export with this name. It is kept in this browser and can be changed on Home.",
  team: ({ name }: { readonly name: string }) => capital(name),
  youAre: ({ name }: { readonly name: string }) => `You are ${name}. Switch person`,
  switchPerson: "Someone else…",
  personLine: ({ name, roles }: { readonly name: string; readonly roles: string }) => `${name}, ${roles.toLowerCase()}`,
  context: ({ client, version }: { readonly client: string; readonly version: string }) =>
    `${client} · pipeline ${versionOf(version)}`,
  draft: "Draft",
  after: "After that",
  standing: "Where things stand",
  next: {
    interrupted: {
      title: "Next: finish what was interrupted",
      why: ({ what }: { readonly what: string }) => `${what} Nothing is lost; go on or take it back.`,
      action: "See what was kept",
    },
    sheetsGone: {
      title: "Next: bring back missing sheets",
      action: "Check workbook",
    },
    behind: {
      title: "Next: bring this workbook in line with its pipeline",
      why: "A change of the pipeline was interrupted before lists, limits and sheets followed it. Nothing is lost.",
      action: "Check workbook",
    },
    firstImport: {
      title: "Next: bring in your first file",
      why: "There are no records yet. Choose a CSV file; Handoff shows its columns before anything is written.",
      action: "Import a file",
    },
    quarantine: {
      title: ({ rows }: { readonly rows: number }) => `Next: look at ${counted(rows, "row")} in Quarantine`,
      why: "More than 1% of the last import could not be read as records. They are kept word for word, each with its likely cause.",
      action: ({ rows }: { readonly rows: number }) => `See ${counted(rows, "row")}`,
    },
    clean: {
      title: ({ records }: Records) => `Next: clean ${counted(records, "new record")}`,
      why: "The pipeline's cleaning steps wait for them. You see every change before anything is written.",
      action: ({ records }: Records) => `Clean ${counted(records, "new record")}`,
    },
    label: {
      title: ({ records }: Records) => `Next: label ${recordsOf(records)}`,
      why: ({ seconds }: { readonly seconds: number | null }) =>
        `They are shared out to you and wait in your own sheet${seconds === null ? "" : `; ${duration(seconds)} at the planned pace`}.`,
      action: ({ records }: Records) => `Label ${recordsOf(records)}`,
    },
    shareOut: {
      title: ({ records }: Records) => `Next: share out ${recordsOf(records)}`,
      why: ({ batch, isFull }: { readonly batch: string; readonly isFull: boolean }) =>
        isFull
          ? `Batch ${batch} is full, and no annotator has its records yet.`
          : `Batch ${batch} is open and no annotator has its records yet. You can also import more first.`,
      action: "Share them out",
    },
    review: {
      title: ({ records }: Records) => `Next: decide ${recordsOf(records)}`,
      why: "Annotators differ on them or asked about them. Your decision is the gold label.",
      action: ({ records }: Records) => `Review ${recordsOf(records)}`,
    },
    close: {
      title: ({ batch }: { readonly batch: string }) => `Next: close batch ${batch}`,
      why: "Every record of it is settled. Closing writes its gold labels and keeps the Label sheets short.",
      action: ({ batch }: { readonly batch: string }) => `Close batch ${batch}`,
    },
    wait: {
      title: ({ people }: { readonly people: string }) => `Next: wait for ${people}`,
      why: ({ records }: Records) =>
        `${capital(recordsOf(records))} still wait for a label from them. Agreement is shown as soon as two people have answered.`,
      action: "See agreement so far",
    },
    quality: {
      title: "Next: look at agreement",
      why: ({ verdict }: { readonly verdict: string }) =>
        `${verdict}. Records should not be exported before that is settled.`,
      action: "See agreement",
    },
    export: {
      title: "Next: export a training set",
      why: ({ records }: Records) =>
        `${capital(recordsOf(records))} have a label. The checks run before a file is written.`,
      action: "Check and export",
    },
    documents: {
      title: ({ documents }: { readonly documents: number }) => `Next: update ${counted(documents, "document")}`,
      why: ({ titles }: { readonly titles: readonly string[] }) =>
        `${listed(titles)} ${titles.length === 1 ? "does" : "do"} not say what the pipeline says now, or ${titles.length === 1 ? "was" : "were"} not written yet.`,
      action: "See the documents",
    },
    nothing: {
      title: "All done for now",
      why: "Every record is labelled and exported. Import the next file when it comes.",
      action: "Import",
    },
  },
  stage: {
    dot: " · ",
    newRecords: "new",
    newWhat: "Records of the last import",
    quarantinedWhat: "Rows that wait in Quarantine",
    quarantined: "quarantined",
    noImport: "No file imported yet",
    toFix: ({ rows }: { readonly rows: number }) => `${count(rows)} to fix`,
    upToDate: "Up to date",
    cleanNote: "Nothing cleaned yet",
    noRecipe: "No cleaning steps; texts stay as imported",
    cleanLast: "{changed} changed · {merged} merged · {quarantined} quarantined",
    cleanChangedWhat: "Records that the last run changed",
    cleanMergedWhat: "Records into which the last run merged others",
    cleanQuarantinedWhat: "Records that the last run sent to Quarantine",
    toClean: ({ records }: Records) => `${count(records)} to clean`,
    reviewNote: "Nothing to decide",
    toDecide: "{disagreements} · {questions}",
    disagreements: ({ records }: Records) => counted(records, "disagreement"),
    questions: ({ records }: Records) => counted(records, "question"),
    disagreementsWhat: "Records on which annotators differ",
    questionsWhat: "Records with a question",
    toReview: ({ records }: Records) => `${count(records)} to decide`,
    batchAt: ({ batch, stage }: { readonly batch: string; readonly stage: string }) =>
      `Batch ${batch}: ${stage.toLowerCase()}`,
    nothingToLabel: "Nothing to label yet",
    labelled: ({ done, of }: { readonly done: number; readonly of: number }) =>
      `${count(done)} of ${recordsOf(of)} labelled`,
    ofRecords: "{labelled} of {all} records",
    ofRecordsYours: "{labelled} of {all} records · {yours} yours",
    labelledWhat: "Records that all have answered",
    allWhat: "All records",
    yoursWhat: "Records that wait for your label",
    agreementNote: "Agreement of the annotators",
    agreementFigure: "{name} {value}{interval}{gate}",
    interval: ({ low, high }: { readonly low: number; readonly high: number }) =>
      ` (${figure(low)} to ${figure(high)})`,
    gate: ({ limit }: { readonly limit: number }) => `, gate ${figure(limit)}`,
    document: ({ title, edition, state }: DocumentAt) =>
      edition === null
        ? `${title}: none yet`
        : `${title}: edition ${edition}, ${state === "current" ? "up to date" : "out of date"}`,
    outOfDate: ({ documents }: { readonly documents: number }) => `${count(documents)} out of date`,
    noExport: "Nothing exported yet",
    exported: ({ day, records }: { readonly day: string; readonly records: string }) => `${records}, ${dayOf(day)}`,
  },
} as const;
