import { exactDedup } from "../../../../src/pipeline/clean/exactDedup";
import { changesOfLine } from "../../../../src/pipeline/clean/recipeRun";
import { readRecipe } from "../../../../src/pipeline/clean/readRecipe";
import { steps } from "../../../../src/pipeline/clean/registry";
import { runRecipe } from "../../../../src/pipeline/clean/runRecipe";
import type { DataRecord } from "../../../../src/pipeline/record";
import { assertConserved } from "../../../../src/pipeline/step";
import { clean, contextOf, record } from "../../../records";
import { fields, recipe } from "./mailRecipe";

afterEach(() => jest.restoreAllMocks());

const mails = [
  record("m1", { subject: "Cafe\u0301 ", body: " Write  to anna@example.org", key: "1" }),
  record("m2", { subject: "Café", body: "Write to bob@example.org", key: null }),
  record("m3", { subject: null, body: "\u200b", key: "\u200b 3" }),
  record("m4", { subject: null, body: "Plain", key: "4" }),
  record("m5", { subject: "far too long a subject", body: "Plain too", key: "5" }),
];
const by = (id: string) => ({ line: id, step: id });

it("tells of every cell what each line made of it", () => {
  const unicode = by("normalizeUnicode");
  const spaces = by("trimWhitespace");
  const subject = [
    { ...unicode, after: "Café " },
    { ...spaces, after: "Café" },
  ];
  const body = [
    { ...spaces, after: "Write to anna@example.org" },
    { ...by("redactPii"), after: "Write to [EMAIL]" },
  ];
  const { changed, records } = clean({ records: mails, recipe, fields });
  expect(changed).toStrictEqual([
    {
      recordId: "m1",
      difference: 21,
      cells: [
        { field: "subject", before: "Cafe\u0301 ", steps: subject },
        { field: "body", before: " Write  to anna@example.org", steps: body },
      ],
    },
  ]);
  expect(records).toStrictEqual([
    record("m1", { subject: "Café", body: "Write to [EMAIL]", key: "1" }),
    ...mails.slice(3),
  ]);
});

it("tells of every record where it went", () => {
  const { quarantined, merged, flagged } = clean({ records: mails, recipe, fields });
  expect(quarantined).toStrictEqual([
    {
      ...by("checkFields"),
      code: "constraint-error",
      problem: "Mail text is empty, but it is required.",
      likelyCause: "The source does not keep to the limits of Mail text, or an earlier step changed the value.",
      fix: "Correct the value and submit the record again, or leave it out.",
      record: mails[2],
    },
  ]);
  expect(merged).toStrictEqual([{ ...by("exactDedup"), recordId: "m2", into: "m1" }]);
  const problem = "Subject has 22 characters; 12 are allowed.";
  expect(flagged).toStrictEqual([
    { ...by("checkFields"), recordId: "m5", field: "subject", code: "constraint-error", problem },
  ]);
});

it("sums up each line", () => {
  const none = { changed: 0, quarantined: 0, merged: 0, flagged: 0 };
  const { read, lines } = clean({ records: mails, recipe, fields });
  expect(read).toBe(5);
  expect(lines).toStrictEqual([
    { ...by("normalizeUnicode"), read: 5, kept: 5, ...none, changed: 1 },
    { ...by("trimWhitespace"), read: 5, kept: 5, ...none, changed: 1 },
    { ...by("checkFields"), read: 5, kept: 4, ...none, quarantined: 1, flagged: 1 },
    { ...by("redactPii"), read: 4, kept: 4, ...none, changed: 1 },
    { ...by("exactDedup"), read: 4, kept: 3, ...none, merged: 1 },
  ]);
});

it("gives each line its own before and after", () => {
  const { changed } = clean({ records: [record("m1", { body: " cafe\u0301 " })], recipe, fields });
  const [one] = changed;
  expect(one && changesOfLine(one, "normalizeUnicode")).toStrictEqual([{ field: "body", before: " cafe\u0301 ", after: " café " }]);
  expect(one && changesOfLine(one, "trimWhitespace")).toStrictEqual([{ field: "body", before: " café ", after: "café" }]);
  expect(one && changesOfLine(one, "redactPii")).toStrictEqual([]);
}); // prettier-ignore

it("puts the most different records first, then the smaller id", () => {
  const bodies = { m3: " a", m1: "  a  b", m2: " b", m4: "c" };
  const records = Object.entries(bodies).map(([id, body]) => record(id, { body }));
  const { changed } = clean({ records, recipe, fields });
  expect(changed.map(({ recordId }) => recordId)).toStrictEqual(["m1", "m2", "m3"]);
});

