import { onSheet, valuesOf, write } from "../../../host/inExcel";
import { openHost } from "../../../host/openHost";

async function fill(): Promise<void> {
  await write("A1:B3", [
    ["Label", "N"],
    ["alpha", 1],
    ["beta", 2],
  ]);
  await onSheet((sheet, context) => {
    sheet.tables.add(sheet.getRange("A1:B3"), true).name = "Label_a";
    context.workbook.names.add("Labels", sheet.getRange("A2:A3"));
    sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Labels" } };
    sheet.getRange("A2:A3").conditionalFormats.add("CellValue");
    sheet.getRange("E1").formulas = [["=SUM(Label_a[N])"]];
    const hidden = context.workbook.worksheets.add("_handoff");
    hidden.visibility = "VeryHidden";
    hidden.protection.protect();
    return () => undefined;
  });
  await valuesOf("E1");
}

async function contents(): Promise<unknown> {
  return onSheet((sheet, context) => {
    const table = context.workbook.tables.getItem("Label_a").load("name");
    const name = context.workbook.names.getItem("Labels").getRange().load("address");
    const { dataValidation } = sheet.getRange("C2");
    dataValidation.load("rule");
    const formats = sheet.getRange("A2:A3").conditionalFormats.load("items/type");
    const cell = sheet.getRange("E1").load("values");
    const hidden = context.workbook.worksheets.getItem("_handoff").load("visibility");
    hidden.protection.load("protected");
    return () => [
      [table.name, name.address, dataValidation.rule.list?.source, formats.items.length],
      [cell.values, hidden.visibility, hidden.protection.protected],
    ];
  });
}

it("opens a saved workbook with tables, names, rules, formats, hidden sheets, protection and results", async () => {
  const first = await openHost();
  await fill();
  const snapshot = structuredClone(first.store.book.save());
  first.close();
  const second = await openHost({ snapshot });
  expect(await contents()).toEqual([
    ["Label_a", "Sheet1!A2:A3", "=Labels", 1],
    [[[3]], "VeryHidden", true],
  ]);
  await write("B2", [[10]]);
  expect(await valuesOf("E1")).toEqual([[12]]);
  second.close();
});

it("keeps two open workbooks apart", async () => {
  const first = await openHost();
  const second = await openHost();
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1, "=A1+1"]];
    await context.sync();
  });
  await second.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[10, "=A1+1"]];
    await context.sync();
  });
  const results: unknown[] = [];
  for (const { Excel: client } of [first, second]) {
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B1").load("values");
      await context.sync();
      results.push(range.values);
    });
  }
  expect(results).toEqual([[[2]], [[11]]]);
  first.close();
  second.close();
});
