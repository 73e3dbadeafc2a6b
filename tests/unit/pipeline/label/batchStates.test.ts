import fc from "fast-check";
import { batchStates, fillBatches, type BatchFacts } from "../../../../src/pipeline/label/batchStates";

const records = (...batches: readonly (string | null)[]) => batches.map((batch, at) => ({ id: `r${at}`, batch }));
const none = { handedOut: new Set<string>(), closed: new Set<string>(), settled: new Set<string>() };
const facts = (part: Partial<BatchFacts>): BatchFacts => ({ records: [], batchSize: 2, ...none, ...part });

const stages = (part: Partial<BatchFacts>) =>
  batchStates(facts(part)).batches.map(({ batch, stage, isFull }) => [batch, stage, isFull]);

test("a batch is open until one of its records is on a Label sheet", () => {
  const four = records("B002", "B001", "B001", null);
  expect(stages({ records: four })).toEqual([
    ["B001", "open", true],
    ["B002", "open", false],
  ]);
  expect(stages({ records: four, handedOut: new Set(["r1"]) })).toEqual([
    ["B001", "handed-out", true],
    ["B002", "open", false],
  ]);
});

test("it is judged when each of its records is settled, and closed when its answers left the Label sheets", () => {
  const two = records("B001", "B001");
  const both = new Set(["r0", "r1"]);
  expect(stages({ records: two, handedOut: both, settled: new Set(["r0"]) })).toEqual([["B001", "handed-out", true]]);
  expect(stages({ records: two, handedOut: both, settled: both })).toEqual([["B001", "judged", true]]);
  expect(stages({ records: two, closed: both, settled: both })).toEqual([["B001", "closed", true]]);
});

test("a closing that broke off, with rows in both places, is not closed yet", () => {
  const two = records("B001", "B001");
  expect(stages({ records: two, closed: new Set(["r0", "r1"]), handedOut: new Set(["r1"]) })).toEqual([
    ["B001", "handed-out", true],
  ]);
});

test("what nobody has is told for each batch, and the reserve apart", () => {
  const { batches, reserve } = batchStates(
    facts({ records: records("B001", "B001", null, null), handedOut: new Set(["r0", "r3"]) }),
  );
  expect(batches[0]).toMatchObject({ records: ["r0", "r1"], waiting: ["r1"], settled: [] });
  expect(reserve).toEqual(["r2"]);
});

test("batches stand in the order of their numbers, also above 999", () => {
  expect(stages({ records: records("B1000", "B999", "B002") }).map(([batch]) => batch)).toEqual([
    "B002",
    "B999",
    "B1000",
  ]);
});

const filled = (ids: readonly string[], known: Parameters<typeof fillBatches>[1], size: number) =>
  [...fillBatches(ids, known, size)].map(([id, batch]) => `${id} ${batch}`);

test("new records fill the open batch, and the rest opens the next", () => {
  const open = { batch: "B001", stage: "open" as const, records: ["x"] };
  expect(filled(["a", "b", "c"], [open], 2)).toEqual(["a B001", "b B002", "c B002"]);
  expect(filled(["a"], [], 2)).toEqual(["a B001"]);
  expect(filled(["a"], [{ ...open, records: ["x", "y"] }], 2)).toEqual(["a B002"]);
});

test("what was handed out takes no more records", () => {
  const handedOut = { batch: "B007", stage: "handed-out" as const, records: ["x"] };
  expect(filled(["a"], [handedOut], 5)).toEqual(["a B008"]);
});

test("no batch that was filled is larger than the spec says, and only the last may be smaller", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const ids = Array.from({ length: count }, (_, at) => `r${at}`);
      const batches = [...fillBatches(ids, [], size).values()];
      const sizes = [...new Set(batches)].map((batch) => batches.filter((other) => other === batch).length);
      expect(sizes.slice(0, -1).every((one) => one === size)).toBe(true);
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(count);
    }),
  );
});
