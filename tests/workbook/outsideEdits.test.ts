// Cells of records and answers are changed in the grid, as a person would; Handoff notices, and keeps or puts back.
import { readOutsideEdits, settleEdits, type OutsideEdit } from "../../src/taskpane/actions/outsideEdits";
import { handOut } from "../../src/taskpane/actions/handOut";
import { saveAnswer } from "./saveAnswer";
import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { columnOf, findTable } from "../../src/workbook/findTable";
import { locateRows } from "../../src/workbook/locateRows";
import type { OpenHost } from "../host/openHost";
import { openHost } from "../host/openHost";
import { person, quiet } from "./people";
import { addRecords, openSample, recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(120_000);

const ada = person("ada_pell");
const long = `=${"a text over one cell, with ünïcode 😀 ".repeat(2000)}end`;
let host: OpenHost;
let start: Snapshot | undefined;

beforeAll(async () => {
  host = await openHost();
  await openSample(ada, 12);
  await addRecords(ada, { from: 12, count: 1, body: long });
  await handOut("B001", ada, quiet);
  await saveAnswer(
    { contactId: "ada_pell", recordId: recordId(0), before: null, after: { kind: "label", labelId: "spam" } },
    ada,
  );
  await writeAnswerEvents();
  start = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHost(start ? { snapshot: start } : {});
});

afterEach(() => {
  host.close();
});

/** Types into a cell as a person would. */
async function type(table: string, record: string, [column, value]: readonly [string, string]): Promise<void> {
  await Excel.run(async (context) => {
    const found = await findTable(context, table);
    const { rowOf } = await locateRows(context, found, "Record");
    const row = rowOf.get(record);
    if (row === undefined) throw new Error(`no row ${record}`);
    found.table.getDataBodyRange().getCell(row, columnOf(found, column)).values = [[value]];
    await context.sync();
  });
}

const look = () => readOutsideEdits(ada);
const said = (edits: readonly OutsideEdit[]) =>
  edits.map(({ table, recordId: record, column, old, now }) => [table, record, column, old, now]);

async function valueOf(table: string, record: string, column: string): Promise<unknown> {
  const rows = await rowsOf(table, ["Record", column]);
  return rows.find(([id]) => id === record)?.[1];
}

it("finds nothing where nobody changed a cell", async () => {
  expect(await look()).toStrictEqual([]);
});

it("finds a changed field with what it held, a long text whole", async () => {
  await type("Records", recordId(3), ["Subject", "another subject"]);
  await type("Records", recordId(12), ["Text", "cut"]);
  const edits = await look();
  expect(said(edits)).toStrictEqual([
    ["Records", recordId(3), "Subject", `=subject of ${recordId(3)}`, "another subject"],
    ["Records", recordId(12), "Text", long, expect.stringContaining("cut")],
  ]);
});

it("puts fields back as they were, as text, and says so without their text", async () => {
  await type("Records", recordId(3), ["Subject", "another subject"]);
  await type("Records", recordId(12), ["Text", "cut"]);
  await settleEdits({ edits: await look(), settlement: "put-back" }, ada);
  expect(await valueOf("Records", recordId(3), "Subject")).toBe(`=subject of ${recordId(3)}`);
  expect(await valueOf("Records", recordId(12), "Text")).toBe(long);
  expect(await look()).toStrictEqual([]);
  const [action, detail] = (await rowsOf("Audit", ["Action", "Detail"])).at(-1) ?? [];
  expect(action).toBe("external-edit.put-back");
  expect(JSON.parse(String(detail))).toMatchObject({
    edits: [
      { table: "Records", column: "Subject", record: recordId(3), found: { length: "another subject".length } },
      { table: "Records", column: "Text", record: recordId(12), written: { length: long.length } },
    ],
  });
  expect(detail).not.toContain("subject of");
  await wholeTrail();
});

it("keeps a field: from then on it is what was last written, and a later edit shows it as the old value", async () => {
  await type("Records", recordId(3), ["Subject", "kept"]);
  await settleEdits({ edits: await look(), settlement: "keep" }, ada);
  expect(await look()).toStrictEqual([]);
  await type("Records", recordId(3), ["Subject", "again"]);
  expect(said(await look())).toStrictEqual([["Records", recordId(3), "Subject", "kept", "again"]]);
});

it("finds typed, cleared and unknown answers, each with the old label", async () => {
  await type("Label_ada_pell", recordId(0), ["Label", "Work"]);
  await type("Label_ada_pell", recordId(1), ["Label", "Spam"]);
  await type("Label_ada_pell", recordId(2), ["Unsure", "Yes"]);
  await type("Label_ada_pell", recordId(3), ["Label", "Spamm"]);
  await type("Label_ada_pell", recordId(4), ["Note", "a note is the person's own"]);
  const edits = await look();
  expect(new Map(edits.map((edit) => [edit.recordId, [edit.old, edit.now, edit.keeping !== null]]))).toStrictEqual(
    new Map([
      [recordId(0), ["Spam", "Work", true]],
      [recordId(1), [null, "Spam", true]],
      [recordId(2), [null, "Unsure", true]],
      [recordId(3), [null, "Spamm", false]],
    ]),
  );
});

it("keeps and puts back answers, and notes old and new in words", async () => {
  await type("Label_ada_pell", recordId(0), ["Label", "Work"]);
  await type("Label_ada_pell", recordId(1), ["Label", "Spam"]);
  const [first, second] = [...(await look())].sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
  if (!first || !second) throw new Error("not found");
  await settleEdits({ edits: [first], settlement: "put-back" }, ada);
  await settleEdits({ edits: [second], settlement: "keep" }, ada);
  expect(await valueOf("Label_ada_pell", recordId(0), "Label")).toBe("Spam");
  expect(await valueOf("Label_ada_pell", recordId(1), "Label id")).toBe("spam");
  expect(await look()).toStrictEqual([]);
  expect((await rowsOf("Audit", ["Action", "Subject", "Old", "New"])).slice(-2)).toStrictEqual([
    ["external-edit.put-back", recordId(0), "Work", "Spam"],
    ["external-edit.kept", recordId(1), null, "Spam"],
  ]);
  await wholeTrail();
});

it("writes nothing where the cell was changed once more meanwhile", async () => {
  await type("Records", recordId(3), ["Subject", "one"]);
  const edits = await look();
  await type("Records", recordId(3), ["Subject", "two"]);
  await expect(settleEdits({ edits, settlement: "put-back" }, ada)).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
  expect(await valueOf("Records", recordId(3), "Subject")).toBe("two");
});

it("finds fields also where rows were put in above them", async () => {
  await Excel.run(async (context) => {
    const found = await findTable(context, "Records");
    found.sheet.getRange("2:2").insert("Down");
    await context.sync();
  });
  await type("Records", recordId(5), ["Subject", "changed"]);
  expect(said(await look())).toStrictEqual([
    ["Records", recordId(5), "Subject", `=subject of ${recordId(5)}`, "changed"],
  ]);
});
