import { recalculateAll } from "../../../../src/embedded/store/calculation";
import { onSheet, refusalOn, valuesOf, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => {
  host.close();
});
beforeEach(async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:Z100").clear();
    return () => undefined;
  });
});

it("computes a formula within the sync that wrote it", async () => {
  const read = await onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
    sheet.getRange("C1").values = [["=B1*2"]];
    const range = sheet.getRange("B1:C1").load("values,formulas");
    return () => [range.values, range.formulas];
  });
  expect(read).toEqual([[[6, 12]], [["=SUM(A1:A3)", "=B1*2"]]]);
});

it("never reads a stale result", async () => {
  await write("A1:B1", [[0, "=A1*2"]]);
  for (let round = 1; round <= 10; round += 1) {
    const values = await onSheet((sheet) => {
      sheet.getRange("A1").values = [[round]];
      const cell = sheet.getRange("B1").load("values");
      return () => cell.values;
    });
    expect(values).toEqual([[round * 2]]);
  }
});

it("spills, and shows the values beside the anchor", async () => {
  await write("E1", [["=SEQUENCE(3,2)"]]);
  expect(await valuesOf("E1:F3")).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

it("shows Excel's errors", async () => {
  await write("A1:A3", [["=1/0"], ["=NOSUCH(1)"], ["=NA()"]]);
  expect(await valuesOf("A1:A3")).toEqual([["#DIV/0!"], ["#NAME?"], ["#N/A"]]);
});

it("leaves a cell for null and empties it for an empty text", async () => {
  await write("A1:B1", [["kept", "gone"]]);
  await write("A1:B1", [[null, ""]]);
  expect(await valuesOf("A1:B1")).toEqual([["kept", ""]]);
});

it.each([
  ["12", 12],
  [" 12 ", 12],
  ["1e3", 1000],
  ["-.5", -0.5],
  ["1,234.5", 1234.5],
  ["$5", 5],
  ["12%", 0.12],
  ["TRUE", true],
  ["2026-11-24", 46350],
  ["00123456789012345678", 123456789012345000],
  ["'12", "12"],
  ["12a", "12a"],
  ["=1+1", 2],
  ["+1+1", 2],
  ["-1-1", -2],
  ["@name", "@name"],
  ["=", "="],
])("turns the entry %p into %p in a cell that is not text", async (entry, value) => {
  await write("A1", [[entry]]);
  expect(await valuesOf("A1")).toEqual([[value]]);
});

it.each(["=1+1", "007", "-12", "+1", "TRUE", "1e5", "2026-11-24", "@SUM(1)", "\t=1", "\r=1", "12345678901234567890"])(
  "keeps %j as the same text in a text cell",
  async (text) => {
    await onSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
      return () => undefined;
    });
    recalculateAll(host.store);
    await host.store.calculation.settle();
    const read = await onSheet((sheet) => {
      const cell = sheet.getRange("A1").load("values,formulas,numberFormat");
      return () => [cell.values, cell.formulas, cell.numberFormat];
    });
    expect(read).toEqual([[[text]], [[text]], [["@"]]]);
  },
);

it("keeps a number when its format becomes text afterwards", async () => {
  await write("A1", [[42]]);
  const values = await onSheet((sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    const cell = sheet.getRange("A1").load("values");
    return () => cell.values;
  });
  expect(values).toEqual([[42]]);
});

it("writes one value to every cell of a range", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").numberFormat = "@" as never;
    sheet.getRange("A1:B2").values = "=x" as never;
    return () => undefined;
  });
  expect(await valuesOf("A1:B2")).toEqual([
    ["=x", "=x"],
    ["=x", "=x"],
  ]);
});

it("holds a text of 32,767 characters and refuses one more", async () => {
  const longest = "x".repeat(32_767);
  await write("A1", [[longest]]);
  expect(await valuesOf("A1")).toEqual([[longest]]);
  expect(await refusalOn((sheet) => (sheet.getRange("A1").values = [[`${longest}x`]]))).toBe(
    "InvalidArgument Range.values",
  );
});

it("refuses a block of another shape than the range", async () => {
  expect(await refusalOn((sheet) => (sheet.getRange("A1:B2").values = [[1, 2, 3]]))).toBe(
    "InvalidArgument Range.values",
  );
});

it("tells where a range is and gives the ranges around it", async () => {
  const read = await onSheet((sheet) => {
    const range = sheet.getRange("B2:C4");
    const all = [
      range,
      range.getCell(1, 1),
      range.getRow(2),
      range.getColumn(0),
      range.getLastRow(),
      range.getResizedRange(1, -1),
      range.getOffsetRange(2, 0),
      range.getEntireColumn(),
      range.getBoundingRect("D9"),
    ];
    for (const each of all) each.load("address");
    return () => all.map(({ address }) => address);
  });
  expect(read).toEqual(
    ["B2:C4", "C3", "B4:C4", "B2:B4", "B4:C4", "B2:B5", "B4:C6", "B:C", "B2:D9"].map((address) => `Sheet1!${address}`),
  );
});

it("names a member that it does not have", async () => {
  const refused = await refusalOn((sheet) => sheet.getRange("A1").load("savedAsArray"));
  expect(refused).toBe("ApiNotFound Range.savedasarray");
});

it("writes 3,000 rows in pieces and reads them back", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [row, `text ${row}`, row % 2 === 0]);
  await write("A1:C3000", rows);
  expect(await valuesOf("A1:C3000")).toEqual(rows);
});
