// The states of Clean.
import { screen } from "@testing-library/react";
import { HandoffError } from "../../../../src/pipeline/errors";
import { cleanDone, cleanPreview, cleanRun, specWithSteps } from "../harness/cleanBuilders";
import { freshOverview, ids, interrupted, openBatch, overview } from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";
import type { UserEvent } from "@testing-library/user-event";

const waiting = overview({ annotators: [], batches: [openBatch(12)], recordIds: ids(12), toClean: ids(12) });
const cleaned = overview({ annotators: [], batches: [openBatch(9)], recordIds: ids(9), lastCleaning: cleanRun() });
const given = { page: "clean", overview: waiting } as const;
const previews = () => actions.previewClean.mockResolvedValue(cleanPreview());
const look = (user: UserEvent) => press(user, "Preview changes");
const lookAndClean = async (user: UserEvent) => {
  await look(user);
  await press(user, "Clean 12 records");
};
const leftCell = { table: "Records", key: "m3", column: "Text", expected: "a", found: "b" };
const leavesCleaned = () => {
  actions.readOverview.mockResolvedValue(cleaned);
};

export const cleanStates: CasesOf<"clean"> = {
  "clean/no-records": {
    given: { page: "clean", overview: freshOverview() },
    title: "Clean",
    says: ["No records to clean yet."],
    primary: "Import",
  },
  "clean/no-steps": {
    given: { page: "clean", overview: overview({ spec: specWithSteps([]) }) },
    title: "Clean",
    says: ["This pipeline has no cleaning steps.", "records can be shared out at once"],
    primary: "Home",
  },
  "clean/waiting": {
    given: { page: "clean", overview: { ...waiting, spec: specWithSteps(["trimWhitespace", "nearDedup"]) } },
    title: "Clean",
    says: [
      ...["2 steps · not run yet", "12 records wait to be cleaned", "1. Trim white spaceSubject, Text", "2. nearDedup"],
      ...["Not available in this version", "nearDedup: not available in this version. This step is skipped"],
    ],
    primary: "Preview changes",
  },
  "clean/looking": {
    given,
    prepare: () => actions.previewClean.mockImplementation(() => never()),
    reach: look,
    title: "Looking at what would change",
    says: ["Reading the records", "Nothing is written."],
    primary: null,
  },
  "clean/preview": {
    given,
    prepare: previews,
    reach: look,
    title: "Preview changes",
    says: [
      ...["Nothing is written yet", "All 2", "Spaces 2", "Record m2", "Text · 2 steps changed it"],
      ...["removed:  kim@readers.example", "added: [EMAIL_4f7a21]", "2 of 2 records shown, the most different first."],
      ...["Text is empty, but it is required.", "m4 is contained in m3", "Kept9", "Quarantined1", "= Records in12"],
    ],
    primary: "Clean 12 records",
  },
  "clean/preview-step": {
    given,
    prepare: previews,
    reach: async (user) => {
      await look(user);
      await user.click(await screen.findByRole("tab", { name: /^Personal data 1/ }));
    },
    title: "Preview changes",
    says: ["Text · Hide personal data", "1 of 1 record shown"],
    primary: "Clean 12 records",
  },
  "clean/kept-as-it-was": {
    given,
    prepare: previews,
    reach: async (user) => {
      await look(user);
      await press(user, "Keep as it was: m2");
    },
    title: "Preview changes",
    says: ["1 record stays as you want it: as imported."],
    primary: "Clean 12 records",
  },
  "clean/nothing-changes": {
    given,
    prepare: () => actions.previewClean.mockResolvedValue(cleanPreview({ changed: [], merged: [], quarantined: [] })),
    reach: look,
    title: "Preview changes",
    says: ["Nothing would change.", "Kept12", "= Records in12"],
    primary: "Clean 12 records",
  },
  "clean/share-asked": {
    given: { page: "clean", overview: { ...waiting, spec: specWithSteps(["exactDedup"], 0.2) } },
    prepare: previews,
    reach: lookAndClean,
    title: "Preview changes",
    says: ["= Records in12"],
    primary: "Clean 12 records",
  },
  "clean/running": {
    given,
    prepare: () => {
      previews();
      actions.runClean.mockImplementation((_request, _session, { onProgress }) => {
        onProgress({ stage: "writing", done: 8, of: 14 });
        return never();
      });
    },
    reach: lookAndClean,
    title: "Cleaning",
    says: ["Writing to the workbook", "8 of 14", "Once writing has begun, Stop keeps"],
    primary: null,
  },
  "clean/stopped": {
    given,
    prepare: () => {
      previews();
      actions.runClean.mockRejectedValue(new HandoffError("cleaning-stopped"));
    },
    reach: lookAndClean,
    title: "Clean",
    says: ["Cleaning stopped.", "Nothing was written.", "12 records wait to be cleaned"],
    primary: "Preview changes",
  },
  "clean/interrupted": {
    given: { page: "clean", overview: { ...waiting, interrupted: interrupted({ action: "recipe.applied" }) } },
    title: "Clean",
    says: ["The last cleaning was interrupted at 09:04.", "Go on or take it back"],
    primary: "See what was kept",
  },
  "clean/changed-meanwhile": {
    given,
    prepare: () => {
      previews();
      const cells = [{ key: "m2", column: "Text" }];
      actions.runClean.mockRejectedValue(new HandoffError("changed-meanwhile", { cells }));
    },
    reach: lookAndClean,
    title: "Clean",
    says: ["Text of m2", "Nothing was written; their change stands."],
    primary: "Preview changes",
  },
  "clean/done": {
    given,
    prepare: () => {
      previews();
      actions.runClean.mockImplementation(() => {
        leavesCleaned();
        return Promise.resolve(cleanDone({ spared: ["m7"], left: [leftCell] }));
      });
    },
    reach: lookAndClean,
    title: "Clean",
    says: [
      ...["2 records changed, 7 left as they were.", "One Undo brings everything back.", "1 record would be merged"],
      ...["1 cell was changed by somebody meanwhile and stays as that person left it: Text of m3."],
      ...[
        "2 changed",
        "2 merged",
        "1 to Quarantine",
        "2 of them changed; their originals stay in hidden columns9",
        "= Records in12",
      ],
    ],
    primary: "Share out 9 records",
  },
  "clean/up-to-date": {
    given: { page: "clean", overview: { ...cleaned, batches: [] } },
    title: "Clean",
    says: ["The run of 24 November, 09:12", "= Records in12"],
    primary: "Home",
  },
  "clean/undone": {
    given: { page: "clean", overview: cleaned },
    prepare: () =>
      actions.undoRun.mockImplementation(() => {
        actions.readOverview.mockResolvedValue(waiting);
        return Promise.resolve({ run: cleanRun(), left: [leftCell] });
      }),
    reach: (user) => press(user, "Undo the run of 09:12"),
    title: "Clean",
    says: [
      ...["The run of 09:12 was undone.", "2 records have the old text back. 3 records came back to Records.", "Redo"],
      "1 cell was changed by somebody meanwhile",
    ],
    primary: "Preview changes",
  },
};
