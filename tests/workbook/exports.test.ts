import { createHash } from "node:crypto";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { closeBatch } from "../../src/taskpane/actions/closeBatch";
import { exportSet } from "../../src/taskpane/actions/exportSet";
import { readOutsideEdits, settleEdits } from "../../src/taskpane/actions/outsideEdits";
import { handOut } from "../../src/taskpane/actions/handOut";
import type { Control } from "../../src/pipeline/progress";
import { texts } from "../../src/messages/catalogue";
import { onSheet, valuesOf, write } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { sampleWithoutRecipe } from "../specs";
import { person, quiet } from "./people";
import {
  addRecords,
  fillColumn,
  labelAll,
  openHostWithFunctions,
  openSample,
  recordId,
  rowsOf,
  type Snapshot,
} from "./samplePipeline";

jest.setTimeout(120_000);

const names = ["Spam", "Personal", "Newsletter", "Notification", "Work"] as const;
const ada = person("ada_pell");
const long = `=${"a text over one cell, with ünïcode 😀 ".repeat(2000)}end`;

// 60 records: 50 to 54 differ, 55 nobody answered, 56 and 57 are unsure to both, 58 only Ada answered. 60 is the long one.
const adaSays = (place: number) => (place >= 55 && place <= 57 ? "" : (names[place % names.length] ?? ""));
const miloSays = (place: number) => {
  if (place === 58) return "";
  return place >= 50 && place <= 54 ? (names[(place + 1) % names.length] ?? "") : adaSays(place);
};

interface SpecText {
  readonly exports: readonly object[];
}

// The sample's export, and the same as CSV in three files with a card.
const sample = JSON.parse(sampleWithoutRecipe()) as SpecText;
const splits = { train: 0.8, validation: 0.1, test: 0.1, stratifyBy: "label", seed: "one", sticky: true };
const split = {
  ...{ ...sample.exports[0], id: "split_set", title: "Split set", format: "csv", splits },
  ...{ fileName: "split_{version}_{split}.csv", withDatasetCard: true },
};
const specText = JSON.stringify({ ...sample, exports: [...sample.exports, split] });

let host: OpenHost;
let start: Snapshot | undefined;

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, 60, specText);
  await addRecords(ada, { from: 60, count: 1, body: long });
  await handOut("B001", ada, quiet);
  await labelAll("Label_ada_pell", adaSays);
  await labelAll("Label_milo_strand", miloSays);
  for (const table of ["Label_ada_pell", "Label_milo_strand"]) {
    await fillColumn(table, "Unsure", (place) => (place === 56 || place === 57 ? "Yes" : ""));
  }
  await settleEdits({ edits: await readOutsideEdits(ada), settlement: "keep" }, ada);
  await host.store.functions.idle();
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(start);
  await write("L1", [["krippendorff-alpha"]], "Quality");
  await host.store.functions.idle();
});

afterEach(async () => {
  await writeAnswerEvents();
  host.close();
});

/** The text on the sheet that Excel without downloads gets. */
async function textOn(sheet: string): Promise<string> {
  const address = await onSheet((own) => {
    const used = own.getUsedRangeOrNullObject().load("address");
    return () => used.address.split("!")[1] ?? "A1";
  }, sheet);
  const rows = await valuesOf(address, sheet);
  return rows.map((pieces) => `${pieces.map(String).join("")}\n`).join("");
}

const run = (order: Parameters<typeof exportSet>[0], control: Control = quiet) => exportSet(order, ada, control);
const sets = () => rowsOf("Exports", ["Version", "Who", "Format", "Records", "Not exported", "Gate", "Reason"]);

test("what goes in and what does not, with the reason, is every record once", async () => {
  const { included, excluded, checks, firstLine } = await checkExport("training_set");
  expect(included).toHaveLength(52);
  expect(Object.fromEntries(excluded.map(({ reason, ids }) => [reason, ids]))).toEqual({
    unlabelled: [55, 58].map(recordId),
    unsure: [56, 57].map(recordId),
    unresolved: [50, 51, 52, 53, 54].map(recordId),
  });
  expect(checks.filter(({ state }) => state !== "pass")).toEqual([]);
  expect(JSON.parse(firstLine ?? "")).toMatchObject({ id: recordId(0), label: "spam", label_basis: "unanimous" });
});

