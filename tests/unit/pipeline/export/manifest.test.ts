import { selectRecords } from "../../../../src/pipeline/export/exclude";
import { manifestOf, manifestText } from "../../../../src/pipeline/export/manifest";
import { sampleSpec } from "../../../specs";
import { item, open } from "./items";

const selection = selectRecords(
  [item("a"), item("b", { labelId: "work" }), item("c"), item("d", open("unsure")), item("e", open(null))],
  ["unlabelled", "unsure"],
);

const manifest = manifestOf({
  spec: sampleSpec(),
  exportId: "training_set",
  version: "v002",
  previousVersion: "v001",
  selection,
  files: [{ name: "library-mail_v002.jsonl", split: null, records: 3, bytes: 812, sha256: "cd".repeat(32) }],
  gates: [
    {
      ...{ gateId: "agreement", title: "Agreement", blocksExport: true, verdict: "pass", reason: null },
      ...{ value: 0.91, low: 0.84, high: 0.97, n: 57 },
    },
  ],
  made: { at: "2026-03-09T10:00:00Z", by: "ada_pell", addInVersion: "0.1.0" },
  reason: null,
  auditHead: "ef".repeat(32),
});

test("the counts add up, and labels and bases are told apart", () => {
  expect(manifest.counts).toEqual({
    assigned: 5,
    labelled: 3,
    exported: 3,
    excluded: { unlabelled: 1, unsure: 1 },
    labels: { spam: 2, work: 1 },
    basis: { unanimous: 3 },
  });
});

test("it names the set, its maker, the versions of the rules, and the gates", () => {
  expect(manifest).toMatchObject({
    format: "handoff-manifest/1",
    dataset: { id: "training_set", version: "v002", previousVersion: "v001" },
    made: { by: "ada_pell", specVersion: "1.0.0", taxonomyVersion: "1.0.0" },
    quality: [{ id: "agreement", value: 0.91, low: 0.84, high: 0.97, n: 57, verdict: "pass" }],
    auditHead: "ef".repeat(32),
  });
});

test("as a file it is JSON that ends in one LF", () => {
  const text = manifestText(manifest);
  expect(text.endsWith("}\n")).toBe(true);
  expect(JSON.parse(text)).toEqual(manifest);
});
