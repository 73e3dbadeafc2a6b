// Where ranges are: the ranges around a range, the used range, and what is selected and seen.
import { scratch, scratchName, type ContractCase } from "./contractCase";
import { expectSame, readBack } from "./expect";

/** What ranges promise of their places. */
export const placeCases: readonly ContractCase[] = [
  {
    title: "a range gives the cells, rows, columns and ranges around it",
    run: async (context) => {
      scratch(context).getRange("A1").values = [["x"]];
      await context.sync();
      await readBack(async (fresh) => {
        const range = scratch(fresh).getRange("B2:C4");
        const around = {
          "Range.getCell": range.getCell(1, 1),
          "Worksheet.getCell": scratch(fresh).getCell(0, 0),
          "Range.getRow": range.getRow(2),
          "Range.getColumn": range.getColumn(0),
          "Range.getLastRow": range.getLastRow(),
          "Range.getResizedRange": range.getResizedRange(1, -1),
          "Range.getOffsetRange": range.getOffsetRange(2, 0),
          "Range.getEntireColumn": range.getEntireColumn(),
          "Range.getEntireRow": range.getEntireRow(),
        };
        for (const place of Object.values(around)) place.load("address");
        await fresh.sync();
        const wanted = ["C3", "A1", "B4:C4", "B2:B4", "B4:C4", "B2:B5", "B4:C6", "B:C", "2:4"];
        for (const [index, [member, place]] of Object.entries(around).entries()) {
          expectSame(`${member} Range.address`, place.address, `'${scratchName}'!${wanted[index] ?? ""}`);
        }
      });
    },
  },
  {
    title: "the used range holds all values, and an empty sheet has none",
    run: async (context) => {
      const before = scratch(context).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expectSame("Worksheet.getUsedRangeOrNullObject", before.isNullObject, true);
      scratch(context).getRange("B2").values = [["x"]];
      scratch(context).getRange("D5").values = [["y"]];
      await context.sync();
      await readBack(async (fresh) => {
        const used = scratch(fresh).getUsedRangeOrNullObject(true).load("address");
        await fresh.sync();
        expectSame("Worksheet.getUsedRangeOrNullObject", used.address, `'${scratchName}'!B2:D5`);
      });
    },
  },
  {
    title: "a selected range is the selection, and its sheet is the one that is seen",
    run: async (context) => {
      scratch(context).activate();
      scratch(context).getRange("B2:C3").select();
      await context.sync();
      await readBack(async (fresh) => {
        const selected = fresh.workbook.getSelectedRange().load("address");
        const seen = fresh.workbook.worksheets.getActiveWorksheet().load("name");
        await fresh.sync();
        expectSame("Range.select Workbook.getSelectedRange", selected.address, `'${scratchName}'!B2:C3`);
        expectSame("Worksheet.activate WorksheetCollection.getActiveWorksheet", seen.name, scratchName);
      });
    },
  },
];
