import fc from "fast-check";
import { difference } from "../../../../src/pipeline/clean/difference";

it.each([
  { before: "abc", after: "abc", counts: 0 },
  { before: " a ", after: "a", counts: 2 },
  { before: "a", after: null, counts: 1 },
  { before: null, after: "ab", counts: 2 },
  { before: "cafe\u0301", after: "café", counts: 2 },
  { before: "to anna@example.org now", after: "to [EMAIL] now", counts: 16 },
  { before: 7, after: "7", counts: 0 },
])("counts $counts characters between $before and $after", ({ before, after, counts }) => {
  expect(difference(before, after)).toBe(counts);
});

it("is the same there and back, and never more than the longer text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\u0000") });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const counts = difference(one, other);
      expect(difference(other, one)).toBe(counts);
      expect(counts).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(counts).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
