import fc from "fast-check";
import type { Annotation } from "../../../../src/pipeline/annotation";
import { settleRecord } from "../../../../src/pipeline/label/settleRecord";

const rules = ["unanimous-only", "agreement-or-adjudicator", "majority-or-adjudicator"] as const;

/** Answers such as "spam", or "?" for Unsure. */
function answers(labels: readonly string[], assigned = labels.length) {
  const annotations = labels.map((label, place): Annotation => ({
    recordId: "r1",
    annotator: `a${place}`,
    labelId: label === "?" ? null : label,
    note: "",
    at: `2026-03-02T09:0${place}:00Z`,
    taxonomyVersion: `1.${place}.0`,
  }));
  return { recordId: "r1", assigned, annotations, decision: null };
}

function settled(labels: string, rule: (typeof rules)[number], assigned?: number) {
  const { labelId, basis, confidence } = settleRecord(answers(labels.split(" ").filter(Boolean), assigned), rule);
  return [labelId, basis, confidence === null ? null : Math.round(confidence * 100)];
}

// By rule: unanimous-only, agreement-or-adjudicator, majority-or-adjudicator.
test.each([
  ["a", [null, "unresolved", null], ["a", "single", 100], ["a", "single", 100]],
  ["a a", ["a", "unanimous", 100], ["a", "unanimous", 100], ["a", "unanimous", 100]],
  ["a b", [null, "unresolved", null], [null, "unresolved", null], [null, "unresolved", null]],
  ["a b a", [null, "unresolved", null], [null, "unresolved", null], ["a", "majority", 67]],
  ["a b c", [null, "unresolved", null], [null, "unresolved", null], [null, "unresolved", null]],
  ["a a b b", [null, "unresolved", null], [null, "unresolved", null], [null, "unresolved", null]],
  ["a a ?", [null, "unresolved", null], [null, "unresolved", null], [null, "unresolved", null]],
  ["? ?", [null, "unsure", null], [null, "unsure", null], [null, "unsure", null]],
  ["?", [null, "unsure", null], [null, "unsure", null], [null, "unsure", null]],
  ["", [null, null, null], [null, null, null], [null, null, null]],
])("the answers %p settle as the rule says", (labels, ...expected) => {
  expect(rules.map((rule) => settled(labels, rule))).toEqual(expected);
});

test("nothing is settled while somebody still has to answer", () => {
  expect(settled("a a", "majority-or-adjudicator", 3)).toEqual([null, null, null]);
});

test("time and taxonomy version are those of the last answer", () => {
  const found = settleRecord(answers(["a", "a"]), "unanimous-only");
  expect(found).toMatchObject({ annotators: 2, labelledAt: "2026-03-02T09:01:00Z", taxonomyVersion: "1.1.0" });
});

test("an answer typed in while no add-in ran has no time, and still counts", () => {
  const { annotations } = answers(["a"]);
  const typed = annotations.map((one) => ({ ...one, at: null, taxonomyVersion: null }));
  expect(
    settleRecord({ recordId: "r1", assigned: 1, annotations: typed, decision: null }, "agreement-or-adjudicator"),
  ).toEqual({
    recordId: "r1",
    labelId: "a",
    basis: "single",
    annotators: 1,
    confidence: 1,
    labelledAt: null,
    taxonomyVersion: null,
  });
});

test("whose answer comes first does not matter", () => {
  const labels = fc.array(fc.constantFrom("a", "b", "?"), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(labels, fc.constantFrom(...rules), (given, rule) => {
      const order = answers(given);
      const turned = { ...order, annotations: order.annotations.toReversed() };
      expect(settleRecord(turned, rule)).toEqual(settleRecord(order, rule));
    }),
  );
});

test("a decision holds whatever was answered, and says whose label it is", () => {
  const decision = { labelId: "b", at: "2026-03-03T10:00:00Z", taxonomyVersion: "2.0.0" };
  const decided = (labels: readonly string[], assigned: number) =>
    settleRecord({ ...answers(labels, assigned), decision }, "unanimous-only");
  expect(decided(["a", "b", "?"], 3)).toEqual({
    ...{ recordId: "r1", labelId: "b", basis: "adjudicated", annotators: 2, confidence: 0.5 },
    ...{ labelledAt: "2026-03-03T10:00:00Z", taxonomyVersion: "2.0.0" },
  });
  expect(decided(["a"], 2)).toMatchObject({ labelId: "b", basis: "adjudicated", confidence: 0 });
  expect(decided([], 2)).toMatchObject({ labelId: "b", basis: "adjudicated", confidence: null });
});

test.each([
  ["the spot check came last", "2026-03-03T09:00:00Z", "2026-03-04T09:00:00Z", "c", "corrected-in-spot-check"],
  ["the adjudicator came last", "2026-03-05T09:00:00Z", "2026-03-04T09:00:00Z", "b", "adjudicated"],
  ["the correction stands in the sheet without a time", "2026-03-05T09:00:00Z", null, "c", "corrected-in-spot-check"],
])("of a decision and a correction the later holds: %s", (_, decidedAt, correctedAt, labelId, basis) => {
  const word = { taxonomyVersion: "1.0.0" };
  const decision = { ...word, labelId: "b", at: decidedAt };
  const correction = { ...word, labelId: "c", at: correctedAt };
  const found = settleRecord({ ...answers(["a", "a"]), decision, correction }, "unanimous-only");
  expect(found).toMatchObject({ labelId, basis, confidence: 0 });
});
