import { problemsOf, rulesAt, type BrokenRow } from "./brokenSpecs";
import type { SpecChange } from "../../../specs";

const gates = ["quality", "gates"] as const;
const newStep = { id: "x", step: "redactPii", fields: ["body"], options: {}, why: "Because." };

const inMailTriage: readonly BrokenRow[] = [
  [
    "a history that begins with another version",
    [[["history", 0, "version"], "1.2.0"]],
    "history[1].version",
    /own version, 1\.1\.0/,
  ],
  ["a history out of order", [[["history", 1, "date"], "2026-12-01"]], "history[2]", /newest version first/],
  ["a history whose versions fall", [[["history", 1, "version"], "1.10.0"]], "history[2]", /newest version first/],
  ["a history by nobody", [[["history", 0, "by"], "nadia"]], "history[1].by", /found in contacts/],
  ["one's own deputy", [[["contacts", 0, "deputy"], "helen_marsh"]], "contacts[helen_marsh].deputy", /own deputy/],
  [
    "a second step that comes before the first",
    [[["escalations", 0, "thenWorkingHours"], 16]],
    "escalations[label_question].thenWorkingHours",
    /larger than respondWorkingHours, which is 16/,
  ],
  [
    "a label of an escalation that goes by none",
    [[["escalations", 0, "label"], "spam"]],
    "escalations[label_question].label",
    /only with trigger label-chosen/,
  ],
  [
    "an escalation to a role that nobody has",
    [
      [["roles", 10], { id: "night", title: "Night desk", duties: "Watches.", permissions: [] }],
      [["escalations", 0, "toRole"], "night"],
    ],
    "escalations[label_question].toRole",
    /held by a contact/,
  ],
  [
    "an owner of a source that is no role",
    [[["sources", 1, "ownerRole"], "boss"]],
    "sources[mailbox].ownerRole",
    /found in roles/,
  ],
  [
    "a date order of what is no date",
    [[["sources", 0, "mapping", 0, "dateOrder"], "day-month-year"]],
    "sources[sa_corpus].mapping[1].dateOrder",
    /only with as date/,
  ],
  [
    "segments by characters without a length",
    [[["sources", 0, "segment"], "characters"]],
    "sources[sa_corpus].segmentLength",
    /segmentLength must be given/,
  ],
  [
    "segments that do not move on",
    [
      [["sources", 0, "segment"], "characters"],
      [["sources", 0, "segmentLength"], 50],
      [["sources", 0, "segmentOverlap"], 50],
    ],
    "sources[sa_corpus].segmentOverlap",
    /lower than segmentLength/,
  ],
  [
    "more records expected than at most",
    [[["sources", 1, "expectedRecords"], { min: 9, max: 8 }]],
    "sources[mailbox].expectedRecords.max",
    /not be lower than min/,
  ],
  ["a number as a limit of a date", [[["fields", 1, "min"], 1995]], "fields[sent_at].min", /dates for dates/],
  ["a limit of a text", [[["fields", 3, "max"], 7]], "fields[subject].max", /of type text/],
  ["an example that is no moment", [[["fields", 1, "example"], "yesterday"]], "fields[sent_at].example", /limit type/],
  [
    "a step on a field that is not there",
    [[["cleaning", "steps", 1, "fields", 1], "bodi"]],
    "cleaning.steps[unicode].fields[2]",
    /found in fields/,
  ],
  [
    "a step of no registry",
    [[["cleaning", "steps", 1, "step"], "normaliseUnicode"]],
    "cleaning.steps[unicode].step",
    /^One of: repairMojibake/,
  ],
  [
    "a coefficient of no list",
    [[[...gates, 0, "coefficient"], "krippendorf-alpha"]],
    "quality.gates[agreement].coefficient",
    /^One of: percent/,
  ],
  [
    "hiding personal data without rules",
    [[["pii"], undefined]],
    "cleaning.steps[pii].step",
    /rules from the section pii/,
  ],
  [
    "a sentence that names no label",
    [[["taxonomy", "labels", 0, "edgeCases", 0, "rule"], "Label {spamm}."]],
    "taxonomy.labels[spam].edgeCases[fake_alert].rule",
    /\{spamm\}/,
  ],
  [
    "confused with itself",
    [[["taxonomy", "labels", 0, "edgeCases", 0, "confusedWith", 0], "spam"]],
    "taxonomy.labels[spam].edgeCases[fake_alert].confusedWith[1]",
    /other labels only/,
  ],
  [
    "a replacement of an active label",
    [[["taxonomy", "labels", 0, "replacedBy"], "business"]],
    "taxonomy.labels[spam].replacedBy",
    /status retired/,
  ],
  [
    "a replacement that is retired itself",
    [
      [["taxonomy", "labels", 0, "status"], "retired"],
      [["taxonomy", "labels", 0, "replacedBy"], "spam"],
    ],
    "taxonomy.labels[spam].replacedBy",
    /names an active label/,
  ],
  [
    "a retired label in the order",
    [[["taxonomy", "labels", 0, "status"], "retired"]],
    "taxonomy.firstThatFits[1]",
    /active labels only/,
  ],
  [
    "a label twice in the order",
    [[["taxonomy", "firstThatFits", 5], "spam"]],
    "taxonomy.firstThatFits[6]",
    /must not occur twice/,
  ],
];

test.each(inMailTriage)("%s", (...row) => {
  expect(rulesAt("mailTriage", row)).toMatch(row[3]);
});

test("hiding personal data is refused only where the section pii is absent", () => {
  const step: SpecChange = [["cleaning", "steps", 0], newStep];
  expect(problemsOf("mailTriage", [step])).toEqual([]);
});

test.each([
  [[["cleaning", "steps", 1, "step"], "normaliseUnicode"], "normalizeUnicode"],
  [[[...gates, 0, "coefficient"], "krippendorf-alpha"], "krippendorff-alpha"],
  [[["contacts", 0, "roles", 0], "ownr"], "owner"],
  [[["limitations", 0, "about", 0], "source.sa_corpuss"], "source.sa_corpus"],
  [[["annotation", "assignment"], "balance"], "balanced"],
] as const)("%j is answered with the nearest known name", (change, nearest) => {
  const [problem] = problemsOf("mailTriage", [change]);
  expect(problem?.remedy).toMatch(new RegExp(`^Did you mean ${nearest.replace(".", "\\.")}\\? If not, [a-z]`));
});
