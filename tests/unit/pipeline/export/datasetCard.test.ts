import { datasetCard } from "../../../../src/pipeline/export/datasetCard";
import { selectRecords } from "../../../../src/pipeline/export/exclude";
import { manifestOf, type ManifestInput } from "../../../../src/pipeline/export/manifest";
import { sampleSpec, sampleWith, specOf } from "../../../specs";
import { item, open } from "./items";

const items = [
  { ...item("a"), split: "train" as const },
  { ...item("b", { labelId: "work", basis: "adjudicated" }), split: "train" as const },
  { ...item("c"), split: "test" as const },
  item("d", open("unsure")),
];

function cardOf(changes: Partial<ManifestInput> = {}): string {
  const set: ManifestInput = {
    ...{ spec: sampleSpec(), exportId: "training_set", version: "v002", previousVersion: "v001" },
    selection: selectRecords(items, ["unsure"]),
    files: [{ name: "mail_v002_train.jsonl", split: "train", records: 2, bytes: 812, sha256: "cd".repeat(32) }],
    gates: [
      {
        ...{ gateId: "agreement", title: "Agreement", blocksExport: true, verdict: "pass", reason: null },
        ...{ value: 0.91, low: 0.84, high: 0.97, n: 57 },
      },
    ],
    made: { at: "2026-03-09T10:00:00Z", by: "ada_pell", addInVersion: "0.1.0" },
    ...{ reason: null, auditHead: "ef".repeat(32) },
    ...changes,
  };
  return datasetCard({ set, manifest: manifestOf(set) });
}

test("it tells labels by split, how they came about, the gates and the sum", () => {
  const card = cardOf();
  expect(card).toMatch(/^# Dataset card: .*, v002\n/);
  expect(card).toMatch(/\| `spam` \| .* \| 1 \| 1 \| 2 \|/);
  expect(card).toMatch(/\| `work` \| .* \| 1 \| 0 \| 1 \|/);
  expect(card).toContain("| decided by the adjudicator | 1 |");
  expect(card).toContain("| Agreement | 0.91 | 0.84–0.97 | 57 | Accept |");
  expect(card).toContain("4 records = 3 exported + 1 left out.");
  expect(card).toContain(`| \`mail_v002_train.jsonl\` | 2 | \`${"cd".repeat(32)}\` |`);
});

test("the spec's limitations stand in it with the labels' names, and a reason given stands in it too", () => {
  const limitation = { id: "old", text: "{spam} is old.", about: ["label.spam"], remedy: "Wait." };
  const spec = specOf(sampleWith([["limitations"], [limitation]]));
  const name = spec.taxonomy.labels.find(({ id }) => id === "spam")?.name ?? "";
  const card = cardOf({ spec, reason: "The client *asked*" });
  expect(card).toContain(`| ${name} is old. | \`label.spam\` | Wait. |`);
  expect(card).toContain("Reason given: The client \\*asked\\*");
});

test("what a text says cannot become markup", () => {
  const spec = specOf(sampleWith([["pipeline", "name"], "<b>bold</b> | # [x](y)\u202e"]));
  expect(cardOf({ spec })).toContain("| &lt;b&gt;bold&lt;/b&gt; \\| \\# \\[x\\](y)U+202E |");
});
