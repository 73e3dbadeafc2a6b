import { readLine, readRecipe } from "../../../../src/pipeline/clean/readRecipe";
import { isStepId, steps } from "../../../../src/pipeline/clean/registry";
import { clean, field, line, record } from "../../../records";
import { mailTriage, specOf } from "../../../specs";
import { readFileSync } from "node:fs";

const fields = [field("body")];

it.each([
  { name: "mail-triage", ready: ["unicode", "spaces", "rules", "pii", "exact"] },
  { name: "support-desk", ready: ["unicode", "spaces", "rules", "pii", "exact"] },
])("reads the recipe of the example $name; steps of later versions are kept and named", ({ name, ready }) => {
  const spec = name === "mail-triage" ? mailTriage() : specOf(readFileSync(`tests/fixtures/specs/${name}.json`, "utf8"));
  const lines = (spec.cleaning as { steps: Parameters<typeof readRecipe>[0] }).steps;
  const recipe = readRecipe(lines.map((one) => ({ ...one, enabled: true })), spec.fields);
  expect(recipe.lines.map(({ id }) => id)).toStrictEqual(ready);
  expect(recipe.lines.length + recipe.unavailable.length).toBe(lines.length);
  expect(recipe.unavailable).toContainEqual({ line: "near", step: "nearDedup" });
}); // prettier-ignore

it("fills in the options that were left out", () => {
  const state = readLine(line("trimWhitespace", ["body"]), fields);
  expect(state).toMatchObject({ line: { options: { collapseInside: true, keepLineBreaks: true } } });
});

it.each([
  { given: line("exactDedup", ["body"], { keep: "first" }), code: "step-options-wrong", says: "keep: " },
  { given: line("exactDedup", ["body"], { keep: "newest" }), code: "step-options-wrong", says: "by: newest and earliest" },
  { given: line("trimWhitespace", ["body"], { colour: "red" }), code: "step-options-wrong", says: "colour" },
  { given: line("trimWhitespace", ["subject"]), code: "step-unknown-field", says: "subject" },
  { given: line("trimWhitespace", ["__proto__"]), code: "step-unknown-field", says: "__proto__" },
])("refuses $given.options on $given.fields: $code", ({ given, code, says }) => {
  expect(() => readRecipe([given], fields)).toThrow(expect.objectContaining({ code }));
  expect(() => readRecipe([given], fields)).toThrow(says);
  expect(readRecipe([{ ...given, enabled: false }], fields)).toStrictEqual({ lines: [], unavailable: [] });
}); // prettier-ignore

it.each(["__proto__", "constructor", "toString", "nearDedup"])("knows no step %s", (step) => {
  expect(isStepId(step)).toBe(false);
  expect(readLine(line(step, ["body"]), fields)).toStrictEqual({ kind: "unavailable" });
});

it.each(Object.values(steps))("$id does to its example what the example says", ({ id, example }) => {
  const names = Object.keys(example.before);
  const recipe = [line(id, names, example.options)];
  const { records } = clean({ records: [record("r1", example.before)], recipe, fields: names.map((name) => field(name)) });
  expect(records).toStrictEqual([record("r1", example.after)]);
}); // prettier-ignore

it.each(Object.entries(steps))("%s bears its own name, and says what it is and does", (name, { id, title, help }) => {
  expect(id).toBe(name);
  expect([title, help]).toStrictEqual([expect.stringMatching(/^[A-Z].*[a-z]$/), expect.stringMatching(/^[A-Z].*\.$/)]);
});
