import {
  spotCheckResult,
  spotCheckRow,
  type CheckedRecord,
  type SpotCheckRequest,
} from "../../../../src/pipeline/quality/spotCheckResult";

function checked(labelId: string, right: number, wrong: number): readonly CheckedRecord[] {
  return Array.from({ length: right + wrong }, (_, at) => ({
    recordId: `${labelId}-${at}`,
    labelId,
    checkedLabelId: at < right ? labelId : "other",
  }));
}

function request(sample: readonly CheckedRecord[], changes: Partial<SpotCheckRequest> = {}): SpotCheckRequest {
  const gate = { relabelBelow: 0.95, reviewBelow: 0.9, minimumRecords: 60, decideOn: "estimate" as const };
  return { sample, population: new Map([["spam", 100]]), gate, confidence: 0.95, ...changes };
}

// The intervals are those of statsmodels 0.15.0, proportion_confint(60 - wrong, 60, method="wilson"), to three decimals.
test.each([
  { wrong: 0, verdict: "pass", route: "accept", low: 0.94, high: 1 },
  { wrong: 2, verdict: "pass", route: "accept", low: 0.886, high: 0.991 },
  { wrong: 3, verdict: "pass", route: "accept", low: 0.863, high: 0.983 },
  { wrong: 4, verdict: "relabel", route: "relabel", low: 0.841, high: 0.974 },
  { wrong: 6, verdict: "relabel", route: "relabel", low: 0.799, high: 0.953 },
  { wrong: 7, verdict: "review", route: "review", low: 0.778, high: 0.942 },
])("$wrong wrong of 60 says $verdict and goes to $route", ({ wrong, verdict, route, low, high }) => {
  const result = spotCheckResult(request(checked("spam", 60 - wrong, wrong)));
  expect(result).toMatchObject({ verdict, route, confirmed: 60 - wrong, n: 60, open: 0, code: null });
  expect(result.low).toBeCloseTo(low, 3);
  expect(result.high).toBeCloseTo(high, 3);
});

test("a sample that is not finished has no verdict, and counts only what was checked", () => {
  const open = { recordId: "spam-60", labelId: "spam", checkedLabelId: undefined };
  const result = spotCheckResult(request([...checked("spam", 59, 0), open]));
  expect(result).toMatchObject({ verdict: "undefined", route: "check", code: "too-few-records", n: 59, open: 1 });
});

test("a checker who is unsure does not confirm", () => {
  const unsure = { recordId: "spam-59", labelId: "spam", checkedLabelId: null };
  expect(spotCheckResult(request([...checked("spam", 59, 0), unsure]))).toMatchObject({
    ...{ confirmed: 59, differences: [unsure] },
  });
});

test("the lower end of the interval decides where the gate says so", () => {
  const gate = { relabelBelow: 0.95, reviewBelow: 0.8, minimumRecords: 1, decideOn: "lower-bound" as const };
  expect(spotCheckResult(request(checked("spam", 60, 0), { gate }))).toMatchObject({ value: 1, verdict: "relabel" });
});

test("the weighted rate counts each label as often as it occurs, and decides nothing", () => {
  const sample = [...checked("spam", 30, 0), ...checked("work", 27, 3)];
  const population = new Map([
    ["spam", 900],
    ["work", 100],
    ["rare", 7],
  ]);
  const result = spotCheckResult(request(sample, { population }));
  expect(result.value).toBe(0.95);
  // (900 * 30/30 + 100 * 27/30) / 1000; nobody checked the label "rare".
  expect(result.weighted).toBe(0.99);
});

test("accepted labels are relabelled from three differences on, others from the first", () => {
  const sample = [...checked("spam", 57, 3), ...checked("work", 38, 2)];
  expect(spotCheckResult(request(sample))).toMatchObject({ route: "accept", relabel: ["spam"] });
  const worse = [...checked("spam", 54, 6), ...checked("work", 39, 1)];
  expect(spotCheckResult(request(worse))).toMatchObject({ route: "relabel", relabel: ["spam", "work"] });
});

test("its row of the report names the records that were not confirmed", () => {
  const row = spotCheckRow(spotCheckResult(request(checked("spam", 58, 2))), "Spot check");
  expect(row).toMatchObject({ key: "spot-check", item: "Spot check", n: 60, ids: ["spam-58", "spam-59"] });
});
