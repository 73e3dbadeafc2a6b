import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { sampleSpec, sampleText, sampleWith, specOf } from "../../../specs";

function problemsOf(text: string) {
  const parsed = parsePipelineSpec(text);
  return parsed.ok ? [] : parsed.problems.map(({ path, value, rule }) => [path, value, rule]);
}

const gate = ["quality", "gates", 0] as const;
const label = ["taxonomy", "labels", 0] as const;
const training = ["exports", 0] as const;
const source = ["sources", 0] as const;

const misshapen = [
  ["an absent section", [["fields"], undefined], "fields", "(nothing)", "A value must stand here: a list."],
  ["null anywhere", [["history", 0, "reason"], null], "history[1].reason", "null", /left out; null is refused/],
  ["null where a value must stand", [["client", "name"], null], "client.name", "null", /null is refused/],
  ["a number for a text", [["client", "name"], 7], "client.name", "7", "The value must be a text."],
  ["a wrong id", [["pipeline", "id"], "Mail"], "pipeline.id", '"Mail"', /^It must be an id: small letters/],
  ["a wrong choice", [[...gate, "scope"], "week"], "quality.gates[agreement].scope", '"week"', /^One of: batch,/],
  ["too few examples", [[...label, "positive"], []], "taxonomy.labels[spam].positive", "[]", "At least 3 entries."],
  ["a share above 1", [["annotation", "overlapShare"], 1.5], "annotation.overlapShare", "1.5", "At most 1."],
  [
    "an impossible date",
    [["pipeline", "issued"], "2026-02-30"],
    "pipeline.issued",
    '"2026-02-30"',
    /^It must be a date/,
  ],
  [
    "a mapping line of no kind",
    [[...source, "mapping", 2], { to: "body" }],
    "sources[mail_table].mapping[3].from",
    "(nothing)",
    /list/,
  ],
] as const;

const unfitting = [
  ["a role nobody has", [["contacts", 0, "roles"], ["boss"]], "contacts[jo_whitlow].roles[1]", '"boss"'],
  ["a deputy nobody knows", [["contacts", 0, "deputy"], "x"], "contacts[jo_whitlow].deputy", '"x"'],
  ["an annotator nobody knows", [["annotation", "annotators", 1], "zoe"], "annotation.annotators[2]", '"zoe"'],
  [
    "a used role without a contact",
    [["contacts", 3, "roles"], ["owner"]],
    "exports[training_set].receiverRole",
    '"model_maker"',
  ],
  ["an overlap of one with two annotators", [["annotation", "overlap"], 1], "annotation.overlap", "1"],
  ["an overlap above the annotators", [["annotation", "overlap"], 3], "annotation.overlap", "3"],
  [
    "assignment by a field that is not named",
    [["annotation", "assignment"], "by-field"],
    "annotation.field",
    "(nothing)",
  ],
  ["two fields with one title", [["fields", 1, "title"], "Text"], "fields[body].title", '"Text"'],
  ["two fields with one id", [["fields", 5, "id"], "subject"], "fields[subject].id", '"subject"'],
  ["a category without its values", [["fields", 6, "type"], "category"], "fields[source_group].allowed", "(nothing)"],
  ["an example that is too long", [["fields", 6, "maxLength"], 3], "fields[source_group].example", '"inbox"'],
  [
    "an example before the first date",
    [["fields", 1, "min"], "2030-01-01"],
    "fields[sent_at].example",
    '"2026-02-11T09:30:00Z"',
  ],
  [
    "a mapping to no field",
    [[...source, "mapping", 6, "to"], "folder"],
    "sources[mail_table].mapping[7].to",
    '"folder"',
  ],
  [
    "two mappings to one field",
    [[...source, "mapping", 6, "to"], "body"],
    "sources[mail_table].mapping[7].to",
    '"body"',
  ],
  [
    "a key field that no column feeds",
    [[...source, "mapping", 0, "to"], "thread_id"],
    "sources[mail_table].keyField",
    '"message_id"',
  ],
  ["a key field that is not unique", [["fields", 0, "unique"], false], "sources[mail_table].keyField", '"message_id"'],
  [
    "names that differ in case only",
    [["taxonomy", "labels", 1, "name"], "SPAM"],
    "taxonomy.labels[personal].name",
    '"SPAM"',
  ],
  ["two labels on one key", [["taxonomy", "labels", 1, "key"], 1], "taxonomy.labels[personal].key", "1"],
  ["a semicolon in a name", [[...label, "name"], "a; b"], "taxonomy.labels[spam].name", '"a; b"'],
  [
    "an example that is no other label's",
    [[...label, "negative", 0, "label"], "spam"],
    "taxonomy.labels[spam].negative[1].label",
    '"spam"',
  ],
  [
    "confused with no label",
    [[...label, "edgeCases", 0, "confusedWith", 0], "x"],
    "taxonomy.labels[spam].edgeCases[bank_scare].confusedWith[1]",
    '"x"',
  ],
  ["a label missing in the order", [["taxonomy", "firstThatFits"], ["spam"]], "taxonomy.firstThatFits", '["spam"]'],
  [
    "an order with several labels a record",
    [["taxonomy", "kind"], "multi"],
    "taxonomy.firstThatFits",
    expect.any(String),
  ],
  ["limits that cross", [[...gate, "reviewBelow"], 0.8], "quality.gates[agreement].reviewBelow", "0.8"],
  [
    "an agreement gate without coefficient",
    [[...gate, "coefficient"], undefined],
    "quality.gates[agreement].coefficient",
    "(nothing)",
  ],
  [
    "a column of no field",
    [[...training, "columns", 1, "from"], "field.title"],
    "exports[training_set].columns[2].from",
    '"field.title"',
  ],
  [
    "two columns of one name",
    [[...training, "columns", 2, "as"], "subject"],
    "exports[training_set].columns[3].as",
    '"subject"',
  ],
  [
    "a file name without version",
    [[...training, "fileName"], "mail.jsonl"],
    "exports[training_set].fileName",
    '"mail.jsonl"',
  ],
  [
    "a file name that is a path",
    [[...training, "fileName"], "a/{version}.jsonl"],
    "exports[training_set].fileName",
    '"a/{version}.jsonl"',
  ],
  [
    "a split that is not made",
    [[...training, "fileName"], "{version}{split}"],
    "exports[training_set].fileName",
    '"{version}{split}"',
  ],
  [
    "a gate nobody knows",
    [[...training, "requiresGates"], ["spot"]],
    "exports[training_set].requiresGates[1]",
    '"spot"',
  ],
  [
    "shares that do not add up",
    [[...training, "splits"], { train: 0.8, validation: 0.1, test: 0.2, seed: "s", sticky: true }],
    "exports[training_set].splits",
    expect.any(String),
  ],
] as const;

