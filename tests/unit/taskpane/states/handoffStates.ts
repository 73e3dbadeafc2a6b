// The states of Handoff.
import type { DocumentStanding, IssuedFile } from "../../../../src/taskpane/actions/documents";
import { labelingGuidelines } from "../../../../src/pipeline/handoff/guidelines";
import { operationsManual } from "../../../../src/pipeline/handoff/manual";
import { emptyState } from "../../../../src/pipeline/handoff/state";
import { HandoffError } from "../../../../src/pipeline/errors";
import { sampleSpec } from "../../../specs";
import { overview } from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";

const input = {
  ...{ spec: sampleSpec(), state: emptyState, addInVersion: "0.1.0" },
  edition: { number: 1, date: "2026-11-24", previous: null },
};
const issued = { number: 1, date: "2026-11-24", version: "1.0.0" };
const ofManual = { id: "operations-manual", title: "Operations manual", document: operationsManual(input) } as const;
const ofGuidelines = {
  id: "labeling-guidelines",
  title: "Labelling guidelines",
  document: labelingGuidelines(input),
} as const;

const fresh = { issued, isFresh: true, chapters: [], edition: 1 };
const stale: readonly DocumentStanding[] = [
  { ...ofManual, issued, isFresh: false, chapters: ["", "3. Label new data"], edition: 2 },
  { ...ofGuidelines, issued: null, isFresh: false, chapters: [], edition: 1 },
];

const allFresh: readonly DocumentStanding[] = [
  { ...ofManual, ...fresh },
  { ...ofGuidelines, ...fresh },
];

const files: readonly IssuedFile[] = stale.map(({ id, title, edition }) => ({
  ...{ id, title, edition, sheet: title },
  file: { name: `${id}_edition-${edition}.html`, text: "<!doctype html>", savedWhere: { kind: "download" } },
}));

const given = { page: "handoff" } as const;
const answer = (documents: readonly DocumentStanding[]) => () => {
  actions.listDocuments.mockResolvedValue(documents);
};

export const handoffStates: CasesOf<"handoff"> = {
  "handoff/out-of-date": {
    given,
    prepare: answer(stale),
    title: "Handoff",
    says: ["Edition 1, from pipeline 1.0", "Changed since: first page and 3. Label new data", "Not issued"],
    primary: "Update 2 documents",
  },
  "handoff/up-to-date": {
    given,
    prepare: answer(allFresh),
    title: "Handoff",
    says: ["Up to date"],
    primary: null,
  },
  "handoff/running": {
    given,
    prepare: () => {
      answer(stale)();
      actions.updateDocuments.mockImplementation((_order, _session, { onProgress }) => {
        onProgress({ stage: "writing", done: 1, of: 2 });
        return never();
      });
    },
    reach: (user) => press(user, "Update 2 documents"),
    title: "Handoff",
    says: ["1 of 2"],
    primary: null,
  },
  "handoff/updated": {
    given,
    prepare: () => {
      answer(stale)();
      actions.updateDocuments.mockImplementation(() => {
        answer(allFresh)();
        actions.readOverview.mockResolvedValue(overview());
        return Promise.resolve(files);
      });
    },
    reach: (user) => press(user, "Update 2 documents"),
    title: "Handoff",
    says: [
      "2 documents were written.",
      "Edition 2, on the sheet Operations manual",
      "operations-manual_edition-2.html",
    ],
    primary: null,
  },
  "handoff/document": {
    given,
    prepare: answer(stale),
    reach: (user) => press(user, "Labelling guidelines"),
    title: "Labelling guidelines",
    says: ["As edition 1 says it", "2. How to decide", "A stranger wants money"],
    primary: null,
  },
  "handoff/failed": {
    given,
    prepare: () => {
      actions.listDocuments.mockRejectedValue(new HandoffError("no-pipeline"));
    },
    title: "Handoff",
    says: ["This workbook has no pipeline yet."],
    primary: null,
  },
};
