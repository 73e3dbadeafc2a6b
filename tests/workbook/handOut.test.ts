import type { Progress } from "../../src/pipeline/progress";
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { readQueue } from "../../src/taskpane/actions/readQueue";
import { columnOf, findTable } from "../../src/workbook/findTable";
import { onSheet } from "../host/inExcel";
import type { OpenHost } from "../host/openHost";
import { sampleWith } from "../specs";
import { person, quiet } from "./people";
import { addRecords, openHostWithFunctions, openSample, recordId, rowsOf, type Snapshot } from "./samplePipeline";

jest.setTimeout(60_000);

let host: OpenHost;
const ada = person("ada_pell");

let empty: Snapshot | undefined;

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, 0);
  empty = host.store.book.save();
  host.close();
});

async function openWith(count: number): Promise<void> {
  host = await openHostWithFunctions(empty);
  await addRecords(ada, { from: 0, count });
}

afterEach(() => {
  host.close();
});

const sheetNames = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return sheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });

test("every annotator gets a sheet behind Taxonomy, with the fields that annotators see and every record once", async () => {
  await openWith(12);
  expect(await handOut("B001", ada, quiet)).toEqual({ batch: "B001", handedOut: 12 });
  const names = await sheetNames();
  const first = names.indexOf("Taxonomy");
  expect(names.slice(first, first + 4)).toEqual(["Taxonomy", "Label Ada Pell", "Label Milo Strand", "Quality"]);
  const rows = await rowsOf("Label_ada_pell", ["Record", "Subject", "Label", "Annotator"]);
  const ids = Array.from({ length: 12 }, (_, place) => recordId(place));
  expect(rows.map(([id]) => id).toSorted()).toEqual(ids);
  expect(rows[0]).toEqual([rows[0]?.[0], `=subject of ${String(rows[0]?.[0])}`, null, "ada_pell"]);
});

test("a hand-out that was stopped goes on to its dropdowns and the Quality sheet", async () => {
  await openWith(3);
  const signal = { aborted: false };
  const stopping = { signal, onProgress: ({ stage }: Progress) => (signal.aborted ||= stage === "writing") };
  await expect(handOut("B001", ada, stopping)).rejects.toMatchObject({ code: "stopped-while-writing" });
  await continueImport((await readOverview(ada))?.interrupted?.changeId ?? "", ada, quiet);
  expect(await sheetNames()).toContain("Quality");
  const lists = await Excel.run(async (context) => {
    const tables = await Promise.all(["Label_ada_pell", "Label_milo_strand"].map((name) => findTable(context, name)));
    const cells = tables.map((found) => {
      const column = found.table.getDataBodyRange().getColumn(columnOf(found, "Label"));
      return column.dataValidation.load("rule");
    });
    await context.sync();
    return cells.map(({ rule }) => rule.list?.source);
  });
  expect(lists).toEqual(["=Labels", "=Labels"]);
});

test("what comes later goes below, and nobody gets a record twice", async () => {
  await openWith(5);
  await handOut("B001", ada, quiet);
  await addRecords(ada, { from: 5, count: 4 });
  expect(await handOut("B001", ada, quiet)).toEqual({ batch: "B001", handedOut: 0 });
  expect(await handOut("B002", ada, quiet)).toEqual({ batch: "B002", handedOut: 4 });
  const ids = (await rowsOf("Label_milo_strand", ["Record"])).flat();
  expect(ids).toHaveLength(9);
  expect(new Set(ids).size).toBe(9);
});

test("the answer columns offer the labels and Yes, and refuse anything else", async () => {
  await openWith(3);
  await handOut("B001", ada, quiet);
  const rules = await onSheet((sheet) => {
    const cells = ["F4", "G2"].map((address) => sheet.getRange(address).dataValidation.load("rule,errorAlert"));
    return () => cells.map(({ rule, errorAlert }) => [rule.list?.source, errorAlert.style]);
  }, "Label Ada Pell");
  expect(rules).toEqual([
    ["=Labels", "Stop"],
    ["Yes", "Stop"],
  ]);
});

test("a label has its tint by the text of the cell, and cells to fill are yellow while they are empty", async () => {
  await openWith(3);
  await handOut("B001", ada, quiet);
  await handOut("B001", ada, quiet);
  const formats = await onSheet((sheet, context) => {
    const { conditionalFormats } = sheet.getRange("F2:F4");
    conditionalFormats.load("items/type,items/cellValue/rule,items/cellValue/format/fill/color");
    context.trackedObjects.add(conditionalFormats);
    return () =>
      conditionalFormats.items.map(({ cellValue }) => [cellValue.rule.formula1, cellValue.format.fill.color]);
  }, "Label Ada Pell");
  expect(formats).toEqual(
    expect.arrayContaining([
      ['="Spam"', "#e3edff"],
      ['="Work"', "#f8eed5"],
      ['=""', "#FFFBE6"],
    ]),
  );
  expect(formats).toHaveLength(6);
});

test("the name Labels lists the active labels, and nothing else", async () => {
  await openWith(1);
  const labels = await onSheet((_, context) => {
    const range = context.workbook.names.getItemOrNullObject("Labels").getRangeOrNullObject().load("values");
    return () => range.values.flat().map(String);
  }, "Taxonomy");
  expect(labels).toEqual(["Spam", "Personal", "Newsletter", "Notification", "Work"]);
});

test("Taxonomy shows one example a line with the right label by its name", async () => {
  await openWith(1);
  const [spam] = await rowsOf("Taxonomy", ["Label", "Key", "Does not belong", "Status", "Label id", "Colour"]);
  expect(spam?.slice(0, 2)).toEqual(["Spam", "1"]);
  expect(String(spam?.[2]).split("\n")[0]).toMatch(/^The April list .* → Newsletter: /);
  expect(spam?.slice(3)).toEqual(["Active", "spam", "blue"]);
});

test("a person's name that Excel does not take as a sheet's name is made one", async () => {
  host = await openHostWithFunctions();
  const named = [["contacts", 1, "name"], "Ada [the second]: Pell / of Harbour Lane"] as const;
  await openSample(ada, 1, sampleWith([["cleaning", "steps"], []], named));
  await handOut("B001", ada, quiet);
  expect(await sheetNames()).toContain("Label Ada the second Pell of Ha");
});

test("a Label sheet that somebody deleted is not made anew behind that person's back", async () => {
  await openWith(2);
  await handOut("B001", ada, quiet);
  await onSheet((sheet) => {
    sheet.delete();
    return () => undefined;
  }, "Label Milo Strand");
  await expect(handOut("B001", ada, quiet)).rejects.toMatchObject({ code: "table-missing" });
});

test("before anything was handed out, a queue is empty", async () => {
  await openWith(2);
  expect(await readQueue("ada_pell")).toEqual({ contactId: "ada_pell", name: "Ada Pell", items: [] });
});

test("the queue brings texts whole, with where they come from", async () => {
  await openWith(1);
  const long = `=${"long ".repeat(10_000)}end`;
  await addRecords(ada, { from: 1, count: 1, body: long });
  await handOut("B001", ada, quiet);
  const { items } = await readQueue("milo_strand");
  const item = items.find(({ recordId: id }) => id === recordId(1));
  expect(item).toMatchObject({ source: "inbox.csv, row 3", answer: null, note: "", at: null });
  expect(item?.fields.map(({ title, type }) => [title, type])).toEqual([
    ["Sent", "date-time"],
    ["Sender's domain", "text"],
    ["Subject", "text"],
    ["Text", "long-text"],
  ]);
  expect(item?.fields[3]?.value).toBe(long);
});
