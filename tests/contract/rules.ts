// Rules of cells: dropdown lists, what a person is told, and colours that depend on the value.
import { scratch, type ContractCase } from "./contractCase";
import { rangeName } from "./names";
import { expectSame, readBack } from "./expect";

const tint = "#E3EDFF";

/** What rules promise. */
export const ruleCases: readonly ContractCase[] = [
  {
    title: "a list by a named range stays, with its alert",
    run: async (context) => {
      const sheet = scratch(context);
      context.workbook.names.add(rangeName, sheet.getRange("A1:A3"));
      const { dataValidation } = sheet.getRange("C2:C50");
      dataValidation.rule = { list: { inCellDropDown: true, source: `=${rangeName}` } };
      dataValidation.errorAlert = { title: "Not a label", message: "Pick a label.", showAlert: true, style: "Stop" };
      await context.sync();
      await readBack(async (fresh) => {
        const { dataValidation: read } = scratch(fresh).getRange("C3");
        read.load("rule,errorAlert");
        await fresh.sync();
        const { title, message, showAlert, style } = read.errorAlert;
        const members = "Range.dataValidation DataValidation.rule";
        expectSame(members, read.rule.list, { inCellDropDown: true, source: `=${rangeName}` });
        expectSame(
          "DataValidation.errorAlert",
          [title, message, showAlert, style],
          [...["Not a label", "Pick a label.", true, "Stop"]],
        );
      });
    },
  },
  {
    title: "a colour for a value stays, until all colours are taken away",
    run: async (context) => {
      const { cellValue } = scratch(context).getRange("A1:A9").conditionalFormats.add("CellValue");
      cellValue.format.fill.color = tint;
      cellValue.rule = { formula1: '="alpha"', operator: "EqualTo" };
      await context.sync();
      await readBack(async (fresh) => {
        const { conditionalFormats } = scratch(fresh).getRange("A1:A9");
        conditionalFormats.load("items/type");
        await fresh.sync();
        const [first] = conditionalFormats.items;
        const read = first?.cellValue.load("rule");
        const fill = first?.cellValue.format.fill.load("color");
        await fresh.sync();
        expectSame("Range.conditionalFormats ConditionalFormatCollection.items", conditionalFormats.items.length, 1);
        expectSame("ConditionalFormatCollection.add ConditionalFormat.type", first?.type, "CellValue");
        const rule = [read?.rule.formula1, read?.rule.operator];
        expectSame("ConditionalFormat.cellValue CellValueConditionalFormat.rule", rule, ['="alpha"', "EqualTo"]);
        const members = "CellValueConditionalFormat.format ConditionalRangeFormat.fill ConditionalRangeFill.color";
        expectSame(members, fill?.color, tint);
        conditionalFormats.clearAll();
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        const { conditionalFormats } = scratch(fresh).getRange("A1:A9");
        conditionalFormats.load("items/type");
        await fresh.sync();
        expectSame("ConditionalFormatCollection.clearAll", conditionalFormats.items.length, 0);
      });
    },
  },
];
