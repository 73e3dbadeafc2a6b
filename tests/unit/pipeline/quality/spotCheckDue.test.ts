import { spotCheckDue, type SpotCheckFacts } from "../../../../src/pipeline/quality/spotCheckDue";

const last = { at: "2026-11-24T09:00:00Z", open: 0, batches: ["B001"] };

function facts(part: Partial<SpotCheckFacts> = {}): SpotCheckFacts {
  const now = "2026-11-30T09:00:00Z";
  return { last: null, candidates: 40, settledBatches: [], lastExportAt: null, now, ...part };
}

test.each([
  ["each-export", "before the first export", facts(), "draw"],
  ["each-export", "once it is checked", facts({ last }), null],
  [
    "each-export",
    "after an export that it was drawn for",
    facts({ last, lastExportAt: "2026-11-25T09:00:00Z" }),
    "draw",
  ],
  ["each-export", "drawn since the last export", facts({ last, lastExportAt: "2026-11-23T09:00:00Z" }), null],
  ["each-batch", "with no settled batch", facts(), null],
  ["each-batch", "with a settled batch that nobody checked", facts({ last, settledBatches: ["B001", "B002"] }), "draw"],
  ["each-batch", "with a settled batch that was checked", facts({ last, settledBatches: ["B001"] }), null],
  ["monthly", "within the month", facts({ last, now: "2026-12-24T08:59:59.999Z" }), null],
  ["monthly", "after a month", facts({ last, now: "2026-12-24T09:00:00.000Z" }), "draw"],
  [
    "monthly",
    "a month after the 31st",
    facts({ last: { ...last, at: "2027-01-31T09:00:00Z" }, now: "2027-02-28T09:00:00.000Z" }),
    "draw",
  ],
  ["monthly", "while the last sample is open", facts({ last: { ...last, open: 3 } }), "check"],
  ["each-export", "with no record to draw", facts({ candidates: 0 }), null],
] as const)("%s, %s", (...[when, , given, due]) => {
  expect(spotCheckDue(when, given)).toBe(due);
});
