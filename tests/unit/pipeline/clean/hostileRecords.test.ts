import type { Fields } from "../../../../src/pipeline/record";
import { clean, field, line, record } from "../../../records";
import { fields, recipe } from "./mailRecipe";

const size = 300_000;
const long = [
  ["spaces", " "],
  ["spaces before a line break", " \n"],
  ["joiners", "\u200d"],
  ["letters and joiners", "a\u200d"],
  ["accents", "\u0301"],
  ["at signs", "@"],
  ["names without a domain", "a@"],
  ["parts of a domain", "@a."],
  ["one name", "a"],
  ["halves of characters", "\ud800"],
  ["NUL", "\u0000"],
] as const;

// Whatever takes more than linear time takes minutes to hours here, and the test never ends.
it.each(long)("are done with a text of 300 KB of %s", (_, unit) => {
  const body = `x${unit.repeat(size / unit.length)}`;
  const run = clean({ records: [record("m1", { body: `${body}@` }), record("m2", { body })], recipe, fields });
  expect(run.records.length + run.quarantined.length + run.merged.length).toBe(2);
});

it("reach no prototype", () => {
  const evil = JSON.parse('{"__proto__":" a ","constructor":" b ","body":" c "}') as Fields;
  const names = ["constructor", "body", "hasownproperty"];
  const own = names.map((name) => field(name));
  const { records } = clean({
    records: [record("__proto__", evil), record("constructor", { body: " c " })],
    recipe: [line("trimWhitespace", names), line("checkFields", names), line("exactDedup", names)],
    fields: own,
  });
  expect(records.map(({ id, fields: after }) => [id, JSON.stringify(after)])).toStrictEqual([
    ["__proto__", '{"__proto__":" a ","constructor":"b","body":"c"}'],
    ["constructor", '{"body":"c"}'],
  ]);
  expect(Object.getPrototypeOf(records[0]?.fields)).toBe(Object.prototype);
});
