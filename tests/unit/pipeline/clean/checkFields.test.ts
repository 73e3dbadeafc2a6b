import { checkFields } from "../../../../src/pipeline/clean/checkFields";
import type { FieldValue } from "../../../../src/pipeline/record";
import type { FieldSpec } from "../../../../src/pipeline/spec/field";
import { contextOf, field, record } from "../../../records";

function check(limits: Partial<FieldSpec>, value: FieldValue) {
  const fields = [field("topic", { title: "Topic", ...limits })];
  const run = checkFields.start({ line: "rules", fields, options: {}, context: contextOf(fields) });
  return run(record("r1", { topic: value, other: "x" }));
}

function flagOf(limits: Partial<FieldSpec>, value: FieldValue) {
  const outcome = check(limits, value);
  return outcome.kind === "kept" ? outcome.flags : outcome;
}

it.each([
  { limits: { required: true }, value: " ", problem: "Topic is empty, but it is required." },
  { limits: { minLength: 3 }, value: "ab", problem: "Topic has 2 characters; at least 3 are needed." },
  { limits: { maxLength: 1_200 }, value: "a".repeat(1_201), problem: "Topic has 1,201 characters; 1,200 are allowed." },
  { limits: { allowed: ["mail"] }, value: "fax", problem: "Topic holds “fax”, which is not in its list." },
  { limits: { type: "integer", min: 0 }, value: -1, problem: "Topic holds “-1”; the least is 0." },
  { limits: { type: "number", max: 1 }, value: "1.5", problem: "Topic holds “1.5”; the most is 1." },
  { limits: { type: "date", min: "1995-01-01" }, value: "1994-12-31", problem: "Topic holds “1994-12-31”; the least is 1995-01-01." },
  { limits: { pattern: "^[A-Z]{2}$" }, value: "abc", problem: "Topic holds “abc”, which does not follow its pattern ^[A-Z]{2}$." },
] as const)("flags a broken limit: $problem", ({ limits, value, problem }) => {
  expect(flagOf(limits, value)).toStrictEqual([{ field: "topic", code: "constraint-error", problem }]);
}); // prettier-ignore

it.each([
  { type: "integer", value: 1.5, problem: "Topic holds “1.5”, which is not a whole number." },
  { type: "number", value: "two", problem: "Topic holds “two”, which is not a number." },
  { type: "boolean", value: "maybe", problem: "Topic holds “maybe”, which is not yes or no." },
  { type: "date", value: "soon", problem: "Topic holds “soon”, which is not a date such as 2026-11-12." },
  { type: "date-time", value: "9 o'clock", problem: "Topic holds “9 o'clock”, which is not a date and time such as 2026-11-12T09:00:00Z." },
] as const)("flags a value of another kind: $problem", ({ type, value, problem }) => {
  expect(flagOf({ type }, value)).toStrictEqual([{ field: "topic", code: "type-error", problem }]);
}); // prettier-ignore

it.each<{ limits: Partial<FieldSpec>; value: FieldValue }>([
  { limits: { minLength: 3 }, value: null },
  { limits: { maxLength: 2 }, value: "\u{1f600}\u{1f600}" },
  { limits: { type: "integer", max: 10 }, value: "007" },
  { limits: { allowed: ["7"] }, value: 7 },
  { limits: { type: "date-time", min: "1995-01-01" }, value: "2002-08-22T11:36:23Z" },
  { limits: { type: "date-time" }, value: "2002-08-22" },
  { limits: { pattern: "[0-9]" }, value: "a1b" },
])("takes $value within $limits", ({ limits, value }) => {
  expect(flagOf(limits, value)).toStrictEqual([]);
});

it("sends a record to Quarantine where the field says so", () => {
  expect(check({ allowed: ["mail"], onViolation: "quarantine" }, "fax")).toStrictEqual({
    kind: "quarantined",
    reason: {
      code: "constraint-error",
      problem: "Topic holds “fax”, which is not in its list.",
      likelyCause: "The source does not keep to the limits of Topic, or an earlier step changed the value.",
      fix: "Correct the value and submit the record again, or leave it out.",
    },
  });
});

it("sends an empty record to Quarantine, and drops nothing", () => {
  const run = checkFields.start({ line: "rules", fields: [], options: {}, context: contextOf([]) });
  const outcome = run(record("r1", { topic: " ", other: null }));
  expect(outcome).toMatchObject({ kind: "quarantined", reason: { code: "blank-row" } });
});

it("refuses a pattern that RE2 does not know, before any record is read", () => {
  const fields = [field("topic", { title: "Topic", pattern: "(a)\\1" })];
  expect(() => checkFields.start({ line: "rules", fields, options: {}, context: contextOf(fields) })).toThrow(
    expect.objectContaining({ code: "field-pattern-wrong", kept: "Nothing was written." }),
  );
});

it("runs a pattern that would take others for ever", () => {
  expect(flagOf({ pattern: "^(a+)+$" }, `${"a".repeat(20_000)}!`)).toHaveLength(1);
});
