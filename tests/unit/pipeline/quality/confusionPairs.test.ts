import { confusionPairs } from "../../../../src/pipeline/quality/confusionPairs";

const order = ["spam", "personal", "business"];

it("ranks pairs by count, ties in label order, whoever said which", () => {
  const records = [
    { id: "r1", labels: ["spam", "personal"] },
    { id: "r2", labels: ["business", "personal"] },
    { id: "r3", labels: ["personal", "business"] },
    { id: "r4", labels: ["spam", "spam"] },
    { id: "r5", labels: ["spam", null] },
    { id: "r6", labels: ["business", "spam"] },
  ];
  expect(confusionPairs(records, order)).toStrictEqual([
    { labels: ["personal", "business"], count: 2, ids: ["r2", "r3"] },
    { labels: ["spam", "personal"], count: 1, ids: ["r1"] },
    { labels: ["spam", "business"], count: 1, ids: ["r6"] },
  ]);
});

it("counts every pair of annotators, and a record once", () => {
  const records = [{ id: "r1", labels: ["spam", "personal", "personal"] }];
  expect(confusionPairs(records, order)).toStrictEqual([{ labels: ["spam", "personal"], count: 2, ids: ["r1"] }]);
});
