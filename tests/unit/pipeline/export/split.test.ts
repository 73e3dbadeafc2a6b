import fc from "fast-check";
import { splitNames, type ExportItem, type SplitName } from "../../../../src/pipeline/export/exportItem";
import { splitRecords, type SplitOrder } from "../../../../src/pipeline/export/split";
import { item } from "./items";

const labels = ["spam", "work", "rare"];

function order(changes: Partial<SplitOrder["splits"]> = {}, earlier: SplitOrder["earlier"] = new Map()): SplitOrder {
  const shares = { train: 0.8, validation: 0.1, test: 0.1 };
  return {
    splits: { ...shares, stratifyBy: "label", groupBy: "thread_id", seed: "split", sticky: true, ...changes },
    ...{ labels, earlier },
  };
}

function mails(count: number, labelId: string, thread: (at: number) => string | null = () => null) {
  return Array.from({ length: count }, (_, at) => item(`${labelId}-${at}`, { labelId }, { thread_id: thread(at) }));
}

function countsOf(items: readonly ExportItem[], splits: ReadonlyMap<string, SplitName>) {
  return splitNames.map((name) => items.filter(({ record }) => splits.get(record.id) === name).length);
}

test("each label is split by the shares", () => {
  const spam = mails(660, "spam");
  const rare = mails(50, "rare");
  const splits = splitRecords([...spam, ...rare], order());
  expect(countsOf(spam, splits)).toEqual([528, 66, 66]);
  expect(countsOf(rare, splits)).toEqual([40, 5, 5]);
});

test("mails of one conversation stay together, the first one too, which has no conversation but its own id", () => {
  const conversation = [
    item("root"),
    item("reply-1", {}, { thread_id: "root" }),
    item("reply-2", {}, { thread_id: "root" }),
  ];
  const splits = splitRecords([...mails(97, "spam"), ...conversation], order());
  expect(new Set(conversation.map(({ record }) => splits.get(record.id))).size).toBe(1);
});

test("a group counts with its commonest label, ties in label order", () => {
  const tie = [item("a", { labelId: "work" }, { thread_id: "t" }), item("b", { labelId: "spam" }, { thread_id: "t" })];
  const onlyTrain = { train: 1, validation: 0, test: 0 };
  // With work alone in its stratum its first group would go to train as well, so the stratum shows in the draw.
  const first = splitRecords([...tie, ...mails(9, "spam")], order());
  const asSpam = tie.map(({ record }) => item(record.id, { labelId: "spam" }, { thread_id: "t" }));
  expect(first).toEqual(splitRecords([...asSpam, ...mails(9, "spam")], order()));
  expect(countsOf(tie, splitRecords(tie, order(onlyTrain)))).toEqual([2, 0, 0]);
});

test("records of earlier sets keep their split, and new ones of their conversation follow", () => {
  const earlier = new Map<string, SplitName>([
    ["spam-0", "test"],
    ["spam-1", "validation"],
  ]);
  const items = [...mails(20, "spam"), item("late", { labelId: "spam" }, { thread_id: "spam-0" })];
  const splits = splitRecords(items, order({}, earlier));
  expect([splits.get("spam-0"), splits.get("late"), splits.get("spam-1")]).toEqual(["test", "test", "validation"]);
  const forgetful = splitRecords(items, order({ sticky: false }, earlier));
  expect(forgetful).toEqual(splitRecords(items, order({ sticky: false })));
});

test("a larger set moves nobody", () => {
  const first = splitRecords(mails(50, "spam"), order());
  const second = splitRecords(mails(80, "spam"), order({}, first));
  expect([...first].every(([id, split]) => second.get(id) === split)).toBe(true);
  expect(countsOf(mails(80, "spam"), second)).toEqual([64, 8, 8]);
});

test("the order of the rows changes nothing, another seed does", () => {
  const items = [...mails(40, "spam", (at) => `t${at % 12}`), ...mails(30, "work")];
  const splits = Object.fromEntries(splitRecords(items, order()));
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      expect(Object.fromEntries(splitRecords(shuffled, order()))).toEqual(splits);
    }),
    { numRuns: 10 },
  );
  expect(Object.fromEntries(splitRecords(items, order({ seed: "another" })))).not.toEqual(splits);
});

test("every record gets one split, groups are whole, and shares miss by less than the largest group", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sizes, (given) => {
      const items = given.flatMap((size, group) =>
        Array.from({ length: size }, (_, at) => item(`g${group}-${at}`, {}, { thread_id: `g${group}` })),
      );
      const splits = splitRecords(items, order());
      expect(splits.size).toBe(items.length);
      given.forEach((_, group) => {
        const own = items.filter(({ record }) => record.fields["thread_id"] === `g${group}`);
        expect(new Set(own.map(({ record }) => splits.get(record.id))).size).toBe(1);
      });
      const [train = 0, validation = 0, test = 0] = countsOf(items, splits);
      for (const [count, share] of [
        [train, 0.8],
        [validation, 0.1],
        [test, 0.1],
      ] as const) {
        expect(Math.abs(count - share * items.length)).toBeLessThan(2 * Math.max(...given));
      }
    }),
    { numRuns: 50 },
  );
});
