import { changePipeline, undoPipelineChange, type SpecOrder } from "../../src/taskpane/actions/changePipeline";
import { restoreWorkbook } from "../../src/taskpane/actions/checkWorkbook";
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { readSpec, readSpecFile } from "../../src/workbook/storedSpec";
import { onSheet } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { sampleSpec } from "../specs";
import { person, quiet } from "./people";
import { labelAll, openHostWithFunctions, openSample, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(120_000);

const wren = person("wren_castell");
let host: OpenHost;
let start: Snapshot | undefined;
let atFirst = "";

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(wren, 3);
  await handOut("B001", wren, quiet);
  await labelAll("Label_ada_pell", (place) => (place === 0 ? "Spam" : "Work"));
  await host.store.functions.idle();
  atFirst = await text();
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(start);
});

afterEach(() => {
  host.close();
});

const order = (edits: SpecOrder["edits"]): SpecOrder => ({
  ...{ version: sampleSpec().pipeline.version, edits, reason: "As agreed on Monday." },
});

async function changed(edits: SpecOrder["edits"]): Promise<string> {
  const outcome = await changePipeline(order(edits), wren);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.changeId;
}

const spec = () => Excel.run(readSpec);
const text = async () => (await Excel.run(readSpecFile)).text;
const labels = () => rowsOf("Taxonomy", ["Label", "Status"]);
const named = (name: string) =>
  onSheet((_, context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values");
    return () => range.values as unknown[][];
  }, "Quality");

it("renames a label everywhere it counts, and takes all of it back", async () => {
  const id = await changed([{ path: "taxonomy.labels[spam].name", value: "Junk" }]);
  expect((await spec()).taxonomy.labels.find((label) => label.id === "spam")?.name).toBe("Junk");
  expect((await labels())[0]).toStrictEqual(["Junk", "Active"]);
  expect((await named("Labels")).flat()).toStrictEqual(["Junk", "Personal", "Newsletter", "Notification", "Work"]);
  expect((await rowsOf("Label_ada_pell", ["Label"])).flat().toSorted()).toStrictEqual(["Junk", "Work", "Work"]);
  await undoPipelineChange(id, wren);
  expect(await text()).toBe(atFirst);
  expect((await named("Labels")).flat()[0]).toBe("Spam");
  expect((await rowsOf("Label_ada_pell", ["Label"])).flat().toSorted()).toStrictEqual(["Spam", "Work", "Work"]);
  expect((await wholeTrail()).filter((action) => action.startsWith("spec."))).toStrictEqual([
    "spec.changed",
    "spec.undone",
  ]);
});

it("puts changed limits into the yellow cells and the least number into the verdict", async () => {
  const gate = "quality.gates[agreement]";
  await changed([
    { path: `${gate}.relabelBelow`, value: 0.75 },
    { path: `${gate}.minimumRecords`, value: 2 },
  ]);
  const [, row = []] = await named("QualityAgreement");
  expect(row.slice(5, 7)).toStrictEqual([0.75, 0.667]);
  const formula = await onSheet((_, context) => {
    const range = context.workbook.names.getItemOrNullObject("QualityAgreement").getRange().load("formulas");
    return () => (range.formulas as unknown[][])[1]?.[7];
  }, "Quality");
  expect(formula).toMatch(/,2\)$/);
});

it("retires a label: no longer offered, out of the order, last on the sheet; and takes it back", async () => {
  const id = await changed([{ path: "taxonomy.labels[personal].status", value: "retired" }]);
  expect((await spec()).taxonomy.firstThatFits).not.toContain("personal");
  expect((await labels()).at(-1)).toStrictEqual(["Personal", "Retired"]);
  expect((await named("Labels")).flat()).toStrictEqual(["Spam", "Newsletter", "Notification", "Work"]);
  expect(await named("QualityLabels")).toHaveLength(5);
  await undoPipelineChange(id, wren);
  expect(await named("Labels")).toHaveLength(5);
  expect(new Set((await named("Labels")).flat())).toStrictEqual(
    new Set(["Spam", "Personal", "Newsletter", "Notification", "Work"]),
  );
});

it("gives a third annotator a sheet and a column in Review, and keeps one who still has records", async () => {
  await changed([
    { path: "contacts[uma_reyes].roles", value: ["model_maker", "annotator"] },
    { path: "annotation.annotators", value: ["ada_pell", "milo_strand", "uma_reyes"] },
  ]);
  expect(await rowsOf("Label_uma_reyes", ["Record"])).toStrictEqual([]);
  expect(await rowsOf("Review", ["C"])).toStrictEqual([]);
  const version = (await spec()).pipeline.version;
  const edits = [{ path: "annotation.annotators", value: ["milo_strand", "uma_reyes"] }];
  await expect(changePipeline({ version, edits, reason: "Ada leaves." }, wren)).rejects.toMatchObject({
    code: "annotator-in-use",
  });
});

// In its cells the change goes on or is taken back; between its last cell and what follows, Check workbook finds it.
it("brings everything in line after a change was interrupted, wherever that was", async () => {
  const edits = [{ path: "taxonomy.labels[personal].status", value: "retired" }];
  let syncs = 0;
  host.host.faults.beforeRequest(() => {
    syncs += 1;
  });
  await changed(edits);
  const ways = [
    { share: 0.35, settle: (id: string) => continueImport(id, wren, quiet), labels: 4 },
    { share: 0.35, settle: (id: string) => undoImport(id, wren, quiet), labels: 5 },
    { share: 0.6, settle: () => restoreWorkbook(wren, quiet), labels: 4 },
  ];
  for (const { share, settle, labels: active } of ways) {
    host.close();
    host = await openHostWithFunctions(start);
    await host.store.functions.idle();
    host.host.faults.failSync(Math.floor(share * syncs), { when: "after" });
    await expect(changePipeline(order(edits), wren)).rejects.toBeDefined();
    const standing = await readOverview(wren);
    expect(standing).toMatchObject({ isBehind: true });
    await settle(standing?.interrupted?.changeId ?? "");
    expect(await named("Labels")).toHaveLength(active);
    expect(await named("QualityLabels")).toHaveLength(active + 1);
    expect(await readOverview(wren)).toMatchObject({ isBehind: false, interrupted: null });
  }
});

it("says what is wrong in the words of the spec, and writes nothing", async () => {
  const edits = [{ path: "quality.gates[agreement].relabelBelow", value: 0.5 }];
  const outcome = await changePipeline(order(edits), wren);
  expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toStrictEqual([
    "quality.gates[agreement].reviewBelow",
  ]);
  expect(await text()).toBe(atFirst);
});

it("refuses a form that was filled from an older version", async () => {
  await changed([{ path: "contacts[jo_whitlow].phone", value: "020 7946 0000" }]);
  const edits = [{ path: "contacts[ada_pell].phone", value: "020 7946 0001" }];
  await expect(changePipeline(order(edits), wren)).rejects.toMatchObject({ code: "spec-changed-since" });
});
