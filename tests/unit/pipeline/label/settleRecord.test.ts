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

const word = { taxonomyVersion: "1.0.0" };
const march = (day: number) => `2026-03-0${day}T09:00:00Z`;

test.each([
  { when: "the spot check came last", decided: march(3), checked: march(4), gold: ["c", "corrected-in-spot-check"] },
  { when: "the adjudicator came last", decided: march(5), checked: march(4), gold: ["b", "adjudicated"] },
  { when: "the check has no time yet", decided: march(5), checked: null, gold: ["c", "corrected-in-spot-check"] },
])("of a decision and a spot check the later holds: $when", ({ decided: at, checked, gold }) => {
  const decision = { ...word, labelId: "b", at };
  const check = { ...word, labelId: "c", at: checked };
  const found = settleRecord({ ...answers(["a", "a"]), decision, check }, "unanimous-only");
  expect([found.labelId, found.basis, found.confidence]).toEqual([...gold, 0]);
});

test("a spot check that confirms the label leaves it as it came about", () => {
  const check = { ...word, labelId: "a", at: march(4) };
  const found = settleRecord({ ...answers(["a", "a"]), check }, "unanimous-only");
  expect(found).toEqual(settleRecord(answers(["a", "a"]), "unanimous-only"));
});
