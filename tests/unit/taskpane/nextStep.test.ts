import { followUps, nextStep } from "../../../src/taskpane/nextStep";
import type { Overview } from "../../../src/taskpane/actions/readOverview";
import type { QualityState } from "../../../src/taskpane/actions/readQuality";
import {
  annotators,
  freshOverview,
  ids,
  interrupted,
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

it.each([
  ["an interrupted change before anything else", standing(freshOverview({ interrupted: interrupted() })), "import"],
  ["the first import", standing(freshOverview()), "import"],
  [
    "Quarantine above 1% of the last import",
    standing(overview({ openQuarantine: [row], imports: [summary()] })),
    "quarantine",
  ],
  ["the person's own queue", standing(overview()), "label"],
  ["sharing out", standing(overview({ annotators: [], unassigned: ids(3) })), "label"],
  ["agreement that is too low", standing(done, ada, quality()), "quality"],
  ["the others' queues for somebody who does not label", standing(overview(), jo), "quality"],
  ["the first export", standing(done, ada, quality({ verdict: "pass" })), "export"],
  ["the next import when all is done", standing({ ...done, lastExport: exported }), "import"],
] as const)("proposes %s", (_, given, page) => {
  expect(nextStep(given).page).toBe(page);
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
  const busy = overview({ openQuarantine: [row], imports: [summary()], unassigned: ids(3) });
  expect(followUps(standing(busy, ada, quality())).map(({ page }) => page)).toStrictEqual(["label", "label"]);
  expect(followUps(standing(freshOverview()))).toStrictEqual([]);
});
