import { plannedFiles } from "../../../../src/pipeline/export/plannedFiles";
import { item } from "./items";

const items = Array.from({ length: 20 }, (_, at) => item(`mail-${at}`));
const splits = { train: 0.8, validation: 0.1, test: 0.1, stratifyBy: "label" as const, seed: "s", sticky: true };
const plan = { version: "v002", labels: ["spam"], earlier: new Map() };

test("without splits there is one file with every record", () => {
  expect(plannedFiles(items, { ...plan, exportSpec: { fileName: "mail_{version}.csv" } })).toEqual([
    { name: "mail_v002.csv", split: null, items },
  ]);
});

test("with splits there is a file for each, and its records bear its name", () => {
  const exportSpec = { fileName: "mail_{version}_{split}.jsonl", splits };
  const files = plannedFiles(items, { ...plan, exportSpec });
  expect(files.map(({ name, split, items: own }) => [name, split, own.length])).toEqual([
    ["mail_v002_train.jsonl", "train", 16],
    ["mail_v002_validation.jsonl", "validation", 2],
    ["mail_v002_test.jsonl", "test", 2],
  ]);
  expect(files.every((file) => file.items.every(({ split }) => split === file.split))).toBe(true);
});

test("a new record of a conversation follows what an earlier set held of it, though only the new one goes in", () => {
  const inThread = (id: string) => item(id, {}, { thread: "t1" });
  const exportSpec = { fileName: "mail_{version}_{split}.jsonl", splits: { ...splits, groupBy: "thread" } };
  for (const split of ["train", "validation", "test"] as const) {
    const earlier = new Map([["mail-a", split]]);
    const files = plannedFiles([inThread("mail-b")], { ...plan, exportSpec, earlier, before: [inThread("mail-a")] });
    expect(files.filter(({ items: own }) => own.length > 0).map((file) => file.split)).toEqual([split]);
  }
});

test("a split without a share is no file, unless an earlier set put records there", () => {
  const exportSpec = { fileName: "mail_{version}_{split}.jsonl", splits: { ...splits, train: 0.9, validation: 0 } };
  const names = (earlier: ReadonlyMap<string, "validation">) =>
    plannedFiles(items, { ...plan, exportSpec, earlier }).map(({ split }) => split);
  expect(names(new Map())).toEqual(["train", "test"]);
  expect(names(new Map([["mail-3", "validation"]]))).toEqual(["train", "validation", "test"]);
});
