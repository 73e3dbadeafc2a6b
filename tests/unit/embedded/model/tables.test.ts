import { onSheet, refusalOn, valuesOf, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeEach(async () => {
  host = await openHost();
  await write("A1:B4", [
    ["Label", "N"],
    ["alpha", 1],
    ["beta", 2],
    ["gamma", 3],
  ]);
});
afterEach(() => {
  host.close();
});

async function addTable(name = "Label_a"): Promise<void> {
  await onSheet((sheet) => {
    sheet.tables.add(sheet.getRange("A1:B4"), true).name = name;
    return () => undefined;
  });
}

it("has a name, columns, ranges and a look", async () => {
  await addTable();
  const read = await onSheet((_sheet, context) => {
    const table = context.workbook.tables.getItem("label_A");
    const before = table.load("name,style,showBandedRows");
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of ranges) range.load("address");
    const column = table.columns.getItem("N").load("index");
    return () => [
      [before.name, before.style, before.showBandedRows, column.index],
      ranges.map(({ address }) => address),
    ];
  });
  expect(read).toEqual([
    ["Label_a", "TableStyleMedium2", true, 1],
    ["Sheet1!A1:B4", "Sheet1!A1:B1", "Sheet1!A2:B4"],
  ]);
});

it("gives every column a heading of its own", async () => {
  const headings = await onSheet((sheet) => {
    sheet.getRange("D1:G1").values = [["Label", "", "label", "Label2"]];
    const table = sheet.tables.add(sheet.getRange("D1:G2"), true);
    table.name = "Odd";
    table.resize(sheet.getRange("D1:H2"));
    const row = table.getHeaderRowRange().load("values");
    return () => row.values[0] as unknown;
  });
  expect(headings).toEqual(["Label", "Column2", "label2", "Label22", "Column5"]);
  await write("D2:H2", [[1, 2, 3, 4, 5]]);
  await write("J1", [["=SUM(Odd[Column2])+SUM(Odd[Column5])"]]);
  expect(await valuesOf("J1")).toEqual([[7]]);
});

it("feeds formulas, and grows with them", async () => {
  await addTable();
  await write("D1:D2", [["=SUM(Label_a[N])"], ['=COUNTIF(Label_a[Label],"beta")']]);
  expect(await valuesOf("D1:D2")).toEqual([[6], [1]]);
  await onSheet((sheet, context) => {
    context.workbook.tables.getItem("Label_a").resize(sheet.getRange("A1:B6"));
    sheet.getRange("A5:B6").values = [
      ["beta", 10],
      ["beta", 20],
    ];
    return () => undefined;
  });
  expect(await valuesOf("D1:D2")).toEqual([[36], [3]]);
});

it("follows a new name in formulas", async () => {
  await addTable("First");
  await write("D1", [["=SUM(First[N])"]]);
  await onSheet((_sheet, context) => {
    context.workbook.tables.getItem("First").name = "Second_one";
    return () => undefined;
  });
  await write("B2", [[100]]);
  const read = await onSheet((sheet) => {
    const cell = sheet.getRange("D1").load("values,formulas");
    return () => [cell.values, cell.formulas];
  });
  expect(read).toEqual([[[105]], [["=SUM(Second_one[N])"]]]);
});

it("follows a heading that a person typed over", async () => {
  await addTable();
  host.store.book.getActiveSheet().getRange("B1").setValue("Count");
  await write("D1", [["=SUM(Label_a[Count])"]]);
  expect(await valuesOf("D1")).toEqual([[6]]);
});

it("gains columns by a resize, and formulas find them", async () => {
  await addTable();
  await onSheet((sheet, context) => {
    sheet.getRange("C1:C4").values = [["More"], [5], [5], [5]];
    context.workbook.tables.getItem("Label_a").resize(sheet.getRange("A1:C4"));
    return () => undefined;
  });
  await write("E1", [["=SUM(Label_a[More])"]]);
  expect(await valuesOf("E1")).toEqual([[15]]);
});

it("moves and shrinks with its rows", async () => {
  await addTable();
  await write("D1", [["=SUM(Label_a[N])"]]);
  const read = await onSheet((sheet, context) => {
    const table = context.workbook.tables.getItem("Label_a");
    table.getDataBodyRange().getRow(1).delete("Up");
    sheet.getRange("1:1").insert("Down");
    const range = table.getRange().load("address,values");
    return () => [range.address, range.values];
  });
  expect(read).toEqual([
    "Sheet1!A2:B4",
    [
      ["Label", "N"],
      ["alpha", 1],
      ["gamma", 3],
    ],
  ]);
  expect(await valuesOf("D2")).toEqual([[4]]);
});

it("shows only the rows that its filter lets through", async () => {
  await addTable();
  const hidden = () =>
    onSheet((sheet) => {
      const rows = [2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
      return () => rows.map(({ rowHidden }) => rowHidden);
    });
  await onSheet((_sheet, context) => {
    context.workbook.tables.getItem("Label_a").columns.getItem("Label").filter.applyValuesFilter(["beta"]);
    return () => undefined;
  });
  expect(await hidden()).toEqual([true, false, true]);
  await onSheet((_sheet, context) => {
    context.workbook.tables.getItem("Label_a").columns.getItem("Label").filter.clear();
    return () => undefined;
  });
  expect(await hidden()).toEqual([false, false, false]);
});

it.each<readonly [string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  [
    "a table over another",
    "InvalidOperation TableCollection.add",
    (sheet) => sheet.tables.add(sheet.getRange("B2:C3"), true),
  ],
  [
    "a name with a space",
    "InvalidArgument Table.name",
    (sheet) => (sheet.tables.getItem("Label_a").name = "two words"),
  ],
  ["a name like a cell", "InvalidArgument Table.name", (sheet) => (sheet.tables.getItem("Label_a").name = "AB12")],
  [
    "a table that is not there",
    "ItemNotFound TableCollection.getItem",
    (sheet) => sheet.tables.getItem("None").load("name"),
  ],
  [
    "a resize that leaves the heading row",
    "InvalidArgument Table.resize",
    (sheet) => {
      sheet.tables.getItem("Label_a").resize(sheet.getRange("A2:B9"));
    },
  ],
  [
    "a column that is not there",
    "ItemNotFound TableColumnCollection.getItem",
    (sheet) => sheet.tables.getItem("Label_a").columns.getItem("None").load("name"),
  ],
])("refuses %s", async (_what, refusal, act) => {
  await addTable();
  expect(await refusalOn(act)).toBe(refusal);
});

it("takes names as Excel compares them: without the case", async () => {
  await addTable();
  const refused = await refusalOn((sheet) => {
    sheet.getRange("G1:G2").values = [["X"], [1]];
    sheet.tables.add(sheet.getRange("G1:G2"), true).name = "LABEL_A";
  });
  expect(refused).toBe("ItemAlreadyExists Table.name");
});
