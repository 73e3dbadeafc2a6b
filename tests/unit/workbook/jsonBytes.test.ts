import fc from "fast-check";
import { jsonBytes } from "../../../src/workbook/jsonBytes";

const written = (text: string): number => Buffer.byteLength(JSON.stringify(text), "utf8");

it.each([
  "",
  "plain",
  'say "no"',
  "a\\b",
  "line\r\nline\ttab",
  "\u0000\u001f\b\f",
  "é",
  "€",
  "😀",
  "\ud83d",
  "\ude00 alone",
])("counts %j as JSON writes it", (text) => {
  expect(jsonBytes(text)).toBe(written(text));
});

it("counts any text as JSON writes it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(jsonBytes(text)).toBe(written(text));
    }),
  );
});

it("counts any sequence of code units, halves of pairs included", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect(jsonBytes(text)).toBe(written(text));
    }),
  );
});
