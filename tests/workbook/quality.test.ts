import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readQuality } from "../../src/taskpane/actions/readQuality";
import { readQueue } from "../../src/taskpane/actions/readQueue";
import { saveAnswer } from "./saveAnswer";
import { krippendorffAlpha } from "../../src/pipeline/quality/krippendorffAlpha";
import { onSheet, valuesOf, write } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { person, quiet } from "./people";
import { labelAll, openHostWithFunctions, openSample, recordId, type Snapshot } from "./samplePipeline";

jest.setTimeout(120_000);

const names = ["Spam", "Personal", "Newsletter", "Notification", "Work"] as const;
const records = 60;
const ada = person("ada_pell");

/** Who says what: Milo sees every tenth record otherwise, and the third one not at all. */
const adaSays = (place: number) => names[place % names.length] ?? "";
const miloSays = (place: number) =>
  place === 3 ? "" : (names[(place % 10 === 0 ? place + 1 : place) % names.length] ?? "");

let host: OpenHost;
let start: Snapshot | undefined;

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, records);
  await handOut("B001", ada, quiet);
  await labelAll("Label_ada_pell", adaSays);
  await labelAll("Label_milo_strand", miloSays);
  await host.store.functions.idle();
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(start);
  await calculated();
});

afterEach(async () => {
  await writeAnswerEvents();
  host.close();
});

// A workbook that was just opened computes as soon as one of its cells changes.
async function calculated(): Promise<void> {
  await write("L1", [["krippendorff-alpha"]], "Quality");
  await host.store.functions.idle();
}

const block = (name: string) =>
  onSheet((_, context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values");
    return () => range.values as unknown[][];
  }, "Quality");

const expected = krippendorffAlpha(
  Array.from({ length: records }, (_, place) => [adaSays(place), miloSays(place) || null]),
  {},
);

test("the sheet shows the figure that the core computes from the same labels", async () => {
  if (!expected.defined) throw new Error("The labels give no figure.");
  const [heading, row] = await block("QualityAgreement");
  expect(heading).toEqual(["Agreement", "Value", "Low", "High", "Records", "Accept", "Review", "Verdict"]);
  expect(row).toEqual([
    "Krippendorff’s alpha",
    ...[expected.coef, expected.low, expected.high].map((value) => expect.closeTo(value ?? NaN, 12) as number),
    ...[59, 0.8, 0.667, "✓ Accept"],
  ]);
});

test("the sentence below the title says the verdict with its figures", async () => {
  const [title, sentence] = await valuesOf("B1:B2", "Quality");
  expect(title).toEqual(["Quality of Library mail"]);
  expect(sentence?.[0]).toMatch(/^✓ Accept: agreement is 0\.8\d, from 59 records labelled twice\.$/);
});

test("labels stand worst first, each in its tint", async () => {
  const rows = (await block("QualityLabels")).slice(1);
  const values = rows.map((row) => Number(row[1]));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(rows.map(([label]) => label).toSorted()).toEqual([...names].toSorted());
});

test("shares, pairs of annotators and mixed-up labels come from the same report", async () => {
  expect((await block("QualityLabelled")).map((row) => [row[0], row[1], row[4]])).toEqual([
    ["Labelled so far", "Share", "Records"],
    ["Everyone", 119 / 120, 60],
    ["A", 1, 60],
    ["B", 59 / 60, 60],
  ]);
  expect((await block("QualityPairs"))[1]?.slice(0, 2)).toEqual([
    "A × B",
    expect.closeTo(Number((await block("QualityAgreement"))[1]?.[1]), 12),
  ]);
  expect((await block("QualityMixedUp"))[1]?.slice(0, 2)).toEqual(["Spam × Personal", 6]);
});

test("a label that changes in a Label sheet changes the sheet's figures, by hand or by key", async () => {
  const before = (await block("QualityAgreement"))[1]?.[1];
  const { items } = await readQueue("ada_pell");
  const item = items.find(({ answer }) => answer?.kind === "label" && answer.labelId === "work");
  await saveAnswer(
    {
      contactId: "ada_pell",
      recordId: item?.recordId ?? "",
      before: item?.answer ?? null,
      after: { kind: "label", labelId: "spam" },
    },
    ada,
  );
  await host.store.functions.idle();
  expect(Number((await block("QualityAgreement"))[1]?.[1])).toBeLessThan(Number(before));
});

test("a person's own limit gives the sheet's verdict; the pane goes by the spec", async () => {
  await write("G7", [[0.99]], "Quality");
  await host.store.functions.idle();
  expect((await block("QualityAgreement"))[1]?.[7]).toBe("⚠ Relabel");
  expect(await readQuality([])).toMatchObject({ verdict: "pass", gate: { relabelBelow: 0.8 } });
});

test("blocks are found by name after rows were inserted above them", async () => {
  await onSheet((sheet) => {
    sheet.getRange("3:5").insert("Down");
    return () => undefined;
  }, "Quality");
  await host.store.functions.idle();
  expect((await block("QualityAgreement"))[0]?.[0]).toBe("Agreement");
  expect((await readQuality([])).figure?.n).toBe(59);
});

test("the pane gets the verdict, and the records behind every number", async () => {
  const quality = await readQuality([]);
  if (!expected.defined) throw new Error("The labels give no figure.");
  expect(quality).toMatchObject({ verdict: "pass", reason: null, unknownLabels: [] });
  expect(quality.figure?.value).toBeCloseTo(expected.coef, 12);
  expect(quality.labelledTwice).toHaveLength(59);
  expect(quality.labelledTwice).not.toContain(recordId(3));
  expect(quality.disagreements).toEqual([0, 10, 20, 30, 40, 50].map(recordId));
  expect(quality.mixedUp).toEqual([{ first: "Spam", second: "Personal", ids: quality.disagreements }]);
  const spam = quality.byLabel.find(({ label }) => label === "Spam");
  expect(spam?.ids).toHaveLength(spam?.n ?? -1);
  expect(spam?.ids).toHaveLength(12);
});

test("a pasted label is not counted; sheet and pane say where it stands", async () => {
  await write("F2:F3", [["Spamm"], ["spam"]], "Label Milo Strand");
  await host.store.functions.idle();
  const { unknownLabels, figure } = await readQuality([]);
  expect(unknownLabels).toMatchObject([
    { sheet: "Label Milo Strand", table: "Label_milo_strand", labels: ["Spamm", "spam"] },
  ]);
  expect(unknownLabels[0]?.ids).toHaveLength(2);
  expect(figure?.n).toBe(57);
  expect((await valuesOf("B3", "Quality"))[0]?.[0]).toMatch(/^2 label cells are not counted/);
});

test("a formula that somebody overwrote is named, not taken for a figure", async () => {
  await write("L3", [["oops"]], "Quality");
  await expect(readQuality([])).rejects.toMatchObject({ code: "report-broken" });
});

test("without the sheet the pane says what is missing, and handing out brings it back", async () => {
  await onSheet((sheet) => {
    sheet.delete();
    return () => undefined;
  }, "Quality");
  await expect(readQuality([])).rejects.toMatchObject({ code: "report-missing" });
  await handOut("B001", ada, quiet);
  await host.store.functions.idle();
  expect((await readQuality([])).figure?.n).toBe(59);
});
