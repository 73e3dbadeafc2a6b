import { knownKeys, nearestKey } from "../../../../src/pipeline/spec/knownKeys";
import { pipelineSpecSchema } from "../../../../src/pipeline/spec/pipelineSpec";

test.each([
  ["relabelbelow", "relabelBelow"],
  ["tittle", "title"],
  ["colour", null],
])("the nearest key to %s is %s", (written, meant) => {
  expect(nearestKey(written, ["relabelBelow", "reviewBelow", "title"])).toBe(meant);
});

test("of two keys equally near, the same one is named every time", () => {
  expect(nearestKey("ab", ["ad", "ac"])).toBe("ac");
});

test("known keys are found through lists, defaults and alternatives", () => {
  expect(knownKeys(pipelineSpecSchema, ["taxonomy", "labels", 3, "edgeCases", 0])).toContain("confusedWith");
  expect(knownKeys(pipelineSpecSchema, ["exports", 0, "splits"])).toContain("groupBy");
  expect(knownKeys(pipelineSpecSchema, ["sources", 0, "mapping", 0])).toEqual(
    expect.arrayContaining(["from", "constant", "dateOrder"]),
  );
});

test("the options of a step are kept as they stand, so no keys are known there", () => {
  expect(knownKeys(pipelineSpecSchema, ["cleaning", "steps", 0, "options"])).toEqual([]);
});
