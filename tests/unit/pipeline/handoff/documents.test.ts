import { readdirSync, readFileSync } from "node:fs";
import { documentMarkdown } from "../../../../src/pipeline/documentMarkdown";
import { documents } from "../../../../src/pipeline/handoff/documents";
import type { DocumentInput } from "../../../../src/pipeline/handoff/input";
import type { PipelineSpec } from "../../../../src/pipeline/spec/pipelineSpec";
import { example, firstEdition, mailTriageInput } from "./examples";

/** All documents of an input as one text. */
function allText(input: DocumentInput): string {
  return Object.values(documents)
    .map(({ make }) => documentMarkdown(make(input)))
    .join("\n")
    .replaceAll("\\_", "_");
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()));
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, "utf8") }));
const catalogue = sources.filter(({ file }) => file.startsWith("messages")).map(({ text }) => text);

test.each([
  ["mail-triage", "support-desk"],
  ["support-desk", "mail-triage"],
] as const)("no word of %s stands in the documents of %s", (theirs, ours) => {
  const own = wordsIn([...stringsIn(example(ours)), ...catalogue].join(" "));
  const foreign = [...wordsIn(stringsIn(example(theirs)).join(" "))].filter((word) => !own.has(word));
  const made = wordsIn(allText(firstEdition(example(ours))));
  expect(foreign.length).toBeGreaterThan(100);
  expect(foreign.filter((word) => made.has(word))).toEqual([]);
});

/** The input with the first match of each pair replaced in the present spec. */
function changed(change: (spec: PipelineSpec) => PipelineSpec): DocumentInput {
  const input = firstEdition(example("mail-triage"));
  return { ...input, spec: change(input.spec) };
}

test("a role that is called something else is called so everywhere", () => {
  const rename = (spec: PipelineSpec): PipelineSpec => ({
    ...spec,
    roles: spec.roles.map((role) => (role.id === "adjudicator" ? { ...role, title: "Umpire" } : role)),
  });
  const before = allText(firstEdition(example("mail-triage"))).split("Adjudicator").length - 1;
  const after = allText(changed(rename));
  expect(before).toBeGreaterThan(8);
  expect(after.split("Umpire").length - 1).toBe(before);
  expect(after).not.toContain("Adjudicator");
});

test("a limit that moved has moved everywhere", () => {
  const move = (spec: PipelineSpec): PipelineSpec => ({
    ...spec,
    quality: {
      ...spec.quality,
      gates: spec.quality.gates.map((gate) => (gate.id === "agreement" ? { ...gate, relabelBelow: 0.8125 } : gate)),
    },
  });
  const before = allText(firstEdition(example("mail-triage"))).split("0.80").length - 1;
  const after = allText(changed(move));
  expect(before).toBe(3);
  expect(after.split("0.8125").length - 1).toBe(before);
  expect(after).not.toContain("0.80");
});

test("a label that is renamed is renamed everywhere, in sentences of the spec too", () => {
  const rename = (spec: PipelineSpec): PipelineSpec => ({
    ...spec,
    taxonomy: {
      ...spec.taxonomy,
      labels: spec.taxonomy.labels.map((label) => (label.id === "notification" ? { ...label, name: "Notice" } : label)),
    },
  });
  const before = allText(firstEdition(example("mail-triage"))).split("Notification").length - 1;
  const after = allText(changed(rename));
  expect(before).toBeGreaterThan(10);
  expect(after.split("Notice").length - 1).toBe(before);
  expect(after).not.toContain("Notification");
});

test("no source file holds a sentence or a name of an example", () => {
  const specs = [example("mail-triage"), example("support-desk")];
  const names = specs.flatMap(({ client, provider, contacts }) => [
    ...[client.name, client.shortName, provider.name, provider.shortName],
    ...contacts.map(({ name }) => name).filter((name) => name.includes(" ") && name !== "Service desk"),
  ]);
  const sentences = specs.flatMap(stringsIn).filter((text) => text.split(" ").length > 4);
  const found = [...names, ...sentences].flatMap((text) =>
    sources.filter((source) => source.text.includes(text)).map(({ file }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("what the spec does not have disappears, and a sentence says so where that matters", () => {
  const absent = ["spotCheck", "pii", "retraining", "support", "changeControl"];
  const bare = changed((spec) => ({
    ...(Object.fromEntries(Object.entries(spec).filter(([name]) => !absent.includes(name))) as unknown as PipelineSpec),
    annotation: { ...spec.annotation, annotators: ["ines_duarte"], overlap: 1, hiddenGoldShare: 0 },
    quality: { ...spec.quality, gates: spec.quality.gates.filter(({ id }) => id !== "spot_check") },
  }));
  const text = allText(bare);
  expect(text).not.toMatch(/do the spot check|hidden check|EMAIL_|support window of the provider/i);
  expect(text).toContain("This pipeline handles no personal data.");
  expect(text).toContain("One person labels, so nobody can disagree.");
  expect(text).toContain("You may change all settings");
  expect(text).toContain("# 2.2 Three habits");
});

test("a draft says that it cannot be signed, a first edition tells of no changes", () => {
  const draft = changed((spec) => ({ ...spec, pipeline: { ...spec.pipeline, status: "draft" } }));
  expect(allText(draft)).toContain("This is a draft.");
  expect(allText(draft)).not.toContain("What changed");
  expect(allText(mailTriageInput())).toContain("What changed since edition 1");
});

test("a term that is explained is used", () => {
  for (const { make } of Object.values(documents)) {
    const text = documentMarkdown(make(mailTriageInput()));
    const [before = "", after = ""] = text.split("## Terms");
    const terms = [
      ...after
        .split("## Sign-off")
        .slice(0, 1)
        .join("")
        .matchAll(/^\| (.*?) \| .* \|$/gm),
    ].slice(1);
    expect(terms.length).toBeGreaterThan(5);
    const unused = terms
      .map(([, term = ""]) => term)
      .filter((term) => !before.toLowerCase().includes(term.toLowerCase()));
    expect(unused).toEqual([]);
  }
});
