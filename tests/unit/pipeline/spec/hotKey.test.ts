import { hotKeys } from "../../../../src/pipeline/spec/hotKey";

test("a label answers to its own key, else to its place; from the tenth on it has none", () => {
  const labels = Array.from({ length: 11 }, (_, place) => (place === 1 ? { key: 7 } : {}));
  expect(hotKeys(labels)).toEqual([1, 7, 3, 4, 5, 6, 7, 8, 9, null, null]);
});
