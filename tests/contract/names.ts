// Named ranges: how they are made, found and taken away, and how formulas use them.
import { prefix, scratch, scratchName, type ContractCase } from "./contractCase";
import { expectRefusal, expectSame, readBack } from "./expect";

/** The named range that the cases make; the runner takes it away if a case broke off. */
export const rangeName = `${prefix}_name`;

/** What names promise. */
export const nameCases: readonly ContractCase[] = [
  {
    title: "a named range is found, feeds formulas, and is gone when it is deleted",
    run: async (context) => {
      const sheet = scratch(context);
      sheet.getRange("A1:A3").values = [["alpha"], ["beta"], ["gamma"]];
      context.workbook.names.add(rangeName, sheet.getRange("A1:A3"));
      sheet.getRange("B1").formulas = [[`=COUNTA(${rangeName})`]];
      await context.sync();
      await readBack(async (fresh) => {
        const name = fresh.workbook.names.getItemOrNullObject(rangeName);
        const ranges = [name.getRange(), name.getRangeOrNullObject()].map((range) => range.load("address"));
        const cell = scratch(fresh).getRange("B1").load("values");
        await fresh.sync();
        const places = ranges.map(({ address }) => address);
        const members = "NamedItemCollection.getItemOrNullObject NamedItem.getRange NamedItem.getRangeOrNullObject";
        expectSame(members, places, [`'${scratchName}'!A1:A3`, `'${scratchName}'!A1:A3`]);
        expectSame("Workbook.names NamedItemCollection.add", cell.values, [[3]]);
        name.delete();
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        const name = fresh.workbook.names.getItemOrNullObject(rangeName);
        await fresh.sync();
        expectSame("NamedItem.delete", name.isNullObject, true);
      });
    },
  },
  {
    title: "a name like a cell's is refused",
    run: async () => {
      await expectRefusal("NamedItemCollection.add", "InvalidArgument", (fresh) =>
        fresh.workbook.names.add("AB12", scratch(fresh).getRange("A1")),
      );
    },
  },
];
