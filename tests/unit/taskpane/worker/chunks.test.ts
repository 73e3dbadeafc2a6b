import fc from "fast-check";
import { chunkReader, chunksOf } from "../../../../src/taskpane/worker/chunks";

function passed(result: object) {
  const reader = chunkReader();
  const chunks = [...chunksOf(result)];
  for (const chunk of chunks) reader.take(chunk);
  return { chunks, result: reader.result() };
}

const quarter = 262_144;

it.each([
  { what: "nothing", result: {} },
  { what: "plain values", result: { sha256: "ab", rowsRead: 3, dialect: { delimiter: "\t" }, none: null } },
  { what: "empty and full lists", result: { records: [], merged: ["a", "b"], rows: [["1"], []] } },
  { what: "line breaks, quotation marks and half characters", result: { merged: ["a\nb", '"\r\n', "\ud800", "\u2028"] } },
  { what: "a list of one very long text", result: { merged: ["x".repeat(3 * quarter)], after: 1 } },
  { what: "many short items", result: { merged: Array.from({ length: 50_000 }, (_, index) => `id ${index}`) } },
  { what: "names of JavaScript's own", result: { records: [JSON.parse('{"__proto__":"x","constructor":"y"}') as object] } },
])("brings $what to the other side, in chunks of 256 KB at most", ({ result }) => {
  const { chunks, result: arrived } = passed(result);
  expect(arrived).toStrictEqual(result);
  expect(Math.max(0, ...chunks.map((chunk) => 2 * chunk.length))).toBeLessThanOrEqual(quarter);
}); // prettier-ignore

it("brings any result of a job to the other side", () => {
  const value = fc.jsonValue({ noUnicodeString: false });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("records", "merged", "sha256"), fc.oneof(fc.array(value), value)), (result) => {
      expect(JSON.stringify(passed(result).result)).toBe(JSON.stringify(result));
    }),
  );
}); // prettier-ignore
