// Values and formulas of cells: what stays text, what becomes a number, what computes.
import { scratch, type ContractCase } from "./contractCase";
import { expectRefusal, expectSame, readBack } from "./expect";

const hostile = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "007",
  "1e5",
  "TRUE",
  "2026-11-24",
  "12345678901234567890",
];

/** What cells promise. */
export const cellCases: readonly ContractCase[] = [
  {
    title: "text that looks like a formula, a number or a date comes back as the same text from a text cell",
    run: async (context) => {
      const range = scratch(context).getRange(`A1:A${hostile.length}`);
      range.numberFormat = hostile.map(() => ["@"]);
      range.values = hostile.map((text) => [text]);
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange(`A1:A${hostile.length}`).load("values,formulas,numberFormat");
        await fresh.sync();
        expectSame("Worksheet.getRange Range.values", cells.values.flat(), hostile);
        expectSame("Range.formulas", cells.formulas.flat(), hostile);
        expectSame(
          "Range.numberFormat",
          cells.numberFormat.flat(),
          hostile.map(() => "@"),
        );
      });
    },
  },
  {
    title: "a long text, a number, a boolean and an empty cell come back as they were written",
    run: async (context) => {
      const row = ["x".repeat(32_767), 0.1, true, ""];
      scratch(context).getRangeByIndexes(4, 2, 1, 4).values = [row];
      await context.sync();
      await readBack(async (fresh) => {
        const range = scratch(fresh).getRangeByIndexes(4, 2, 1, 4).load("values,address,rowCount,columnCount");
        await fresh.sync();
        expectSame("Worksheet.getRangeByIndexes Range.values", range.values, [row]);
        expectSame("Range.address", range.address, "'Handoff self-test'!C5:F5");
        expectSame("Range.rowCount", range.rowCount, 1);
        expectSame("Range.columnCount", range.columnCount, 4);
      });
    },
  },
  {
    title: "an entry that looks like a number becomes one in a cell that is not text",
    run: async (context) => {
      scratch(context).getRange("A1:A3").values = [["12"], ["true"], ["'12"]];
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("A1:A3").load("values");
        await fresh.sync();
        expectSame("Range.values", cells.values.flat(), [12, true, "12"]);
      });
    },
  },
  {
    title: "null leaves a cell and an empty text empties it",
    run: async (context) => {
      const range = scratch(context).getRange("A1:B1");
      range.values = [["kept", "gone"]];
      await context.sync();
      range.values = [[null, ""]];
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("A1:B1").load("values");
        await fresh.sync();
        expectSame("Range.values", cells.values, [["kept", ""]]);
      });
    },
  },
  {
    title: "a formula computes, spills and shows errors",
    run: async (context) => {
      const sheet = scratch(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("C1").values = [["=B1*2"]];
      sheet.getRange("D1").formulas = [["=SEQUENCE(2,2)"]];
      sheet.getRange("F1").formulas = [["=NA()"]];
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("B1:F2").load("values,formulas");
        await fresh.sync();
        expectSame("Range.values", cells.values, [
          [6, 12, 1, 2, "#N/A"],
          ["", "", 3, 4, ""],
        ]);
        expectSame("Range.formulas", cells.formulas[0]?.slice(0, 2), ["=SUM(A1:A3)", "=B1*2"]);
      });
    },
  },
  {
    title: "cleared contents leave the format, and a cleared range leaves nothing",
    run: async (context) => {
      const sheet = scratch(context);
      sheet.getRange("A1:B1").numberFormat = [["@", "@"]];
      sheet.getRange("A1:B1").values = [["x", "y"]];
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear();
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("A1:B1").load("values,numberFormat");
        await fresh.sync();
        expectSame("Range.clear Range.values", cells.values, [["", ""]]);
        expectSame("Range.clear Range.numberFormat", cells.numberFormat, [["@", "General"]]);
      });
    },
  },
  {
    title: "a text of 32,768 characters and a block of another shape are refused",
    run: async () => {
      await expectRefusal("Range.values", "InvalidArgument", (context) => {
        scratch(context).getRange("A1").values = [["x".repeat(32_768)]];
      });
      await expectRefusal("Range.values", "InvalidArgument", (context) => {
        scratch(context).getRange("A1:B2").values = [[1, 2, 3]];
      });
    },
  },
];
