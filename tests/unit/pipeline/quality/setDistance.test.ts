import { jaccardDistance, masiDistance } from "../../../../src/pipeline/quality/setDistance";

// shared/reference masi-pairs: Passonneau (2006).
it.each([
  { first: ["1", "2"], second: ["1", "2", "3", "4"], masi: 2 / 3, jaccard: 0.5 },
  { first: ["a"], second: ["a"], masi: 0, jaccard: 0 },
  { first: ["a", "b"], second: ["b", "c"], masi: 8 / 9, jaccard: 2 / 3 },
  { first: ["a"], second: ["b"], masi: 1, jaccard: 1 },
  { first: [], second: [], masi: 0, jaccard: 0 },
  { first: [], second: ["a"], masi: 1, jaccard: 1 },
])("puts $first and $second $masi apart", ({ first, second, masi, jaccard }) => {
  expect(masiDistance(new Set(first), new Set(second))).toBeCloseTo(masi, 12);
  expect(jaccardDistance(new Set(second), new Set(first))).toBeCloseTo(jaccard, 12);
});
