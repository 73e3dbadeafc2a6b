import { checkExport, type CheckInput } from "../../../../src/pipeline/export/checks";
import type { GateState } from "../../../../src/pipeline/gateState";
import { sampleSpec, sampleWith, specOf } from "../../../specs";
import { item, open } from "./items";

const gate: GateState = {
  ...{ gateId: "agreement", title: "Agreement", blocksExport: true, reason: null },
  ...{ verdict: "pass", value: 0.91, low: 0.84, high: 0.97, n: 57 },
};

function inputOf(changes: Partial<CheckInput> = {}, spec = sampleSpec()): CheckInput {
  const [exportSpec] = spec.exports;
  if (!exportSpec) throw new Error("The sample has no export.");
  const sound = {
    spec,
    exportSpec,
    items: [item("a"), item("b")],
    gates: [gate],
    unknownLabels: [],
    openQuarantine: 0,
    waiting: [],
  };
  return { ...sound, ...changes };
}

function checked(changes: Partial<CheckInput> = {}, spec = sampleSpec()) {
  const checks = checkExport(inputOf(changes, spec)).filter(({ state }) => state !== "pass");
  return checks.map(({ id, state, repair, ids }) => [id, state, repair, ids]);
}

test("nothing is wrong with two settled records behind a passed gate", () => {
  expect(checked()).toEqual([]);
});

test("an export of nothing is refused, and the repair is to label", () => {
  expect(checked({ items: [] })).toEqual([["content", "stop", "label", []]]);
  expect(checked({ items: [item("a", open(null))] })).toEqual([["content", "stop", "label", []]]);
});

test("records without a label are nothing to export, even where the spec excludes nobody", () => {
  const spec = specOf(sampleWith([["exports", 0, "exclude"], []]));
  expect(checked({ items: [item("a", open("unsure"))] }, spec)).toEqual([["content", "stop", "label", []]]);
});

test("a record id that occurs twice stops the export", () => {
  expect(checked({ items: [item("a"), item("a"), item("b")] })).toEqual([["ids", "stop", null, ["a"]]]);
});

test("an empty required field stops the export, but not that of a record which stays out", () => {
  const empty = { body: "  " };
  expect(checked({ items: [item("a", {}, empty), item("b", open(null), empty), item("c")] })).toEqual([
    ["required", "stop", null, ["a"]],
  ]);
});

test("differing labels stay out, or stop the export where the spec says so", () => {
  const items = [item("a"), item("b", open("unresolved"))];
  expect(checked({ items })).toEqual([]);
  const strict = specOf(sampleWith([["adjudication", "unresolved"], "block-export"]));
  expect(checked({ items }, strict)).toEqual([["unresolved", "stop", "review", ["b"]]]);
});

test("unknown labels and rows in quarantine are a warning, with the records behind it", () => {
  const unknownLabels = [{ recordId: "a" }, { recordId: "a" }];
  expect(checked({ unknownLabels, openQuarantine: 3 })).toEqual([
    ["unknown", "warn", "quality", ["a"]],
    ["quarantine", "warn", "quarantine", []],
  ]);
});

test.each([
  ["relabel", true, "stop"],
  ["review", true, "stop"],
  ["undefined", true, "stop"],
  ["relabel", false, "warn"],
] as const)("a gate that says %s, blocking: %s, is a %s", (verdict, blocksExport, state) => {
  expect(checked({ gates: [{ ...gate, verdict, blocksExport }] })).toEqual([["gate.agreement", state, "quality", []]]);
});

test("a blocking gate may be overruled with a reason; nothing else may", () => {
  const checks = checkExport(inputOf({ items: [], gates: [{ ...gate, verdict: "relabel" }] }));
  expect(checks.filter(({ state }) => state === "stop").map(({ id, mayBeOverruled }) => [id, mayBeOverruled])).toEqual([
    ["content", false],
    ["gate.agreement", true],
  ]);
});

