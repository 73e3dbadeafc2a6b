import fc from "fast-check";
import { addressOf, boxesOf, boxOf, columnLetters } from "../../../../src/embedded/files/addresses";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an address leads back to its rectangle", () => {
  const places = fc.tuple(fc.nat(1_048_575), fc.nat(16_383), fc.nat(1_048_575), fc.nat(16_383));
  fc.assert(
    fc.property(places, ([top, left, bottom, right]) => {
      const box = {
        startRow: Math.min(top, bottom),
        endRow: Math.max(top, bottom),
        startColumn: Math.min(left, right),
        endColumn: Math.max(left, right),
      };
      expect(boxOf(addressOf(box))).toEqual(box);
    }),
  );
});

test("several addresses are several rectangles, fixed and turned round alike; what is none is left out", () => {
  expect(boxesOf("$A$1 C3:B2 #REF!")).toEqual([
    { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
    { startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 },
  ]);
});
