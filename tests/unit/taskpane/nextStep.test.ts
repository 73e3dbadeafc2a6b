import { followUps, nextStep } from "../../../src/taskpane/nextStep";
import type { Overview } from "../../../src/taskpane/actions/readOverview";
import type { QualityState } from "../../../src/taskpane/actions/readQuality";
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
} from "./harness/builders";

const ada = "ada_pell";
const jo = "jo_whitlow";

function standing(workbook: Overview, who = ada, verdict: QualityState | null = null) {
  const person = workbook.spec.contacts.find(({ id }) => id === who) ?? null;
  return { overview: workbook, person, quality: verdict };
}

const done = overview({ annotators: annotators([482, 482]) });
const exported = { version: "v001", at: "2026-11-20T08:00:00Z", records: 412 };
const row = quarantined(1);
const manual = (state: "none" | "out-of-date") => ({
  ...{ id: "operations-manual" as const, title: "Operations manual", state },
  edition: state === "none" ? null : 1,
});
const asked = { disagreements: ["m1"], questions: ["m1", "m2"] };
const judged = batch({ stage: "judged", settled: ids(482) });

it.each([
  ["an interrupted change before anything else", standing(freshOverview({ interrupted: interrupted() })), "import"],
  ["what does not follow the pipeline yet", standing(overview({ isBehind: true })), "check-workbook"],
  [
    "documents that are out of date, at the end",
    standing(overview({ ...done, lastExport: exported, documents: [manual("out-of-date")] }), jo),
    "handoff",
  ],
  ["no document before there is a set", standing(overview({ ...done, documents: [manual("none")] }), jo), "export"],
  ["the first import", standing(freshOverview()), "import"],
  [
    "Quarantine above 1% of the last import",
    standing(overview({ openQuarantine: [row], imports: [summary()] })),
    "quarantine",
  ],
  ["cleaning new records before labelling", standing(overview({ toClean: ids(3) })), "clean"],
  ["the person's own queue", standing(overview()), "label"],
  ["sharing out", standing(overview({ annotators: [], batches: [openBatch(3)] })), "label"],
  ["what the adjudicator has to decide", standing(overview({ review: asked }), jo), "review"],
  ["nothing of that to anybody else", standing(overview({ review: asked })), "label"],
  [
    "closing a batch that is judged",
    standing({ ...done, batches: [judged] }, ada, quality({ verdict: "pass" })),
    "label",
  ],
  ["agreement that is too low", standing(done, ada, quality()), "quality"],
  ["the others' queues for somebody who does not label", standing(overview(), jo), "quality"],
  ["the first export", standing(done, ada, quality({ verdict: "pass" })), "export"],
  ["the next import when all is done", standing({ ...done, lastExport: exported }), "import"],
] as const)("proposes %s", (_, given, page) => {
  expect(nextStep(given).page).toBe(page);
});

it("leaves a batch that is not full for later while somebody has records to label", () => {
  const busy = overview({ batches: [batch(), openBatch(3, { batch: "B002" })] });
  expect(followUps(standing(busy, ada, quality({ verdict: "pass" }))).map(({ title }) => title)).toStrictEqual([
    "Next: wait for Ada Pell",
    "Next: export a training set",
  ]);
});

it("proposes the export of what was closed, too", () => {
  const closed = batch({ stage: "closed", settled: ids(480) });
  const step = nextStep(standing({ ...done, annotators: [], batches: [closed] }, ada, null));
  expect([step.page, step.why]).toStrictEqual(["export", expect.stringContaining("480 records") as string]);
});

it("leaves a small quarantine for later", () => {
  const small = overview({ openQuarantine: [row], imports: [summary({ quarantined: ["row 1"] })] });
  expect(nextStep(standing(small)).page).toBe("label");
});

it("does not count the quarantine of an import that was undone", () => {
  const undone = overview({ openQuarantine: [row], imports: [summary({ undone: true })] });
  expect(nextStep(standing(undone)).page).toBe("label");
});

it("names at most two further steps", () => {
  const busy = overview({ openQuarantine: [row], imports: [summary()], batches: [openBatch(500, { isFull: true })] });
  expect(followUps(standing(busy, ada, quality())).map(({ page }) => page)).toStrictEqual(["label", "label"]);
  expect(followUps(standing(freshOverview()))).toStrictEqual([]);
});
