import { onSheet, refusalOn, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeEach(async () => {
  host = await openHost();
  await write("A1:A4", [["Label"], ["alpha"], ["beta"], ["gamma"]]);
});
afterEach(() => {
  host.close();
});

function isValid(row: number, column: number): Promise<unknown> {
  const { injector, kit, unitId } = host.store;
  const validator = injector.get(kit.dataValidation.SheetsDataValidationValidatorService);
  return validator.validatorCell(unitId, "sheet1", row, column);
}

it("offers a named list and tells valid from invalid", async () => {
  const read = await onSheet((sheet, context) => {
    context.workbook.names.add("Labels", sheet.getRange("A2:A4"));
    const { dataValidation } = sheet.getRange("C2:C50");
    dataValidation.rule = { list: { inCellDropDown: true, source: "=Labels" } };
    dataValidation.errorAlert = { message: "Pick a label.", title: "Not a label", showAlert: true, style: "Stop" };
    dataValidation.load("rule,errorAlert");
    return () => [dataValidation.rule, dataValidation.errorAlert];
  });
  expect(read).toEqual([
    { list: { inCellDropDown: true, source: "=Labels" } },
    { message: "Pick a label.", title: "Not a label", showAlert: true, style: "Stop" },
  ]);
  await write("C2:C4", [["alpha"], ["wrong"], [""]]);
  expect(await Promise.all([isValid(1, 2), isValid(2, 2), isValid(3, 2)])).toEqual(["valid", "invalid", "valid"]);
});

it("refuses a literal list over 255 characters", async () => {
  const source = "x".repeat(256);
  const refused = await refusalOn(
    (sheet) => (sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source } }),
  );
  expect(refused).toBe("InvalidArgument DataValidation.rule");
});

it("replaces a rule on some of its cells and keeps it on the others", async () => {
  const sources = await onSheet((sheet) => {
    sheet.getRange("C2:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("C4:C5").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
    const parts = ["C3", "C4", "C6", "C10"].map((address) => sheet.getRange(address).dataValidation.load("rule"));
    return () => parts.map(({ rule }) => rule.list?.source);
  });
  expect(sources).toEqual(["a,b", "c,d", "a,b", undefined]);
});

it("colours a value, and compares with texts only", async () => {
  const read = await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange("A2:A4");
    const { cellValue } = conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: '="say ""hi"""', operator: "EqualTo" };
    cellValue.format.fill.color = "#E3EDFF";
    cellValue.load("rule");
    cellValue.format.fill.load("color");
    conditionalFormats.load("items/type");
    return () => [cellValue.rule, cellValue.format.fill.color, conditionalFormats.items.length];
  });
  expect(read).toEqual([{ operator: "EqualTo", formula1: '="say ""hi"""' }, "#E3EDFF", 1]);
  const refused = await refusalOn((sheet) => {
    sheet.getRange("A2").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=5", operator: "EqualTo" };
  });
  expect(refused).toBe("InvalidArgument CellValueConditionalFormat.rule");
});

it("refuses the add-in's writes on a protected sheet, as everybody's", async () => {
  const isProtected = await onSheet((sheet) => {
    sheet.protection.protect({ allowAutoFilter: true }, "pw");
    sheet.protection.load("protected");
    return () => sheet.protection.protected;
  });
  expect(isProtected).toBe(true);
  expect(await refusalOn((sheet) => (sheet.getRange("A2").values = [["x"]]))).toBe("AccessDenied Range.values");
  expect(
    await refusalOn((sheet) => {
      sheet.getRange("2:2").delete("Up");
    }),
  ).toBe("AccessDenied Range.delete");
  expect(
    await refusalOn((sheet) => {
      sheet.protection.unprotect("wrong");
    }),
  ).toBe("InvalidArgument WorksheetProtection.unprotect");
  await onSheet((sheet) => {
    sheet.protection.unprotect("pw");
    sheet.getRange("A2").values = [["x"]];
    return () => undefined;
  });
});

it("refuses what a person types, deletes or inserts on a protected sheet", async () => {
  await onSheet((sheet) => {
    sheet.protection.protect();
    return () => undefined;
  });
  const sheet = host.store.book.getActiveSheet();
  sheet.getRange("A2").setValue("typed");
  sheet.getRange("A3").clearContent();
  sheet.insertRows(1, 1);
  const read = await onSheet((readable) => {
    const range = readable.getRange("A1:A4").load("values");
    return () => range.values;
  });
  expect(read).toEqual([["Label"], ["alpha"], ["beta"], ["gamma"]]);
});
