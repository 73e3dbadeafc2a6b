import * as fc from "fast-check";
import { splitText } from "../../../../src/taskpane/labelling/splitText";

it("makes a block of each paragraph and keeps the lines within", () => {
  expect(splitText("Hello,\r\n\r\nfirst line\n  second line\n \n\n\nbye")).toStrictEqual([
    "Hello,",
    "first line\n  second line",
    "bye",
  ]);
});

it("cuts a very long paragraph at a line's end, else at a space", () => {
  const lines = Array.from({ length: 400 }, (_, line) => `line ${line} of a long paragraph`).join("\n");
  const blocks = splitText(lines);
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.join("\n")).toBe(lines);

  const words = "word ".repeat(4000).trimEnd();
  expect(splitText(words).join("")).toBe(words);
});

it("never cuts a character in two", () => {
  const smiles = "😀".repeat(9000);
  const blocks = splitText(`a${smiles}`);
  expect(blocks.join("")).toBe(`a${smiles}`);
  expect(blocks.some((block) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(block))).toBe(false);
});

it("loses nothing but blank lines", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b ", "\n", " ", "\t", "\r\n", "😀"), maxLength: 200 });
  fc.assert(
    fc.property(text, (given) => {
      expect(splitText(given).join("").replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
    }),
  );
});

it("takes no longer than the text is long", () => {
  const text = "x".repeat(300_000);
  const begun = performance.now();
  expect(splitText(text).join("")).toBe(text);
  expect(splitText(`${"\n".repeat(50_000)}x`)).toStrictEqual(["x"]);
  expect(performance.now() - begun).toBeLessThan(500);
});
