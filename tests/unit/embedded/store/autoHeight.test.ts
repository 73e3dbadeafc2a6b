import { followText } from "../../../../src/embedded/store/autoHeight";
import { onSheet, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
const measured: number[] = [];

// Stands for the view, which measures letters: each row that it is asked for gets 50 pixels.
beforeAll(async () => {
  host = await openHost();
  const { store } = host;
  const { SheetInterceptorService, SetWorksheetRowAutoHeightMutation } = store.kit.sheets;
  store.injector.get(SheetInterceptorService).interceptAutoHeight({
    getMutations: ({ unitId, subUnitId, ranges }) => {
      const rows = ranges.map(({ startRow }) => startRow);
      measured.push(...rows);
      const rowsAutoHeightInfo = rows.map((row) => ({ row, autoHeight: 50 }));
      return {
        redos: [{ id: SetWorksheetRowAutoHeightMutation.id, params: { unitId, subUnitId, rowsAutoHeightInfo } }],
        undos: [],
      };
    },
  });
  followText(store);
});
afterAll(() => {
  host.close();
});

async function rowsMeasuredAfter(act: () => Promise<unknown>): Promise<readonly number[]> {
  measured.length = 0;
  await act();
  await host.store.calculation.settle();
  await new Promise((resolve) => setTimeout(resolve, 150));
  return [...measured].sort((one, other) => one - other);
}

const format = (address: string, act: (format: Excel.RangeFormat) => void) => () =>
  onSheet((sheet) => {
    act(sheet.getRange(address).format);
    return () => undefined;
  });

const wrap = (address: string) =>
  format(address, (cells) => {
    cells.wrapText = true;
  });

it("leaves rows alone whose texts neither wrap nor are large, and empty cells", async () => {
  expect(
    await rowsMeasuredAfter(() =>
      write(
        "A1:A6",
        ["a", "b", "c", "d", "e", "f"].map((text) => [text]),
      ),
    ),
  ).toEqual([]);
  expect(await rowsMeasuredAfter(wrap("B1:B900"))).toEqual([]);
});

it("measures rows whose texts begin to wrap or grow, and keeps the height that the view gives", async () => {
  expect(await rowsMeasuredAfter(wrap("A1:A2"))).toEqual([0, 1]);
  const enlarge = format("A3", ({ font }) => {
    font.size = 18;
  });
  expect(await rowsMeasuredAfter(enlarge)).toEqual([2]);
  const height = await onSheet((sheet) => {
    const row = sheet.getRange("A3").format.load("rowHeight");
    return () => row.rowHeight;
  });
  expect(height).toBe(37.5);
});

it("measures again when a wrapped text is changed or emptied, or its column gets another width", async () => {
  expect(await rowsMeasuredAfter(() => write("A1:A4", [["longer"], [""], ["title"], ["plain"]]))).toEqual([0, 1, 2]);
  const widen = format("A:A", (cells) => {
    cells.columnWidth = 120;
  });
  expect(await rowsMeasuredAfter(widen)).toEqual([0, 1, 2]);
});

it("leaves rows alone whose height somebody set", async () => {
  const set = format("A1", (cells) => {
    cells.rowHeight = 30;
  });
  await set();
  expect(await rowsMeasuredAfter(() => write("A1", [["longer still"]]))).toEqual([]);
});

it("measures an entered formula when its text is there, and not again when it computes another", async () => {
  expect(await rowsMeasuredAfter(() => write("B8", [["=A4"]]))).toEqual([7]);
  expect(await rowsMeasuredAfter(() => write("A4", [["plain, but new"]]))).toEqual([]);
});

it("measures the whole workbook where it comes from a file", async () => {
  expect(
    await rowsMeasuredAfter(() => {
      followText(host.store, true);
      return Promise.resolve();
    }),
  ).toEqual([1, 2, 7]);
});

it("takes no harm from a mutation that is told when its sheet is gone", async () => {
  const { commands, unitId, kit } = host.store;
  const late = commands.executeCommand(kit.sheets.SetRangeValuesMutation.id, {
    unitId,
    subUnitId: host.store.book.insertSheet("Short-lived").getSheetId(),
    cellValue: { 0: { 0: { v: "x", t: 1 } } },
  });
  await onSheet((_, { workbook }) => {
    workbook.worksheets.getItem("Short-lived").delete();
    return () => undefined;
  });
  await expect(late).resolves.toBe(true);
});
