// From Excel's own calls to a file and back into another workbook: the way of Download and Open on the page.
import type { IWorkbookData } from "@univerjs/core";
import { openFile } from "../../../../src/embedded/files/openFile";
import { standingWorkbook } from "../../../../src/embedded/files/standingWorkbook";
import { writeXlsx } from "../../../../src/embedded/files/writeXlsx";
import { definedNames } from "../../../../src/embedded/store/definedNames";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;

afterEach(() => {
  host.close();
});

async function reopen(): Promise<void> {
  const { bytes, left } = await writeXlsx(standingWorkbook(host.store));
  expect(left).toEqual([]);
  const opened = await openFile(bytes, "Mails.xlsx");
  if (!opened.ok) throw new Error(opened.reason);
  host.close();
  host = await openHost({ snapshot: opened.file.workbook as unknown as Partial<IWorkbookData> });
}

async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const labels = context.workbook.worksheets.add("Label Anna");
    context.workbook.worksheets.add("_handoff").visibility = "VeryHidden";
    labels.tabColor = "#CA7E31";
    const texts = labels.getRange("A1:B3");
    texts.numberFormat = Array.from({ length: 3 }, () => ["@", "@"]);
    texts.values = [
      ["Record", "Label"],
      ["007", "=1+1"],
      ["-12", "spam"],
    ];
    labels.tables.add(texts, true).name = "Label_anna";
    labels.freezePanes.freezeAt(labels.getRange("A1"));
    labels.getRange("A:A").format.columnWidth = 78;
    sheet.getRange("A1:A3").values = [["spam"], ["ham"], ["newsletter"]];
    context.workbook.names.add("Labels", sheet.getRange("A1:A3"));
    labels.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Labels" } };
    sheet.getRange("C1:C2").formulas = [["=COUNTA(Label_anna[Record])"], ["=SEQUENCE(2,2)"]];
    await context.sync();
  });
}

test("texts, table, name, list, frozen panes, width, tab colour, visibility and formulas are as before", async () => {
  host = await openHost();
  await fill();
  await reopen();
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const labels = worksheets.getItem("Label Anna");
    const texts = labels.getRange("A1:B3").load("values, formulas, numberFormat");
    const first = labels.getRange("A1").load("format/columnWidth");
    const list = labels.getRange("B3").dataValidation.load("rule");
    const frozen = labels.freezePanes.getLocationOrNullObject().load("address");
    const results = worksheets.getItem("Sheet1").getRange("C1:D3").load("values, formulas");
    worksheets.load("items/name, items/visibility, items/tabColor");
    tables.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
      ["Sheet1", "Visible", ""],
      ["Label Anna", "Visible", "#CA7E31"],
      ["_handoff", "VeryHidden", ""],
    ]);
    expect(texts.formulas).toEqual([["Record", "Label"], ["007", "=1+1"], ["-12", "spam"]]); // prettier-ignore
    expect(texts.values).toEqual(texts.formulas);
    expect(texts.numberFormat).toEqual(Array.from({ length: 3 }, () => ["@", "@"]));
    expect(tables.items.map(({ name }) => name)).toEqual(["Label_anna"]);
    expect(definedNames(host.store)).toMatchObject([{ name: "Labels", formula: "=Sheet1!$A$1:$A$3" }]);
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: "=Labels" } });
    expect(frozen.address).toBe("'Label Anna'!A1");
    expect(first.format.columnWidth).toBe(78);
    expect(results.formulas).toEqual([["=COUNTA(Label_anna[Record])", ""], ["=SEQUENCE(2,2)", 2], [3, 4]]); // prettier-ignore
    expect(results.values).toEqual([[2, ""], [1, 2], [3, 4]]); // prettier-ignore
  });
});

test("a formula that was filled down is whole in each cell of the file", async () => {
  host = await openHost();
  const cells = { 0: { 0: { v: 1, t: 2 }, 1: { f: "=A1*2", si: "x", v: 2, t: 2 } }, 1: { 0: { v: 5, t: 2 }, 1: { si: "x", v: 10, t: 2 } } }; // prettier-ignore
  const sheet = { id: "one", name: "Sheet1", rowCount: 9, columnCount: 9, cellData: cells };
  host.close();
  host = await openHost({ snapshot: { sheetOrder: ["one"], sheets: { one: sheet } } });
  const { workbook } = standingWorkbook(host.store);
  expect([0, 1].map((row) => workbook.sheets["one"]?.cellData[row]?.[1]?.f)).toEqual(["=A1*2", "=A2*2"]);
});
