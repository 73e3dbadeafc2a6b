import fc from "fast-check";
import type { Json } from "../../../../src/pipeline/canonicalJson";
import { depthOf, keysTwice, withValue } from "../../../../src/pipeline/spec/jsonText";
import type { SpecPath } from "../../../../src/pipeline/spec/specPath";

const text = `{
\t"name" : "A \\"b\\", {c}",
\t"list": [{"id": "x", "n": 0.80}, {"id": "y"}],
\t"group": {
\t\t"deep": [
\t\t\t1
\t\t]
\t},
\t"empty": {}
}`;

test.each<[string, SpecPath, Json | undefined, string, string]>([
  ["a text for a text", ["name"], "Z", `"A \\"b\\", {c}"`, `"Z"`],
  ["a number within a list", ["list", 0, "n"], 1, "0.80", "1"],
  ["a group on one line stays on one line", ["list", 1], { id: "z", on: true }, `{"id": "y"}`, `{"id":"z","on":true}`],
  ["a member behind the last", ["list", 2], "w", `{"id": "y"}]`, `{"id": "y"}, "w"]`],
  [
    "a group over several lines is indented as the file is",
    ["group"],
    { a: [2] },
    text.slice(text.indexOf("{\n\t\t"), text.indexOf(',\n\t"empty')),
    '{\n\t\t"a": [\n\t\t\t2\n\t\t]\n\t}',
  ],
  ["a key behind the last", ["group", "also"], 5, "\t\t]\n\t}", '\t\t],\n\t\t"also": 5\n\t}'],
  ["a key in an empty group", ["empty", "k"], 1, "{}", '{"k": 1}'],
  ["the first one taken out", ["name"], undefined, `"name" : "A \\"b\\", {c}",\n\t`, ""],
  ["the last one taken out", ["empty"], undefined, `,\n\t"empty": {}`, ""],
  ["one of several taken out", ["list", 0, "n"], undefined, `, "n": 0.80`, ""],
  ["the only one taken out", ["list", 1, "id"], undefined, `{"id": "y"}`, "{}"],
  ["taking out what is not there", ["nothing"], undefined, "", ""],
])("%s", (_, ...[path, value, before, after]) => {
  expect(withValue(text, path, value)).toBe(text.replace(before, () => after));
});

test("a place that leads nowhere is an error of the program", () => {
  expect(() => withValue(text, ["none", "n"], 1)).toThrow(RangeError);
});

test("keys that stand twice are found in every group, also when written otherwise", () => {
  expect(keysTwice('{"a": [{"b": 1, "c": {}, "\\u0062": 2}], "a": 3}')).toEqual([["a", 0, "b"], ["a"]]);
});

test("brackets in texts do not count for the depth", () => {
  expect(depthOf('{"[[[": ["{\\"["]}')).toBe(2);
});

const group = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });

const layout = fc.tuple(group, fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"));

test("in any JSON, however it is laid out, a value is replaced and nothing else", () => {
  fc.assert(
    fc.property(layout, fc.nat(), ([root, value, indent], at) => {
      const key = Object.keys(root)[at % Object.keys(root).length] ?? "";
      const json = JSON.stringify(root, null, indent);
      const changed = withValue(json, [key], value as Json);
      expect(JSON.parse(changed)).toEqual(JSON.parse(JSON.stringify({ ...root, [key]: value })));
      expect(JSON.parse(withValue(json, [key], undefined))).toEqual(
        JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(root).filter(([other]) => other !== key)))),
      );
    }),
  );
});

test("a long file is searched in time that grows with its length only", () => {
  const long = JSON.stringify({
    text: 'x\\"'.repeat(400_000),
    list: Array.from({ length: 20_000 }, (_, id) => ({ id })),
  });
  const started = performance.now();
  expect(withValue(long, ["list", 19_999, "id"], 7).endsWith('{"id":7}]}')).toBe(true);
  expect(keysTwice(long)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
