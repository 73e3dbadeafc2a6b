import { onSheet, valuesOf, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => {
  host.close();
});

async function undo(): Promise<void> {
  await host.store.api.undo();
  await host.store.calculation.settle();
}

it("takes a whole request back in one step, and does it again", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("C1").formulas = [["=B1*2"]];
    sheet.getRange("A1").values = [["x"]];
    return () => undefined;
  });
  await undo();
  expect(await valuesOf("A1:C2")).toEqual([
    ["", "", ""],
    ["", "", ""],
  ]);
  await host.store.api.redo();
  await host.store.calculation.settle();
  expect(await valuesOf("A1:C2")).toEqual([
    ["x", 2, 4],
    [3, 4, ""],
  ]);
});

it("takes sheet, name and table of one request back together", async () => {
  await write("A1:A2", [["Label"], ["x"]]);
  await onSheet((sheet, context) => {
    context.workbook.worksheets.add("New");
    context.workbook.names.add("Named", sheet.getRange("A1"));
    sheet.tables.add(sheet.getRange("A1:A2"), true);
    return () => undefined;
  });
  await undo();
  const left = await onSheet((_sheet, context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("New");
    const name = context.workbook.names.getItemOrNullObject("Named");
    const tables = context.workbook.tables.load("items/name");
    return () => [sheet.isNullObject, name.isNullObject, tables.items.length];
  });
  expect(left).toEqual([true, true, 0]);
});

it("keeps the order between a person's edits and the add-in's", async () => {
  host.store.book.getActiveSheet().getRange("D5").setValue("person");
  await write("D6", [["add-in"]]);
  await undo();
  expect(await valuesOf("D5:D6")).toEqual([["person"], [""]]);
  await undo();
  expect(await valuesOf("D5:D6")).toEqual([[""], [""]]);
});

it("puts deleted rows back, table and all", async () => {
  await write("A1:A4", [["Label"], ["a"], ["b"], ["c"]]);
  await onSheet((sheet) => {
    sheet.tables.add(sheet.getRange("A1:A4"), true).name = "Labels_t";
    return () => undefined;
  });
  await onSheet((_sheet, context) => {
    context.workbook.tables.getItem("Labels_t").getDataBodyRange().getRow(1).delete("Up");
    return () => undefined;
  });
  await undo();
  const read = await onSheet((_sheet, context) => {
    const range = context.workbook.tables.getItem("Labels_t").getRange().load("address,values");
    return () => [range.address, range.values];
  });
  expect(read).toEqual(["Sheet1!A1:A4", [["Label"], ["a"], ["b"], ["c"]]]);
});
