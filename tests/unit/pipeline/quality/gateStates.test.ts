import { gateStates } from "../../../../src/pipeline/quality/gateStates";
import type { ReportRow } from "../../../../src/pipeline/quality/report";
import { gateSpec, type GateSpec } from "../../../../src/pipeline/spec/quality";

function row(key: ReportRow["key"], item: string, figure: Partial<ReportRow>): ReportRow {
  return { key, item, value: null, low: null, high: null, n: null, reason: "", ids: [], ...figure };
}

function gate(changes: Partial<GateSpec>): GateSpec {
  return gateSpec.parse({
    ...{ id: "g", title: "Gate", measure: "agreement", coefficient: "krippendorff-alpha", scope: "batch" },
    ...{ relabelBelow: 0.8, reviewBelow: 0.667, minimumRecords: 50, blocksExport: true, why: "Because." },
    ...changes,
  });
}

const rows = [
  row("agreement", "Krippendorff’s alpha", { value: 0.82, low: 0.71, high: 0.9, n: 60 }),
  row("labelled", "Everyone", { value: 0.97, n: 120 }),
  row("labelled", "A", { value: 1, n: 60 }),
  row("label", "Spam", { value: 0.9, low: 0.8, high: 1, n: 55 }),
  row("label", "Work", { value: 0.7, low: 0.5, high: 0.9, n: 52 }),
  row("label", "Personal", { value: 0.1, low: 0, high: 0.4, n: 4 }),
];

const stateOf = (changes: Partial<GateSpec>, given = rows, coefficient = "krippendorff-alpha") =>
  gateStates([gate(changes)], given, coefficient)[0];

test.each([
  [{}, "pass", 0.82],
  [{ relabelBelow: 0.82 }, "pass", 0.82],
  [{ decideOn: "lower-bound" }, "relabel", 0.82],
  [{ decideOn: "lower-bound", reviewBelow: 0.72 }, "review", 0.82],
  [{ measure: "labelled-share", coefficient: undefined, relabelBelow: 0.98, reviewBelow: 0.9 }, "relabel", 0.97],
  [{ measure: "agreement-per-label" }, "relabel", 0.7],
] as const)("a gate with %j says %s at %s", (changes, verdict, value) => {
  expect(stateOf(changes)).toMatchObject({ gateId: "g", verdict, value, reason: null });
});

test("a label with too few records decides only where there is no other", () => {
  expect(stateOf({ measure: "agreement-per-label" }, rows.slice(5))).toMatchObject({
    verdict: "undefined",
    reason: "4 of the 50 records that it takes",
  });
});

test("too few records give no verdict, whatever the figure", () => {
  expect(stateOf({ minimumRecords: 61 })).toMatchObject({
    verdict: "undefined",
    reason: "60 of the 61 records that it takes",
  });
});

test("a figure that cannot be computed gives no verdict, with the report's own reason", () => {
  const reason = "Everyone gave the same label. Agreement by chance cannot be told from real agreement.";
  expect(stateOf({}, [row("agreement", "alpha", { n: 60, reason })])).toMatchObject({ verdict: "undefined", reason });
});

test.each([[{ coefficient: "gwet-ac1" }], [{ measure: "hidden-gold-accuracy", coefficient: undefined }]] as const)(
  "what this version does not measure has no verdict: %j",
  (changes) => {
    expect(stateOf(changes)).toMatchObject({
      verdict: "undefined",
      value: null,
      reason: "a later version of Handoff measures this",
    });
  },
);

test("a gate on spot checks is judged by the row of the spot check, and says so where there is none", () => {
  const spotCheck = { measure: "spot-check-agreement", coefficient: undefined, relabelBelow: 0.95 } as const;
  const made = [...rows, row("spot-check", "Spot check", { value: 58 / 60, low: 0.886, high: 0.991, n: 60 })];
  expect(stateOf(spotCheck, made)).toMatchObject({ verdict: "pass", n: 60, reason: null });
  expect(stateOf(spotCheck)).toMatchObject({ verdict: "undefined", reason: "no spot check has been finished yet" });
});
