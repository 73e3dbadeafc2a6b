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
    dataValidation.load("type,rule,errorAlert");
    return () => [dataValidation.type, dataValidation.rule, dataValidation.errorAlert];
  });
  expect(read).toEqual([
    "List",
    { list: { inCellDropDown: true, source: "=Labels" } },
    { message: "Pick a label.", title: "Not a label", showAlert: true, style: "Stop" },
  ]);
  await write("C2:C4", [["alpha"], ["wrong"], [""]]);
  expect(await Promise.all([isValid(1, 2), isValid(2, 2), isValid(3, 2)])).toEqual(["valid", "invalid", "valid"]);
});

it("takes a range as the source of a list", async () => {
  const rule = await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange("C2");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:A4") } };
    dataValidation.load("rule");
    return () => dataValidation.rule;
  });
  expect(rule).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$4" } });
});

it("keeps whole numbers, decimals and formulas as rules", async () => {
  const rules = await onSheet((sheet) => {
    const given: Excel.DataValidationRule[] = [
      { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
      { decimal: { formula1: 0.5, operator: "GreaterThan" } },
      { custom: { formula: "=LEN(C3)<5" } },
    ];
    const parts = given.map((rule, index) => {
      const { dataValidation } = sheet.getCell(index, 2);
      dataValidation.rule = rule;
      return dataValidation.load("rule,type");
    });
    return () => parts.map(({ type, rule }) => [type, rule]);
  });
  expect(rules).toEqual([
    ["WholeNumber", { wholeNumber: { formula1: "1", formula2: "9", operator: "Between" } }],
    ["Decimal", { decimal: { formula1: "0.5", operator: "GreaterThan" } }],
    ["Custom", { custom: { formula: "=LEN(C3)<5" } }],
  ]);
});

it("clears a rule from some of its cells and keeps it on the others", async () => {
  const types = await onSheet((sheet) => {
    sheet.getRange("C2:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("C4:C5").dataValidation.clear();
    const parts = ["C3", "C4", "C6"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    return () => parts.map(({ type }) => type);
  });
  expect(types).toEqual(["List", "None", "List"]);
});

it("refuses a literal list over 255 characters", async () => {
  const source = "x".repeat(256);
  const refused = await refusalOn(
    (sheet) => (sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source } }),
  );
  expect(refused).toBe("InvalidArgument DataValidation.rule");
});

it("colours by a formula, by a text and by a value", async () => {
  const read = await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange("A2:A4");
    const byFormula = conditionalFormats.add(Excel.ConditionalFormatType.custom);
    byFormula.custom.rule.formula = '=$A2="beta"';
    byFormula.custom.format.fill.color = "#E3EDFF";
    byFormula.custom.format.font.color = "#242424";
    const byText = conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    byText.textComparison.rule = { operator: "Contains", text: "alp" };
    const byValue = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    byValue.cellValue.rule = { formula1: '="gamma"', operator: "EqualTo" };
    byFormula.custom.rule.load("formula");
    byFormula.custom.format.fill.load("color");
    byText.textComparison.load("rule");
    byValue.cellValue.load("rule");
    conditionalFormats.load("items/type");
    return () => [
      [byFormula.custom.rule.formula, byFormula.custom.format.fill.color],
      byText.textComparison.rule,
      byValue.cellValue.rule,
      conditionalFormats.items.map(({ type }) => type).toSorted(),
    ];
  });
  expect(read).toEqual([
    ['=$A2="beta"', "#E3EDFF"],
    { operator: "Contains", text: "alp" },
    { operator: "EqualTo", formula1: '="gamma"' },
    ["CellValue", "ContainsText", "Custom"],
  ]);
});

it("takes all conditional formats away", async () => {
  const count = await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange("A2:A4");
    conditionalFormats.add(Excel.ConditionalFormatType.custom);
    conditionalFormats.clearAll();
    conditionalFormats.load("items/type");
    return () => conditionalFormats.items.length;
  });
  expect(count).toBe(0);
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
