import { checkWorkbook, restoreWorkbook, type Fault } from "../../src/taskpane/actions/checkWorkbook";
import { changePipeline } from "../../src/taskpane/actions/changePipeline";
import { readOutsideEdits, settleEdits } from "../../src/taskpane/actions/outsideEdits";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { saveAnswer } from "./saveAnswer";
import { showRows } from "../../src/taskpane/actions/showRows";
import { startReview } from "../../src/taskpane/actions/startReview";
import { findTable } from "../../src/workbook/findTable";
import { openHost, type OpenHost } from "../host/openHost";
import { sampleSpec } from "../specs";
import { coAuthorAt } from "./coAuthor";
import { damageAt, type Damage } from "./damage";
import { person, quiet } from "./people";
import { addRecords, labelAll, openSample, recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { verifyTrail, wholeTrail } from "./trail";

jest.setTimeout(120_000);

const ada = person("ada_pell");
let host: OpenHost;
let damage: Damage;
let start: Snapshot | undefined;

// Ada answers two of her four by card, Milo types his four; one record waits in Review.
beforeAll(async () => {
  host = await openHost();
  await openSample(ada, 0);
  await addRecords(ada, { from: 0, count: 4 });
  await handOut("B001", ada, quiet);
  await labelAll("Label_milo_strand", () => "Work");
  for (const [place, labelId] of ["spam", "work"].entries()) {
    const order = { contactId: "ada_pell", recordId: recordId(place), before: null };
    await saveAnswer({ ...order, after: { kind: "label", labelId } }, ada);
  }
  await writeAnswerEvents();
  await startReview(person("jo_whitlow"), quiet);
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHost(start ? { snapshot: start } : {});
  damage = damageAt(host);
});

afterEach(() => {
  host.close();
});

const briefly = (faults: readonly Fault[]) =>
  faults.map((fault) =>
    fault.kind === "name-gone" || fault.kind === "behind-pipeline"
      ? `${fault.kind} ${"name" in fault ? fault.name : ""}`
      : `${fault.kind} ${fault.sheet}${"column" in fault ? `/${fault.column}` : ""}`,
  );
const found = async () => briefly((await checkWorkbook()).faults);
const restore = async () => {
  const { restored, left } = await restoreWorkbook(ada, quiet);
  return { restored: briefly(restored), left: briefly(left) };
};

it("finds nothing wrong in a workbook that is as it was made, and restores nothing", async () => {
  const { faults, renamed, looked } = await checkWorkbook();
  expect({ faults, renamed }).toStrictEqual({ faults: [], renamed: [] });
  expect(looked).toMatchObject({ sheets: 11, names: expect.any(Number) as number });
  const before = await wholeTrail();
  expect(await restore()).toStrictEqual({ restored: [], left: [] });
  expect(await wholeTrail()).toStrictEqual(before);
});

it("brings a Label sheet back with its records and the answers of the audit trail", async () => {
  damage.deleteSheet("Label Ada Pell");
  const { faults } = await checkWorkbook();
  expect(briefly(faults)).toStrictEqual(["sheet-gone Label Ada Pell", "answers-gone Label Ada Pell"]);
  expect(faults[1]).toMatchObject({ rows: 4, answers: 2 });
  expect((await restore()).left).toStrictEqual([]);
  const rows = await rowsOf("Label_ada_pell", ["Record", "Subject", "Label", "Label id", "Annotator"]);
  expect(rows.toSorted()).toStrictEqual([
    ["mail-0000", "=subject of mail-0000", "Spam", "spam", "ada_pell"],
    ["mail-0001", "=subject of mail-0001", "Work", "work", "ada_pell"],
    ["mail-0002", "=subject of mail-0002", null, null, "ada_pell"],
    ["mail-0003", "=subject of mail-0003", null, null, "ada_pell"],
  ]);
  expect((await wholeTrail()).at(-1)).toBe("workbook.repaired");
  expect(await found()).toStrictEqual([]);
  const order = { contactId: "ada_pell", recordId: recordId(2), before: null };
  expect(await saveAnswer({ ...order, after: { kind: "label", labelId: "work" } }, ada)).toBe("saved");
  await writeAnswerEvents();
});

it("brings back answers whose label was renamed since, and answers that were typed and kept", async () => {
  // The first keeps what was answered by card; the second is typed over, the third typed anew.
  await labelAll("Label_ada_pell", (place) => ["Spam", "Newsletter", "Work", ""][place] ?? "");
  const typed = (await readOutsideEdits(ada)).filter(({ table }) => table === "Label_ada_pell");
  expect(typed).toHaveLength(2);
  await settleEdits({ edits: typed, settlement: "keep" }, ada);
  const edits = ["spam", "newsletter"].map((id) => ({ path: `taxonomy.labels[${id}].name`, value: `New ${id}` }));
  const order = { version: sampleSpec().pipeline.version, edits, reason: "As agreed on Monday." };
  expect(await changePipeline(order, person("wren_castell"))).toMatchObject({ ok: true });
  const columns = ["Record", "Label", "Label id", "Taxonomy version"];
  const before = (await rowsOf("Label_ada_pell", columns)).toSorted();
  expect(before.map(([, ...answer]) => answer)).toStrictEqual([
    ["New spam", "spam", "1.0.0"],
    ["New newsletter", "newsletter", "1.0.0"],
    ["Work", "work", "1.0.0"],
    [null, null, null],
  ]);
  damage.deleteSheet("Label Ada Pell");
  expect((await restore()).left).toStrictEqual([]);
  expect((await rowsOf("Label_ada_pell", columns)).toSorted()).toStrictEqual(before);
});

it("fills Taxonomy anew from the pipeline file, with the name that the dropdowns offer", async () => {
  const before = await rowsOf("Taxonomy", ["Label", "Label id"]);
  damage.deleteSheet("Taxonomy");
  expect(await found()).toStrictEqual(["sheet-gone Taxonomy", "name-gone Labels"]);
  expect((await restore()).left).toStrictEqual([]);
  expect(await rowsOf("Taxonomy", ["Label", "Label id"])).toStrictEqual(before);
  expect(await valuesNamed("Labels")).toStrictEqual(before.map(([label]) => label));
});

it("makes Home and Quality anew where they were deleted", async () => {
  damage.deleteSheet("Home");
  damage.deleteSheet("Quality");
  expect(await found()).toStrictEqual(["sheet-gone Home", "sheet-gone Quality"]);
  expect((await restore()).left).toStrictEqual([]);
  expect(await sheetNames()).toContain("Quality");
  expect((await sheetNames())[0]).toBe("Home");
});

it("makes an empty sheet Records, says that its contents cannot come back, and counts on Home again", async () => {
  damage.deleteSheet("Records");
  const { faults } = await checkWorkbook();
  expect(faults).toMatchObject([{ kind: "sheet-gone", sheet: "Records", comesBack: "empty" }]);
  expect((await restore()).left).toStrictEqual([]);
  await addRecords(ada, { from: 10, count: 1 });
  expect(await rowsOf("Records", ["Record"])).toStrictEqual([["mail-0010"]]);
  expect(await formulasOn("Home")).toContain("=COUNTA(Records[Record])");
  // Answers outlive the records that they are about.
  expect(await rowsOf("Label_ada_pell", ["Record"])).toHaveLength(4);
});

it("makes Audit anew; Verify still tells that events are missing", async () => {
  damage.deleteSheet("Audit");
  expect((await restore()).left).toStrictEqual([]);
  const { report, actions } = await verifyTrail();
  expect(actions).toStrictEqual(["workbook.repaired"]);
  expect(report.state).toBe("broken");
});

it("makes a table of its cells again, with all its rows", async () => {
  damage.convertTable("Records");
  expect(await found()).toStrictEqual(["table-gone Records"]);
  expect((await restore()).left).toStrictEqual([]);
  expect(await rowsOf("Records", ["Record"])).toHaveLength(4);
  await addRecords(ada, { from: 10, count: 1 });
  expect(await rowsOf("Records", ["Record"])).toHaveLength(5);
});

it.each([
  ["in the middle", "Records", "Gold label"],
  ["hidden", "Label Ada Pell", "Label id"],
  ["at the left end", "Taxonomy", "Label"],
  ["at the right end", "Audit", "Hash"],
])("puts a column back at its place: %s", async (_, sheet, column) => {
  const table = sheet === "Label Ada Pell" ? "Label_ada_pell" : sheet;
  const before = await headingsOf(table);
  damage.deleteColumn(sheet, column);
  expect(await headingsOf(table)).toStrictEqual(before.filter((one) => one !== column));
  expect(await found()).toContain(`column-gone ${sheet}/${column}`);
  expect((await restore()).left).toStrictEqual([]);
  expect(await headingsOf(table)).toStrictEqual(before);
});

it("gives a renamed column its heading back, and leaves a person's own column alone", async () => {
  coAuthorAt(host).insertColumn("Label Ada Pell", 4);
  damage.renameColumn("Label Ada Pell", "Note", "Remarks");
  coAuthorAt(host).type("Records", "B1", "Subject line");
  const before = await headingsOf("Label_ada_pell");
  const { faults } = await checkWorkbook();
  expect(faults).toMatchObject([
    { kind: "column-renamed", sheet: "Records", now: "Subject line" },
    { kind: "column-renamed", sheet: "Label Ada Pell", column: "Note", now: "Remarks" },
  ]);
  expect((await restore()).left).toStrictEqual([]);
  expect(await headingsOf("Label_ada_pell")).toStrictEqual(before.map((one) => (one === "Remarks" ? "Note" : one)));
});

it("points deleted names at their cells again", async () => {
  for (const name of ["Labels", "Reasons", "Report", "QualityAgreement"]) damage.deleteName(name);
  expect(await found()).toStrictEqual(
    ["Labels", "Reasons", "Report", "QualityAgreement"].map((name) => `name-gone ${name}`),
  );
  expect((await restore()).left).toStrictEqual([]);
  expect(await valuesNamed("Reasons")).toContain("Gap in the guidelines");
});

it("is not disturbed by renamed sheets and tables, inserted rows, a sort and a filter", async () => {
  const other = coAuthorAt(host);
  other.rename("Records", "Mails");
  other.rename("Home", "Start");
  other.insertRow("Mails", 0);
  other.insertRow("Mails", 3);
  other.sort("Label Ada Pell", "A2:M5");
  await renameTable("Taxonomy", "Codebook");
  await showRows({ table: "Records", ids: [recordId(1)], what: "one" });
  expect(await checkWorkbook()).toMatchObject({
    faults: [],
    renamed: [
      { sheet: "Home", now: "Start" },
      { sheet: "Records", now: "Mails" },
    ],
  });
  expect((await readOverview(ada))?.recordIds).toHaveLength(4);
});

it("touches nothing where a sheet of another kind bears the name", async () => {
  damage.deleteSheet("Exports");
  coAuthorAt(host).rename("Sheet1", "Exports");
  await expect(restore()).rejects.toMatchObject({ code: "sheet-name-taken" });
  expect(await found()).toStrictEqual(["sheet-gone Exports"]);
});

const sheetNames = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

const headingsOf = (table: string) => Excel.run(async (context) => (await findTable(context, table)).headings);

const formulasOn = (sheet: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("A1:D20").load("formulas");
    await context.sync();
    return range.formulas.flat().map(String);
  });

const valuesNamed = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRange().load("values");
    await context.sync();
    return range.values.flat().map(String);
  });

const renameTable = (from: string, to: string) =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem(from).name = to;
    await context.sync();
  });
