// What documents say of the last run of the recipe and the last export.
import { documentState } from "../../../src/workbook/documents/documentState";
import type { CleanRun } from "../../../src/workbook/clean/cleanRuns";
import { overview, summary } from "../taskpane/harness/builders";

const line = { changed: [], merged: [], quarantined: [] };
const run: CleanRun = {
  ...{ changeId: "c2", at: "2026-11-24T10:00:00Z", kept: ["m1", "m2"], changed: ["m1"], keptAsTheyWere: [] },
  ...{ merged: [["m3", "m1"]], quarantined: ["row 9"] },
  lines: [
    { ...line, line: "spaces", step: "trimWhitespace", changed: ["m1"] },
    { ...line, line: "rules", step: "checkFields", quarantined: ["row 9"] },
    { ...line, line: "exact", step: "exactDedup", merged: [["m3", "m1"]] },
  ],
};
const set = {
  ...{ export: "training_set", version: "v002", at: "2026-11-24T11:00:00Z", records: 52, ids: [], idsOf: {} },
  ...{ excluded: { unlabelled: 900, unresolved: 5, unsure: 2 }, splits: { train: 40, validation: 6, test: 6 } },
  files: [{ name: "mail_v002_train.jsonl", sha256: "ab".repeat(32) }],
};

test("the last run counts by its steps and names the imports that it went through", () => {
  const imports = [
    summary({ importId: "I003", added: ["m9"] }),
    summary({ importId: "I002", added: ["m2"], undone: true }),
    summary({ importId: "I001", added: ["m1", "m2"] }),
  ];
  const { cleaning } = documentState(overview({ lastCleaning: run, imports }), { figures: null, lastSet: null });
  expect(cleaning).toEqual({ imports: ["I001"], byStep: { spaces: 1, rules: 1, exact: 1 } });
});

test("the last export adds up without what nobody labelled, with its splits and check sums", () => {
  const state = documentState(overview(), { figures: null, lastSet: set });
  expect(state.export).toEqual({
    ...{ version: "v002", date: "2026-11-24", assigned: 59, exported: 52, excluded: { unresolved: 5, unsure: 2 } },
    ...{ splits: set.splits, files: set.files },
  });
  expect(state.cleaning).toBeNull();
});
