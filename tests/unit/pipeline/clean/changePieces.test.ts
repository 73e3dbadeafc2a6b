import * as fc from "fast-check";
import { changePieces, type Piece } from "../../../../src/pipeline/clean/changePieces";

const textOf = (pieces: readonly Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

it.each([
  ["a b c", "a b c", [{ kind: "same", text: "a b c" }]],
  [
    "Write to kim@x.example today",
    "Write to [EMAIL] today",
    [
      { kind: "same", text: "Write to " },
      { kind: "removed", text: "kim@x.example" },
      { kind: "added", text: "[EMAIL]" },
      { kind: "same", text: " today" },
    ],
  ],
  [
    "one  two ",
    "one two",
    [
      { kind: "same", text: "one " },
      { kind: "removed", text: " " },
      { kind: "same", text: "two" },
      { kind: "removed", text: " " },
    ],
  ],
  ["", "new", [{ kind: "added", text: "new" }]],
] as const)("parts %j and %j", (before, after, pieces) => {
  expect(changePieces(before, after)).toStrictEqual(pieces);
});

it("joins to both texts, whatever they are", () => {
  const words = fc
    .array(fc.constantFrom("a", "b", " ", "\n", "cc", "\u{1f600}"), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = changePieces(before, after);
      expect(textOf(pieces, "added")).toBe(before);
      expect(textOf(pieces, "removed")).toBe(after);
    }),
  );
});

it("shows very long changes as one, in time", () => {
  const before = Array.from({ length: 3_000 }, (_, at) => `old${at}`).join(" ");
  const after = Array.from({ length: 3_000 }, (_, at) => `new${at}`).join(" ");
  expect(changePieces(before, after)).toStrictEqual([
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]);
});
