import { pathText, valueAt } from "../../../../src/pipeline/spec/specPath";

const root = { quality: { gates: [{ id: "spot_check", limit: 0.9 }, { limit: 0.8 }] }, "two words": 1 };

test.each([
  [["quality", "gates", 0, "limit"], "quality.gates[spot_check].limit", 0.9],
  [["quality", "gates", 1, "limit"], "quality.gates[2].limit", 0.8],
  [["quality", "gates", 5], "quality.gates[6]", undefined],
  [["two words"], '["two words"]', 1],
  [["quality", ""], 'quality[""]', undefined],
])("%j reads %s", (path, text, value) => {
  expect(pathText(root, path)).toBe(text);
  expect(valueAt(root, path)).toBe(value);
});