describe("a record that is kept as it was", () => {
  const records = [
    record("m1", { body: " a " }),
    record("m2", { body: " a " }),
    record("m3", { body: "\u200b" }),
    record("m4", { body: "a" }),
    record("m5", { body: " a " }),
  ];

  it("is not changed, merged or quarantined; equal ones may merge into it", () => {
    const run = clean({ records, recipe: recipe.slice(2), fields, keepAsItWas: ["m2", "m3", "m5"] });
    expect(run.records).toStrictEqual([records[1], records[2], records[3], records[4]]);
    expect(run).toMatchObject({ changed: [], quarantined: [], merged: [{ recordId: "m1", into: "m2" }] });
  });
});

it("cleans only new records and merges them into those cleaned earlier, which stay", () => {
  const earlier = [record("m7", { body: "a" }), record("m8", { body: "a" }), record("m9", { body: " not cleaned " })];
  const run = clean({ records: [record("m1", { body: " a" }), record("m2", { body: "b" })], earlier, recipe, fields });
  expect(run).toMatchObject({ read: 2, changed: [], merged: [{ recordId: "m1", into: "m7" }] });
  expect(run.records.map(({ id }) => id)).toStrictEqual(["m2"]);
});

it.each(["trimWhitespace", "exactDedup"] as const)(
  "sends a record on which %s fails to Quarantine with the step's name, and goes on",
  (id) => {
    const step: { start: (settings: never) => (given: DataRecord) => unknown; title: string } = steps[id];
    const { start } = step;
    jest.spyOn(step, "start").mockImplementation((settings) => {
      const run = start(settings);
      return (given: DataRecord) => {
        if (given.id === "m1") throw new RangeError("too deep");
        return run(given);
      };
    });
    const records = [record("m1", { body: " a" }), record("m2", { body: " b" })];
    const { quarantined, records: kept } = clean({ records, recipe, fields });
    expect(kept).toStrictEqual([record("m2", { body: "b" })]);
    const problem = `The step “${step.title}” broke off on this record: too deep`;
    expect(quarantined).toMatchObject([{ line: id, code: "step-failed", problem, record: records[0] }]);
  },
);

it("says how far it is before each 500 records, and is stopped by asking for no more", () => {
  const records = Array.from({ length: 501 }, (_, at) => record(`m${at}`, { body: ` ${at}` }));
  const { lines } = readRecipe(recipe.slice(0, 2), fields);
  const run = runRecipe({ ...contextOf(fields), records, lines, earlier: [], keepAsItWas: [] });
  expect([...run]).toStrictEqual([0, 500, 501, 1001].map((done) => ({ stage: "cleaning", done, of: 1002 })));
});

it("refuses two records of one id, and says what to do", () => {
  const records = [record("m1", { body: "a" })];
  const twice: unknown = expect.objectContaining({ code: "record-id-twice", kept: "Nothing was written." });
  expect(() => clean({ records: [...records, ...records], recipe, fields })).toThrow(twice as Error);
  expect(() => clean({ records, earlier: records, recipe, fields })).toThrow(twice as Error);
});

it("stops a step that loses a record", () => {
  jest.spyOn(exactDedup, "decide").mockReturnValue([{ recordId: "m1", into: "m2" }]);
  const lost: unknown = expect.objectContaining({ code: "records-lost", kept: "Nothing was written." });
  expect(() => clean({ records: [record("m1", { body: "a" })], recipe, fields })).toThrow(lost as Error);
});

it.each([
  { fault: "loses one", kept: ["m1"], merged: [] },
  { fault: "doubles one", kept: ["m1", "m2", "m2"], merged: [] },
  { fault: "doubles one for another", kept: ["m1", "m1"], merged: [] },
  { fault: "brings a stranger", kept: ["m1", "m3"], merged: [] },
  { fault: "merges into none that stays", kept: ["m1"], merged: [{ recordId: "m2", into: "m3" }] },
])("breaks the law of conservation if a step $fault", ({ kept, merged }) => {
  const result = { kept: kept.map((id) => record(id, {})), quarantined: [], merged, flags: [] };
  const read = [record("m1", {}), record("m2", {})];
  expect(() => {
    assertConserved({ line: "broken", read, standing: new Set() }, result);
  }).toThrow(expect.objectContaining({ code: "records-lost" }));
});
