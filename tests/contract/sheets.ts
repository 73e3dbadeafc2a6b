// Sheets: names, order, visibility, look, protection, and what is told of their changes.
import { prefix, scratch, scratchName, type ContractCase } from "./contractCase";
import { expectRefusal, expectSame, readBack } from "./expect";

const otherName = `${prefix} 2`;
const atOnce = 2_000;

/** What sheets promise. */
export const sheetCases: readonly ContractCase[] = [
  {
    title: "a sheet is added, renamed, moved, hidden so that no person can show it, and deleted",
    run: async (context) => {
      const sheet = context.workbook.worksheets.add(`${prefix} 1`);
      sheet.name = otherName;
      sheet.position = 0;
      sheet.visibility = "VeryHidden";
      await context.sync();
      await readBack(async (fresh) => {
        const { worksheets } = fresh.workbook;
        const read = worksheets.getItem(otherName).load("id,name,position,visibility");
        const gone = worksheets.getItemOrNullObject(`${prefix} 1`);
        worksheets.load("items/name");
        await fresh.sync();
        const byId = worksheets.getItem(read.id).load("name");
        await fresh.sync();
        expectSame("WorksheetCollection.add WorksheetCollection.getItem Worksheet.name", read.name, otherName);
        expectSame("Worksheet.id", byId.name, otherName);
        expectSame("Worksheet.position", read.position, 0);
        expectSame("Worksheet.visibility", read.visibility, "VeryHidden");
        expectSame("WorksheetCollection.getItemOrNullObject", gone.isNullObject, true);
        expectSame("Workbook.worksheets WorksheetCollection.items", worksheets.items[0]?.name, otherName);
        worksheets.getItem(otherName).visibility = "Visible";
        worksheets.getItem(otherName).delete();
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        const gone = fresh.workbook.worksheets.getItemOrNullObject(otherName);
        await fresh.sync();
        expectSame("Worksheet.delete", gone.isNullObject, true);
      });
    },
  },
  {
    title: "tab colour, grid lines and frozen panes stay as they were set",
    run: async (context) => {
      const sheet = scratch(context);
      sheet.tabColor = "#CA7E31";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(2);
      await context.sync();
      await readBack(async (fresh) => {
        const read = scratch(fresh).load("tabColor,showGridlines");
        const frozen = read.freezePanes.getLocationOrNullObject().load("address");
        await fresh.sync();
        expectSame("Worksheet.tabColor", read.tabColor, "#CA7E31");
        expectSame("Worksheet.showGridlines", read.showGridlines, false);
        const members =
          "Worksheet.freezePanes WorksheetFreezePanes.freezeRows WorksheetFreezePanes.getLocationOrNullObject";
        expectSame(members, frozen.address, `'${scratchName}'!1:2`);
        scratch(fresh).freezePanes.freezeAt(scratch(fresh).getRange("A1:B1"));
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        const frozen = scratch(fresh).freezePanes.getLocationOrNullObject().load("address");
        await fresh.sync();
        expectSame("WorksheetFreezePanes.freezeAt", frozen.address, `'${scratchName}'!A1:B1`);
      });
    },
  },
  {
    title: "a protected sheet says so and refuses the add-in's own writes",
    run: async (context) => {
      scratch(context).protection.protect();
      await context.sync();
      await readBack(async (fresh) => {
        const { protection } = scratch(fresh);
        protection.load("protected");
        await fresh.sync();
        const members = "Worksheet.protection WorksheetProtection.protected WorksheetProtection.protect";
        expectSame(members, protection.protected, true);
      });
      await expectRefusal("WorksheetProtection.protected", "AccessDenied", (fresh) => {
        scratch(fresh).getRange("A1").values = [["x"]];
      });
      scratch(context).protection.unprotect();
      scratch(context).getRange("A1").values = [["x"]];
      await context.sync();
      await readBack(async (fresh) => {
        const cell = scratch(fresh).getRange("A1").load("values");
        await fresh.sync();
        expectSame("WorksheetProtection.unprotect", cell.values, [["x"]]);
      });
    },
  },
  {
    title: "a change of a cell is told, with its address",
    run: async (context) => {
      const told: string[] = [];
      const { worksheets } = context.workbook;
      const sheet = scratch(context).load("id");
      await context.sync();
      // Other people, and the add-in itself, may write elsewhere meanwhile.
      const handler = worksheets.onChanged.add(({ address, worksheetId }) => {
        if (worksheetId === sheet.id) told.push(address);
        return Promise.resolve();
      });
      await context.sync();
      scratch(context).getRange("B2").values = [["x"]];
      await context.sync();
      await until(() => told.length > 0);
      handler.remove();
      await handler.context.sync();
      await readBack(async (fresh) => {
        const cell = scratch(fresh)
          .getRange(told[0] ?? "A1")
          .load("values");
        await fresh.sync();
        expectSame("WorksheetCollection.onChanged", [told, cell.values], [["B2"], [["x"]]]);
      });
    },
  },
  {
    title: "a selection is told, with its address",
    run: async (context) => {
      const told: string[] = [];
      const sheet = scratch(context).load("id");
      sheet.activate();
      await context.sync();
      const handler = context.workbook.worksheets.onSelectionChanged.add(({ address, worksheetId }) => {
        if (worksheetId === sheet.id) told.push(address);
        return Promise.resolve();
      });
      await context.sync();
      scratch(context).getRange("B2:C3").select();
      await context.sync();
      await until(() => told.length > 0);
      handler.remove();
      await handler.context.sync();
      await readBack(async (fresh) => {
        const selected = fresh.workbook.getSelectedRange().load("address");
        await fresh.sync();
        const member = "WorksheetCollection.onSelectionChanged";
        expectSame(member, [told, selected.address], [["B2:C3"], `'${scratchName}'!B2:C3`]);
      });
    },
  },
  {
    title: "a name that is taken, too long or holds a colon is refused",
    run: async () => {
      const codes = [
        [scratchName.toUpperCase(), "ItemAlreadyExists"],
        ["x".repeat(32), "InvalidArgument"],
        ["a:b", "InvalidArgument"],
      ] as const;
      for (const [name, code] of codes) {
        await expectRefusal("WorksheetCollection.add", code, ({ workbook }) => workbook.worksheets.add(name));
      }
      await expectRefusal("WorksheetCollection.getItem", "ItemNotFound", ({ workbook }) =>
        workbook.worksheets.getItem(`${prefix} none`).load("name"),
      );
    },
  },
];

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + atOnce;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
