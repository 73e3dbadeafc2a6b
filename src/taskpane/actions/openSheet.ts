// Brings a worksheet to the front.
import { HandoffError } from "../../pipeline/errors";

/** Activates the sheet of that name; throws `table-missing` where it is gone. */
export async function openSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new HandoffError("table-missing", { table: name });
    sheet.activate();
    await context.sync();
  });
}