test("gates that the provider locked are overruled by nobody", () => {
  const lock = { lockedSections: ["quality"], requestToRole: "provider_support", decideWithinWorkingHours: 24 };
  const spec = specOf(sampleWith([["changeControl"], lock]));
  const checks = checkExport(inputOf({ gates: [{ ...gate, verdict: "relabel" }] }, spec));
  expect(checks[0]).toMatchObject({ id: "gate.agreement", state: "stop", mayBeOverruled: false });
});

test.each([
  [[["exports", 0, "format"], "tsv"], "This version of Handoff cannot write TSV files yet."],
  [[["exports", 0, "shape"], "alpaca"], "This version of Handoff cannot write JSONL files of shape alpaca yet."],
] as const)("what this version cannot write is said before, not after", (change, sentence) => {
  expect(checkExport(inputOf({}, specOf(sampleWith(change))))[0]).toMatchObject({
    id: "available",
    state: "stop",
    sentence,
  });
});

test("the sentence of a gate tells value and reason", () => {
  const sentence = (changes: Partial<GateState>) =>
    checkExport(inputOf({ gates: [{ ...gate, ...changes }] })).find(({ id }) => id === "gate.agreement")?.sentence;
  expect(sentence({})).toBe("0.91 from 57 records: accepted.");
  expect(sentence({ verdict: "relabel", value: 0.771 })).toBe("0.77 is below the relabel limit.");
  const reason = "12 of the 50 records that it takes";
  expect(sentence({ verdict: "undefined", value: null, reason })).toBe(`No verdict yet: ${reason}`);
});

test("a record of the set that waits to be cleaned stops the export; one that stays out does not", () => {
  const items = [item("a"), item("b", open(null)), item("c")];
  expect(checked({ items, waiting: ["a", "b"] })).toEqual([["cleaning", "stop", "clean", ["a"]]]);
  expect(checked({ items, waiting: ["b"] })).toEqual([]);
});

test("open personal data stops the export of its records, unless they stay out", () => {
  const items = [item("a"), { ...item("b"), marks: ["pii-open"] as const }];
  const pii = { statement: "No person.", kinds: [{ kind: "email", action: "redact" }], allowList: [] };
  const changes = [["pii"], { ...pii, reviewRole: sampleSpec().adjudication.role, rawKeptDays: 30 }] as const;
  const spec = specOf(sampleWith(changes));
  expect(checked({ items }, spec)).toEqual([["personalData", "stop", "clean", ["b"]]]);
  const careful = specOf(sampleWith(changes, [["exports", 0, "exclude"], ["pii-open"]]));
  expect(checked({ items }, careful)).toEqual([]);
  const ids = checkExport(inputOf({}, spec)).map(({ id }) => id);
  expect(ids).not.toContain("personalData");
});

test("open escalations and outside edits warn; a broken audit trail stops, and may be overruled", () => {
  const found = checked({ openEscalations: ["A file cannot be read"], outsideEdits: [{ recordId: "a" }] });
  expect(found).toEqual([
    ["escalations", "warn", "home", []],
    ["outsideEdits", "warn", "audit", ["a"]],
  ]);
  const [broken] = checkExport(inputOf({ trail: { state: "broken", event: 1204 } }));
  expect(broken).toMatchObject({ id: "trail", state: "stop", repair: "audit", mayBeOverruled: true });
  expect(broken?.sentence).toBe("The audit trail is broken at event 1,204.");
});

test("what nobody looked at is not said to be well", () => {
  const ids = (changes: Partial<CheckInput>) => checkExport(inputOf(changes)).map(({ id }) => id);
  expect(ids({})).not.toEqual(expect.arrayContaining(["escalations"]));
  expect(ids({ openEscalations: [], outsideEdits: [], trail: { state: "intact" } })).toEqual(
    expect.arrayContaining(["escalations", "outsideEdits", "trail"]),
  );
});