test("the set leaves whole: every line, every text, counts and fingerprints", async () => {
  const done = await run({ exportId: "training_set" });
  expect(done.version).toBe("v001");
  expect(done.included).toHaveLength(52);
  expect(done.excluded.flatMap(({ ids }) => ids)).toHaveLength(9);
  const [data, manifestFile] = done.files;
  const text = await textOn("Export 1");
  expect(data).toMatchObject({
    name: "library-mail_v001.jsonl",
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
    savedWhere: { kind: "sheet", sheet: "Export 1" },
  });
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ id }) => id)).toEqual(
    Array.from({ length: 61 }, (_, place) => recordId(place)).filter((_, place) => place < 50 || place > 58),
  );
  expect(lines.at(-1)).toMatchObject({ id: recordId(60), text: long, source_locator: "row 62" });
  expect(lines[7]).toMatchObject({ text: `=body of ${recordId(7)}`, label: "newsletter", annotators: 2 });
  const manifest = JSON.parse(await textOn("Export 2")) as object;
  expect(manifestFile?.name).toBe("library-mail_v001_manifest.json");
  expect(manifest).toMatchObject({
    dataset: { id: "training_set", version: "v001", previousVersion: null },
    files: [{ name: data?.name, records: 52, bytes: data?.bytes, sha256: data?.sha256 }],
    counts: { assigned: 61, labelled: 52, exported: 52, excluded: { unlabelled: 2, unsure: 2, unresolved: 5 } },
    quality: [{ id: "agreement", verdict: "pass", n: 57 }],
  });
});

test("the set stands in Exports and in the audit trail", async () => {
  await run({ exportId: "training_set" });
  expect(await sets()).toEqual([["v001", "Ada Pell", "JSONL", 52, 9, "Agreement of the annotators: Accept", null]]);
  expect((await rowsOf("Audit", ["What", "Subject"])).at(-1)).toEqual(["Training set exported", "v001"]);
});

test("the same labels give the same bytes under the next version", async () => {
  const first = await run({ exportId: "training_set" });
  const second = await run({ exportId: "training_set" });
  expect(second.version).toBe("v002");
  expect(second.files[0]).toMatchObject({ name: "library-mail_v002.jsonl", sha256: first.files[0]?.sha256 });
});

test("a set in three files: each record in one of them, a card, a manifest with every fingerprint", async () => {
  const { files } = await run({ exportId: "split_set" });
  expect(files.map(({ name }) => name)).toEqual([
    ...["split_v001_train.csv", "split_v001_validation.csv", "split_v001_test.csv"],
    ...["split_v001_card.md", "split_v001_manifest.json"],
  ]);
  const manifest = JSON.parse(files.at(-1)?.text ?? "") as { files: { records: number; sha256: string }[] };
  expect(manifest.files.map(({ sha256 }) => sha256)).toEqual(
    files.slice(0, 4).map(({ text }) => createHash("sha256").update(text).digest("hex")),
  );
  const [train = 0, validation = 0, inTest = 0] = manifest.files.map(({ records }) => records);
  expect(train + validation + inTest).toBe(52);
  expect(await rowsOf("Exports", ["Format", "Train", "Valid.", "Test"])).toEqual([["CSV", train, validation, inTest]]);
  expect(files[3]?.text).toContain(files[0]?.sha256);
});

test("a later set keeps every record in its split, also after new labels came in", async () => {
  const idsIn = (text: string) => text.match(/^mail-\d+(?=,)/gm) ?? [];
  const first = await run({ exportId: "split_set" });
  await labelAll("Label_ada_pell", (place) => (place >= 50 && place <= 54 ? miloSays(place) : adaSays(place)));
  await host.store.functions.idle();
  const second = await run({ exportId: "split_set" });
  for (const file of [0, 1, 2]) {
    expect(idsIn(second.files[file]?.text ?? "")).toEqual(
      expect.arrayContaining([...idsIn(first.files[file]?.text ?? "none")]),
    );
  }
  expect([0, 1, 2].flatMap((file) => [...idsIn(second.files[file]?.text ?? "")])).toHaveLength(57);
});

test("only new: what an earlier set held stays out with its reason, also after a set of new ones; nothing new is refused", async () => {
  await run({ exportId: "training_set" });
  const wish = { exportId: "training_set", onlyNew: true };
  await expect(run(wish)).rejects.toMatchObject({ code: "nothing-new" });
  await labelAll("Label_ada_pell", (place) => (place >= 50 && place <= 52 ? miloSays(place) : adaSays(place)));
  await host.store.functions.idle();
  const { included, excluded, files } = await run(wish);
  expect(included).toEqual([50, 51, 52].map(recordId));
  expect(excluded.map(({ reason, ids }) => [reason, ids.length])).toEqual([
    ...[
      ["unlabelled", 2],
      ["unsure", 2],
      ["unresolved", 2],
    ],
    ["exported-before", 52],
  ]);
  expect(JSON.parse(files[1]?.text ?? "")).toMatchObject({
    counts: { assigned: 61, exported: 3, excluded: { "exported-before": 52 } },
  });
  const { excluded: next } = await checkExport("training_set", { onlyNew: true });
  expect(next.at(-1)).toMatchObject({ reason: "exported-before", ids: { length: 55 } });
  expect((await checkExport("split_set", { onlyNew: true })).included).toHaveLength(55);
});

