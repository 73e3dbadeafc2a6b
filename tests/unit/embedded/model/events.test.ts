import { asOrigin } from "../../../../src/embedded/store/workbookStore";
import { onSheet, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

type Told = readonly [address: string, changeType: string, triggerSource: string, details?: readonly unknown[]];

let host: OpenHost;
const told: Told[] = [];
let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

beforeAll(async () => {
  host = await openHost();
  await onSheet((sheet) => {
    registration = sheet.context.workbook.worksheets.onChanged.add(
      ({ address, changeType, triggerSource, details, source }) => {
        const values = details as Excel.ChangedEventDetail | undefined;
        const origin = source === "Remote" ? "Remote" : triggerSource;
        told.push([
          address,
          changeType,
          origin,
          ...(values ? [[values.valueBefore, values.valueAfter]] : []),
        ] as unknown as Told);
        return Promise.resolve();
      },
    );
    return () => undefined;
  });
});
afterAll(() => {
  host.close();
});

const grid = () => host.store.book.getActiveSheet();

// A change that is no step of undo.
function change(cellValue: object): void {
  const { commands, unitId, kit } = host.store;
  commands.syncExecuteCommand(kit.sheets.SetRangeValuesMutation.id, { unitId, subUnitId: "sheet1", cellValue });
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

// What was told before the last change is told before it: another person's edit in a far cell marks the end.
async function toldSoFar(): Promise<readonly Told[]> {
  await nextTask();
  await nextTask();
  asOrigin(host.store, "remote", () => {
    change({ 98: { 25: { v: performance.now(), t: 2 } } });
  });
  while (!told.some(([address]) => address === "Z99")) await nextTask();
  return told.splice(0).filter(([address]) => address !== "Z99");
}

it("tells of one edit once, with the values before and after", async () => {
  grid().getRange("B2").setValue("typed");
  expect(await toldSoFar()).toEqual([["B2", "RangeEdited", "Unknown", ["", "typed"]]]);
  grid().getRange("B2").setValue("typed");
  expect(await toldSoFar()).toEqual([]);
});

it("tells of a pasted block as one range", async () => {
  grid()
    .getRange("D1:E2")
    .setValues([
      [1, 2],
      [3, 4],
    ]);
  expect(await toldSoFar()).toEqual([["D1:E2", "RangeEdited", "Unknown"]]);
});

it("tells of a typed formula, and not of results", async () => {
  grid().getRange("F1").setValue({ f: "=D1+E1" });
  await host.store.calculation.settle();
  expect(await toldSoFar()).toEqual([["F1", "RangeEdited", "Unknown", ["", "=D1+E1"]]]);
  grid().getRange("D1").setValue(10);
  await host.store.calculation.settle();
  expect(await toldSoFar()).toEqual([["D1", "RangeEdited", "Unknown", [1, 10]]]);
});

it("tells of the add-in's own big write once", async () => {
  await write(
    "A1:C1000",
    Array.from({ length: 1_000 }, (_, row) => [row, row, row]),
  );
  expect(await toldSoFar()).toEqual([["A1:C1000", "RangeEdited", "ThisLocalAddin"]]);
});

it("does not tell of formats", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1").numberFormat = [["@"]];
    return () => undefined;
  });
  expect(await toldSoFar()).toEqual([]);
});

it("tells of inserted and deleted rows, of Delete, undo and sort", async () => {
  grid().insertRows(4, 2);
  expect(await toldSoFar()).toEqual([["5:6", "RowInserted", "Unknown"]]);
  grid().deleteRows(4, 2);
  expect(await toldSoFar()).toEqual([["5:6", "RowDeleted", "Unknown"]]);
  grid().getRange("B2").clearContent();
  expect((await toldSoFar()).map(([address, kind]) => [address, kind])).toEqual([["B2", "RangeEdited"]]);
  await host.store.api.undo();
  expect((await toldSoFar()).map(([address, kind]) => [address, kind])).toEqual([["B2", "RangeEdited"]]);
  grid().getRange("A1:C20").sort({ column: 0, ascending: false });
  expect(await toldSoFar()).toEqual([["A1:C20", "RangeEdited", "Unknown"]]);
});

it("does not tell of an entry that validation takes back", async () => {
  for (const cell of [{ v: "bad", t: 1 }, { v: null }]) change({ 5: { 5: cell } });
  expect(await toldSoFar()).toEqual([]);
});

it("tells of another person's edit as remote", async () => {
  asOrigin(host.store, "remote", () => {
    grid().getRange("B3").setValue("Lena");
  });
  expect(await toldSoFar()).toEqual([["B3", "RangeEdited", "Remote", [17, "Lena"]]]);
});

it("tells nothing after the handler was removed", async () => {
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  grid().getRange("B2").setValue("later");
  for (let task = 0; task < 5; task += 1) await nextTask();
  expect(told).toEqual([]);
});

it("does not tell of what was changed before the handler was added", async () => {
  await write("B4", [["before"]]);
  grid().getRange("B5").setValue("before, by hand");
  const addresses: string[] = [];
  await onSheet((sheet) => {
    sheet.getRange("B6").values = [["in the same request, before"]];
    sheet.context.workbook.worksheets.onChanged.add(({ address }) => {
      addresses.push(address);
      return Promise.resolve();
    });
    sheet.getRange("B7").values = [["after"]];
    return () => undefined;
  });
  for (let task = 0; task < 5; task += 1) await nextTask();
  expect(addresses).toEqual(["B7"]);
});
