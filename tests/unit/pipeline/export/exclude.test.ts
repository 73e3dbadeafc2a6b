import fc from "fast-check";
import type { LabelBasis } from "../../../../src/pipeline/annotation";
import { partItems, selectNew, selectRecords } from "../../../../src/pipeline/export/exclude";
import { item, open } from "./items";

const items = [
  item("done"),
  item("open", open(null, 0)),
  item("unsure", open("unsure", 0)),
  item("differs", open("unresolved")),
  item("alone", { basis: "single", annotators: 1 }),
];

function selected(...exclude: Parameters<typeof selectRecords>[1]) {
  const { included, excluded } = selectRecords(items, exclude);
  return [
    included.map(({ record }) => record.id),
    Object.fromEntries(excluded.map(({ reason, ids }) => [reason, ids])),
  ];
}

test("what the spec excludes stays out, with its reason", () => {
  expect(selected("unlabelled", "unsure", "unresolved", "quarantined")).toEqual([
    ["done", "alone"],
    { unlabelled: ["open"], unsure: ["unsure"], unresolved: ["differs"] },
  ]);
});

test("what the spec does not exclude goes in", () => {
  expect(selected("unlabelled")).toEqual([["done", "unsure", "differs", "alone"], { unlabelled: ["open"] }]);
});

test("a record that two rules exclude is counted once, under the first", () => {
  expect(selected("single-reader", "unlabelled", "unsure")).toEqual([
    ["done", "differs"],
    { "single-reader": ["open", "unsure", "alone"] },
  ]);
});

test("of new records only, what an earlier set held stays out, whatever it bears now", () => {
  const { included, excluded } = selectNew(partItems(items, new Set(["done", "open"])), ["unlabelled", "unsure"]);
  expect(included.map(({ record }) => record.id)).toEqual(["differs", "alone"]);
  expect(excluded).toEqual([
    { reason: "unsure", ids: ["unsure"] },
    { reason: "exported-before", ids: ["done", "open"] },
  ]);
});

test("records in = exported + excluded, whatever the rules", () => {
  const bases = fc.constantFrom<LabelBasis | null>("single", "unanimous", "unresolved", "unsure", null);
  const rules = fc.subarray([
    "unlabelled",
    "unsure",
    "unresolved",
    "quarantined",
    "single-reader",
    "pii-open",
  ] as const);
  fc.assert(
    fc.property(fc.array(bases), rules, (given, exclude) => {
      const all = given.map((basis, place) => item(`r${place}`, { basis }));
      const { included, excluded } = selectRecords(all, exclude);
      const out = excluded.flatMap(({ ids }) => ids);
      expect([...included.map(({ record }) => record.id), ...out].toSorted()).toEqual(
        all.map(({ record }) => record.id).toSorted(),
      );
    }),
  );
});