test("a cell that somebody changed and nobody looked at is a warning", async () => {
  await write("B5", [["changed by hand"]], "Records");
  const { checks } = await checkExport("training_set");
  expect(checks.find(({ id }) => id === "outsideEdits")).toMatchObject({ state: "warn", repair: "audit" });
});

test("an export of nothing is refused with the reason, and leaves no trace", async () => {
  await labelAll("Label_ada_pell", () => "");
  await labelAll("Label_milo_strand", () => "");
  await expect(run({ exportId: "training_set" })).rejects.toMatchObject({
    code: "nothing-to-export",
    message: "There is nothing to export: 0 of 61 records have a settled label.",
  });
  expect(await sets()).toEqual([]);
});

test("a gate that is not passed stops the export; a reason of ten characters opens it, and is kept", async () => {
  await labelAll("Label_milo_strand", (place) => (place % 2 === 0 ? "Spam" : adaSays(place)));
  await host.store.functions.idle();
  await expect(run({ exportId: "training_set" })).rejects.toMatchObject({ code: "export-blocked" });
  await expect(run({ exportId: "training_set", reason: "because" })).rejects.toMatchObject({
    code: "reason-too-short",
  });
  expect(await sets()).toEqual([]);
  await run({ exportId: "training_set", reason: "A trial set for Uma" });
  expect((await sets())[0]?.slice(5)).toEqual(["Agreement of the annotators: Review pipeline", "A trial set for Uma"]);
});

test("a closed batch is judged by its own answers, also while the next one is half labelled", async () => {
  const say = async (milo: (place: number) => string, ada: (place: number) => string) => {
    await labelAll("Label_ada_pell", ada);
    await labelAll("Label_milo_strand", milo);
  };
  const gate = async () => (await checkExport("training_set")).checks.find(({ id }) => id === "gate.agreement");
  const all = (place: number) => names[place % names.length] ?? "";
  await say(all, all);
  await closeBatch("B001", ada, quiet);
  const accepted = { state: "pass", sentence: "1.00 from 61 records: accepted." };
  expect(await gate()).toMatchObject(accepted);
  await addRecords(ada, { from: 61, count: 10 });
  await handOut("B002", ada, quiet);
  await say(() => "", all);
  expect(await gate()).toMatchObject(accepted);
  await say((place) => (place < 64 ? all(place) : place < 66 ? all(place + 1) : ""), all);
  expect(await gate()).toMatchObject({ state: "pass", sentence: "0.96 from 66 records: accepted." });
  const { files } = await run({ exportId: "training_set" });
  expect(JSON.parse(files[1]?.text ?? "")).toMatchObject({ quality: [{ id: "agreement", verdict: "pass", n: 66 }] });
});

test("what a reason cannot overrule stays stopped", async () => {
  await write("A3", [[recordId(0)]], "Records");
  await expect(run({ exportId: "training_set", reason: "A trial set for Uma" })).rejects.toMatchObject({
    code: "export-blocked",
    message: expect.stringContaining(texts.exportChecks.ids.title) as string,
  });
});

test("a pasted label is no answer to the export either", async () => {
  const [row] = await rowsOf("Label_ada_pell", ["Record"]);
  await write("F2", [["Spamm"]], "Label Ada Pell");
  await host.store.functions.idle();
  const { checks, excluded } = await checkExport("training_set");
  expect(checks.find(({ id }) => id === "unknown")).toMatchObject({ state: "warn", ids: row });
  expect(excluded.find(({ reason }) => reason === "unlabelled")?.ids).toEqual(expect.arrayContaining(row ?? []));
});

test("without the Quality sheet gates are judged all the same: an export looks at the answers", async () => {
  await onSheet((sheet) => {
    sheet.delete();
    return () => undefined;
  }, "Quality");
  const { checks } = await checkExport("training_set");
  const gate = checks.find(({ id }) => id === "gate.agreement");
  expect(gate).toMatchObject({ state: "pass", sentence: expect.stringContaining("from 57 records") as string });
});

test("Stop keeps no partial file and notes nothing", async () => {
  const stopped: Control = { signal: { aborted: true }, onProgress: () => undefined };
  await expect(run({ exportId: "training_set" }, stopped)).rejects.toMatchObject({ code: "export-stopped" });
  expect(await sets()).toEqual([]);
});

test("an export that the pipeline does not have is named", async () => {
  await expect(checkExport("training")).rejects.toMatchObject({ code: "export-unknown" });
});