describe("what loads", () => {
  test.each(["mail-triage", "support-desk"])("the example spec %s loads whole, and nothing of it is lost", (name) => {
    const text = readFileSync(`tests/fixtures/specs/${name}.json`, "utf8");
    expect(specOf(text)).toMatchObject(JSON.parse(text) as object);
  });

  test("the sample loads, and absent keys get their defaults", () => {
    expect(sampleSpec().annotation).toMatchObject({ overlapShare: 1, blind: true, hiddenGoldShare: 0 });
    expect(sampleSpec().quality.gates[0]).toMatchObject({
      decideOn: "estimate",
      weights: "identity",
      level: "nominal",
    });
    expect(sampleSpec().contacts[0]).toMatchObject({ side: "client", hours: "Mon-Fri 09:00-17:00" });
  });

  test("a byte order mark before the first brace does not matter", () => {
    expect(specOf(`\uFEFF${sampleText}`)).toEqual(sampleSpec());
  });
});

describe("what is refused, with path, value and rule", () => {
  test("a text that is not JSON", () => {
    expect(problemsOf("{ no")).toEqual([["the file", "(nothing)", expect.stringMatching(/^The file must be JSON: ./)]]);
  });

  test("a newer layout is told by its name, not by a hundred differences", () => {
    expect(problemsOf(sampleWith([["format"], "handoff-spec/2"], [["fields"], []]))).toEqual([
      ["format", '"handoff-spec/2"', "The first line names the layout handoff-spec/1."],
    ]);
  });

  test.each(misshapen)("%s", (_, ...[change, path, value, rule]) => {
    const found = problemsOf(sampleWith(change));
    expect(found).toContainEqual([path, value, typeof rule === "string" ? rule : expect.stringMatching(rule)]);
  });

  test("an unknown key, with the nearest known one as remedy", () => {
    const parsed = parsePipelineSpec(sampleWith([[...gate, "relabelbellow"], 0.7], [["annotation", "zzz"], 1]));
    expect(parsed).toMatchObject({
      ok: false,
      problems: [
        { path: "annotation.zzz", value: "1", remedy: "Take it out." },
        { path: "quality.gates[agreement].relabelbellow", remedy: "Did you mean relabelBelow? If not, take it out." },
      ],
    });
  });

  test("every problem of the shape at once", () => {
    const text = sampleWith([["client", "name"], ""], [["roles", 0, "id"], "A"], [[...training, "format"], "doc"]);
    expect(problemsOf(text).map(([path]) => path)).toEqual([
      "client.name",
      "roles[A].id",
      "exports[training_set].format",
    ]);
  });
});

describe("what does not fit together", () => {
  test.each(unfitting)("%s", (_, ...[change, path, value]) => {
    expect(problemsOf(sampleWith(change))).toContainEqual([path, value, expect.stringMatching(/\.$/)]);
  });

  test("three shares of a third add up, whatever floating point makes of them", () => {
    const splits = { train: 0.7, validation: 0.2, test: 0.1, seed: "s", sticky: true };
    expect(
      problemsOf(sampleWith([[...training, "splits"], splits], [[...training, "fileName"], "{version}_{split}"])),
    ).toEqual([]);
  });
});

test("no JSON whatever makes the parser throw, and what is refused says where and what to do", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const parsed = parsePipelineSpec(text);
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(parsed.problems.every(({ path, rule, remedy }) => path && rule && remedy)).toBe(true);
    }),
  );
});
