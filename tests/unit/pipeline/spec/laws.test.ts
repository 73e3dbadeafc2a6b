import fc from "fast-check";
import { parsePipelineSpec } from "../../../../src/pipeline/spec/parsePipelineSpec";
import { pipelineSpecSchema } from "../../../../src/pipeline/spec/pipelineSpec";
import { sectionNames } from "../../../../src/pipeline/spec/sectionNames";
import { pathText, readPath, valueAt, type SpecPath } from "../../../../src/pipeline/spec/specPath";
import { placesOf } from "../../../../src/pipeline/spec/walkSpec";
import type { Json } from "../../../../src/pipeline/canonicalJson";
import { exampleTexts, sampleText, specOf, textWith } from "../../../specs";

const texts = [exampleTexts.mailTriage, exampleTexts.supportDesk, sampleText];
const roots = texts.map((text) => ({ text, root: JSON.parse(text) as Json }));

function pathsOf(root: Json, isWanted: (value: unknown) => boolean): readonly SpecPath[] {
  return placesOf(pipelineSpecSchema, root)
    .filter(({ value }) => isWanted(value))
    .map(({ path }) => path);
}

const isGroup = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const optionsAreFree = (path: SpecPath) => path.at(-1) !== "options";

test.each(texts)("a spec that was loaded, written and loaded again is the same", (text) => {
  const spec = specOf(text);
  expect(specOf(JSON.stringify(spec))).toEqual(spec);
});

test("an unknown key, wherever it stands, is refused with its path and the key that was meant", () => {
  const groups = roots.flatMap(({ text, root }) =>
    pathsOf(root, isGroup)
      .filter(optionsAreFree)
      .map((path) => ({ text, root, path })),
  );
  expect(groups.length).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.constantFrom(...groups), fc.stringMatching(/^[a-z]{1,12}Q{3}$/), ({ text, root, path }, key) => {
      const changed = textWith(text, [[...path, key], 1]);
      const parsed = parsePipelineSpec(changed);
      const at = pathText(root, [...path, key]);
      expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContain(at);
    }),
  );
});

test("null, wherever it stands, is refused with its path", () => {
  const places = roots.flatMap(({ text, root }) => pathsOf(root, () => true).map((path) => ({ text, root, path })));
  fc.assert(
    fc.property(fc.constantFrom(...places.filter(({ path }) => path.length > 0)), ({ text, path }) => {
      const changed = textWith(text, [path, null]);
      const parsed = parsePipelineSpec(changed);
      const at = pathText(JSON.parse(changed) as Json, path);
      expect(parsed.ok ? [] : parsed.problems).toContainEqual(
        expect.objectContaining({ path: at, value: "null", remedy: "Take the key out." }),
      );
    }),
  );
});

test("an id that is renamed at its own place only is missed at every other place", () => {
  // Ids of these lists occur as nothing else in the examples, so a plain search finds all that refers to them.
  const lists = ["contacts", "sources", "exports"] as const;
  const members = roots.flatMap(({ text, root }) =>
    lists.flatMap((list) =>
      (valueAt(root, [list]) as readonly { readonly id: string }[]).map(({ id }, place) => ({
        text,
        path: [list, place, "id"],
        id,
      })),
    ),
  );
  for (const { text, path, id } of members) {
    const parsed = parsePipelineSpec(textWith(text, [path, `${id}_q`]));
    const missed = parsed.ok ? [] : parsed.problems.filter(({ rule }) => rule.startsWith("Every id must be found"));
    const uses = [...text.matchAll(new RegExp(`"(?:source\\.)?${id}"`, "g"))].map(([value]) => value);
    expect(["own", ...missed.map(({ value }) => value)]).toHaveLength(uses.length);
    expect(missed.every(({ remedy }) => remedy.includes(`${id}_q?`))).toBe(true);
  }
});

test("a path that is written can be read, at every place of every spec", () => {
  for (const { root } of roots) {
    for (const path of pathsOf(root, () => true)) expect(readPath(root, pathText(root, path))).toEqual(path);
  }
});

test("any file that loads stays as it is when a key is written twice: it is refused", () => {
  const twice = sampleText.replace('"client": {', '"client": {"name": "Other", ');
  const parsed = parsePipelineSpec(twice);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["client.name"]);
});

test("a file that is nested without end is refused in words", () => {
  const parsed = parsePipelineSpec("[".repeat(50_000) + "]".repeat(50_000));
  expect(parsed.ok ? [] : parsed.problems.map(({ rule }) => rule)).toEqual([expect.stringMatching(/at most 40 deep/)]);
});

test("the list of sections is that of the schema", () => {
  expect(["format", ...sectionNames]).toEqual(Object.keys(pipelineSpecSchema.shape));
});
