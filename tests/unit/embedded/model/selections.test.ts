import { onSheet } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
const selected: string[] = [];
let hearing: OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs>;

beforeAll(async () => {
  host = await openHost();
  await onSheet((sheet) => {
    hearing = sheet.context.workbook.worksheets.onSelectionChanged.add(({ address, worksheetId, type }) => {
      selected.push(`${type} ${worksheetId} ${address}`);
      return Promise.resolve();
    });
    return () => undefined;
  });
});

afterAll(() => {
  host.close();
});

const grid = () => host.store.book.getActiveSheet();
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
const toldOf = async () => {
  for (let task = 0; task < 5; task += 1) await nextTask();
  return selected.splice(0);
};
const told = (address: string) => `WorksheetSelectionChanged sheet1 ${address}`;

it("tells of a person's and of the add-in's own, once, with nothing but the address", async () => {
  grid().setActiveRange(grid().getRange("B2:C3"));
  expect(await toldOf()).toEqual([told("B2:C3")]);
  await onSheet((sheet) => {
    sheet.getRange("D4").select();
    return () => undefined;
  });
  expect(await toldOf()).toEqual([told("D4")]);
});

it("does not tell of what is selected already", async () => {
  grid().setActiveRange(grid().getRange("D4"));
  expect(await toldOf()).toEqual([]);
});

it("tells of a drag when it ends, of several areas, and of whole rows and columns", async () => {
  const [cells, row, column] = [
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 },
    { startRow: 4, endRow: 4, startColumn: 0, endColumn: 19, rangeType: 1 },
    { startRow: 0, endRow: 99, startColumn: 2, endColumn: 2, rangeType: 2 },
  ];
  const { commands, unitId } = host.store;
  const select = (type: number, ...ranges: readonly unknown[]) => {
    const selections = ranges.map((range) => ({ range, primary: null, style: null }));
    commands.syncExecuteCommand("sheet.operation.set-selections", { unitId, subUnitId: "sheet1", selections, type });
  };
  for (const type of [0, 1, 1]) select(type, cells);
  expect(await toldOf()).toEqual([]);
  select(2, cells);
  select(2, row);
  select(2, column, cells);
  expect(await toldOf()).toEqual([told("A1:A2"), told("5:5"), told("C:C,A1:A2")]);
});

it("still tells one listener after another one left", async () => {
  await onSheet((sheet) => {
    const other = sheet.context.workbook.worksheets.onSelectionChanged.add(() => Promise.resolve());
    return async () => {
      other.remove();
      await sheet.context.sync();
    };
  });
  grid().setActiveRange(grid().getRange("E5"));
  expect(await toldOf()).toEqual([told("E5")]);
});

it("tells nothing after the handler was removed", async () => {
  await Excel.run(hearing.context, async (context) => {
    hearing.remove();
    await context.sync();
  });
  grid().setActiveRange(grid().getRange("G7"));
  expect(await toldOf()).toEqual([]);
});
