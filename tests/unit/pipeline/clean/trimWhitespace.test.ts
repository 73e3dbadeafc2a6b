import fc from "fast-check";
import { trimWhitespace } from "../../../../src/pipeline/clean/trimWhitespace";
import type { FieldValue } from "../../../../src/pipeline/record";
import { contextOf, field, record } from "../../../records";

const fields = [field("body")];

function trimmed(body: FieldValue, options = { collapseInside: true, keepLineBreaks: true }) {
  const run = trimWhitespace.start({ line: "spaces", fields, options, context: contextOf(fields) });
  const outcome = run(record("r1", { id: " 007 ", body }));
  return outcome.record.fields;
}

it.each([
  { before: " a ", collapseInside: true, keepLineBreaks: true, after: "a" },
  { before: "a \t\u00a0 b", collapseInside: true, keepLineBreaks: true, after: "a b" },
  { before: "a \t b", collapseInside: false, keepLineBreaks: true, after: "a \t b" },
  { before: "a\r\n\r\nb", collapseInside: true, keepLineBreaks: true, after: "a\r\n\r\nb" },
  { before: "a  \r\n  b\u2028c", collapseInside: true, keepLineBreaks: true, after: "a\r\n b\u2028c" },
  { before: "a\r\n\r\nb", collapseInside: true, keepLineBreaks: false, after: "a b" },
  { before: "\u00a0\u3000\n", collapseInside: true, keepLineBreaks: true, after: null },
  { before: "", collapseInside: true, keepLineBreaks: true, after: null },
  { before: 7, collapseInside: true, keepLineBreaks: true, after: 7 },
  { before: null, collapseInside: true, keepLineBreaks: true, after: null },
])("makes $after of $before (inside: $collapseInside, line breaks: $keepLineBreaks)", ({ before, after, ...options }) => {
  expect(trimmed(before, options)).toStrictEqual({ id: " 007 ", body: after });
}); // prettier-ignore

it("gives back the very same record where there is nothing to trim", () => {
  const given = record("r1", { body: "a b" });
  const options = { collapseInside: true, keepLineBreaks: true };
  const run = trimWhitespace.start({ line: "spaces", fields, options, context: contextOf(fields) });
  expect(run(given)).toMatchObject({ kind: "kept", flags: [] });
  expect(run(given).record).toBe(given);
});

it("changes nothing the second time", () => {
  const text = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r", "\u00a0", "\u2028", "a", "\ud800", "\u0000") });
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (body, collapseInside, keepLineBreaks) => {
      const options = { collapseInside, keepLineBreaks };
      const once = trimmed(body, options)["body"] ?? null;
      expect(trimmed(once, options)["body"]).toBe(once);
    }),
  );
});
