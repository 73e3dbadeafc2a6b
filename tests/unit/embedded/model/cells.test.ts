import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => {
  host.close();
});

it("computes a formula within the sync that wrote it", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
    const cell = sheet.getRange("B1").load("values,formulas");
    await context.sync();
    return [cell.values, cell.formulas];
  });
  expect(values).toEqual([[[6]], [["=SUM(A1:A3)"]]]);
});
