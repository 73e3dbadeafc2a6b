// The states of Home.
import { screen } from "@testing-library/react";
import { sampleText, sampleWith } from "../../../specs";
import {
  annotators,
  batch,
  freshOverview,
  ids,
  interrupted,
  openBatch,
  overview,
  quality,
  quarantined,
  summary,
} from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { chooseFile, press, type CasesOf } from "./pageCase";

const newcomer = { overview: null, person: null };

const opens = (text: string) => () =>
  chooseFile("Pipeline file", new File([text], "library-mail.handoff.json", { type: "application/json" }));

export const homeStates: CasesOf<"home"> = {
  "home/first-run": {
    given: newcomer,
    title: "Welcome to Handoff",
    says: ["Your provider gave you one file ending in .handoff.json.", "Try it with sample mail", "Test this Excel"],
    primary: "Choose file",
  },
  "home/spec-problems": {
    given: newcomer,
    reach: opens(sampleWith([["annotation", "overlap"], 0], [["pipelines"], 1])),
    title: "Open your pipeline file",
    says: ["library-mail.handoff.json cannot be used: 2 problems.", "annotation.overlap", "It says 0", "pipelines"],
    primary: "Choose file",
  },
  "home/who-are-you": {
    given: newcomer,
    reach: opens(sampleText),
    title: "Who are you?",
    says: ["Ada Pell", "Annotator and Office assistant", "Milo Strand", "Wren Castell"],
    primary: null,
  },
  "home/opening": {
    given: newcomer,
    prepare: () => actions.openPipeline.mockImplementation(never),
    reach: async (user) => {
      await opens(sampleText)();
      await press(user, "Ada Pell");
    },
    title: "Adding Handoff’s sheets",
    says: ["Adding Handoff’s sheets"],
    primary: null,
  },
  "home/no-records": {
    given: { overview: freshOverview() },
    title: "Library mail",
    says: ["Next: bring in your first file", "No file imported yet", "Nothing to label yet", "Nothing exported yet"],
    primary: "Import a file",
  },
  "home/label-next": {
    title: "Library mail",
    says: ["Next: label 246 records", "After that", "236 of 1,204 records · 246 yours", "20%"],
    primary: "Label 246 records",
  },
  "home/clean-next": {
    given: { overview: overview({ annotators: [], batches: [openBatch(500)], toClean: ids(500) }) },
    title: "Library mail",
    says: ["Next: clean 500 new records", "500 to clean", "Nothing cleaned yet"],
    primary: "Clean 500 new records",
  },
  "home/share-out-next": {
    given: { overview: overview({ annotators: [], batches: [openBatch(500, { isFull: true })] }) },
    title: "Library mail",
    says: ["Next: share out 500 records", "Batch B001 is full", "0 of 1,204 records", "Batch B001: open"],
    primary: "Share them out",
  },
  "home/review-next": {
    given: { overview: overview({ review: { disagreements: ids(38), questions: ids(5, "q") } }), person: "jo_whitlow" },
    title: "Library mail",
    says: ["Next: decide 43 records", "38 disagreements · 5 questions", "43 to decide"],
    primary: "Review 43 records",
  },
  "home/close-next": {
    given: {
      overview: overview({
        annotators: annotators([482, 482]),
        batches: [batch({ stage: "judged", settled: ids(482) })],
      }),
    },
    prepare: () => actions.readQuality.mockResolvedValue(quality({ verdict: "pass" })),
    title: "Library mail",
    says: ["Next: close batch B001", "Batch B001: judged"],
    primary: "Close batch B001",
  },
  "home/quarantine-next": {
    given: { overview: overview({ openQuarantine: ids(14).map((_, row) => quarantined(row)), imports: [summary()] }) },
    title: "Library mail",
    says: ["Next: look at 14 rows in Quarantine", "14 to fix", "1,204 new · 14 quarantined"],
    primary: "See 14 rows",
  },
  "home/interrupted": {
    given: { overview: overview({ interrupted: interrupted() }) },
    title: "Library mail",
    says: ["Next: finish what was interrupted", "The last import was interrupted at 09:04."],
    primary: "See what was kept",
  },
  "home/all-done": {
    given: {
      overview: overview({
        annotators: annotators([482, 482]),
        lastExport: { version: "v001", at: "2026-11-20T08:00:00Z", records: 412 },
        documents: [{ id: "operations-manual", title: "Operations manual", edition: 2, state: "current" }],
      }),
    },
    prepare: () => actions.readQuality.mockRejectedValue(new Error("no sheet")),
    title: "Library mail",
    says: [
      ...["All done for now", "412 records, 20 November", "Operations manual: edition 2, up to date"],
      ...["Not available in this version", "Show "],
    ],
    primary: "Import",
  },
  "home/unreadable": {
    prepare: () => actions.readOverview.mockRejectedValue(new Error("GeneralException")),
    reach: async () => {
      await screen.findByRole("heading", { level: 1, name: "The workbook could not be read." });
    },
    title: "The workbook could not be read.",
    says: ["Excel did not do it: GeneralException.", "Copy a report without any record text"],
    primary: "Try again",
  },
};
