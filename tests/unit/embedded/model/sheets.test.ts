import { onSheet, refusalOn, valuesOf, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => {
  host.close();
});

async function names(): Promise<readonly string[]> {
  return onSheet((_sheet, context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    return () => sheets.items.map(({ name }) => name);
  });
}

it("adds sheets at the end, moves, renames and deletes them", async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add("Records");
    context.workbook.worksheets.add();
    context.workbook.worksheets.add("Home").position = 0;
    return () => undefined;
  });
  expect(await names()).toEqual(["Home", "Sheet1", "Records", "Sheet3"]);
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.getItem("Sheet3").delete();
    context.workbook.worksheets.getItem("records").name = "Label Anna Berg";
    return () => undefined;
  });
  expect(await names()).toEqual(["Home", "Sheet1", "Label Anna Berg"]);
});

it("keeps formulas true when a sheet gets another name", async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add("Data").getRange("A1").values = [[5]];
    return () => undefined;
  });
  await write("A1", [["=Data!A1*2"]]);
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.getItem("Data").name = "Label Anna";
    return () => undefined;
  });
  await write("A1", [[6]], "Label Anna");
  const read = await onSheet((sheet) => {
    const cell = sheet.getRange("A1").load("values,formulas");
    return () => [cell.values, cell.formulas];
  });
  expect(read).toEqual([[[12]], [["='Label Anna'!A1*2"]]]);
});

it("hides sheets, very hidden ones too, and keeps tab colour, grid lines and freeze", async () => {
  const read = await onSheet((sheet, context) => {
    const hidden = context.workbook.worksheets.add("_handoff");
    hidden.visibility = "VeryHidden";
    hidden.load("visibility");
    sheet.tabColor = "#CA7E31";
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1"));
    sheet.load("tabColor,showGridlines,visibility");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    return () => [hidden.visibility, sheet.visibility, sheet.tabColor, sheet.showGridlines, frozen.address];
  });
  expect(read).toEqual(["VeryHidden", "Visible", "#CA7E31", false, "Sheet1!A1"]);
});

it("keeps widths, heights, alignment, fill and font", async () => {
  const read = await onSheet((sheet) => {
    const { format } = sheet.getRange("B2");
    format.columnWidth = 90;
    format.rowHeight = 30;
    format.wrapText = true;
    format.verticalAlignment = "Top";
    format.horizontalAlignment = "Right";
    format.fill.color = "#fffbe6";
    Object.assign(format.font, { bold: true, color: "#616161", size: 18 });
    const looks = ["columnWidth", "rowHeight", "wrapText", "verticalAlignment", "horizontalAlignment"];
    format.load([...looks, "fill/color", "font/bold", "font/color", "font/size"].join(","));
    return () => {
      const { columnWidth, rowHeight, wrapText, verticalAlignment, horizontalAlignment, fill, font } = format;
      return [
        [columnWidth, rowHeight, wrapText, verticalAlignment, horizontalAlignment],
        [fill.color, font.bold, font.color, font.size],
      ];
    };
  });
  expect(read).toEqual([
    [90, 30, true, "Top", "Right"],
    ["#FFFBE6", true, "#616161", 18],
  ]);
});

it("hides and shows columns and rows", async () => {
  const hidden = await onSheet((sheet) => {
    sheet.getRange("C:D").columnHidden = true;
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("3:3").rowHidden = false;
    const columns = ["B:B", "C:C", "E:E"].map((address) => sheet.getRange(address).load("columnHidden"));
    const rows = ["1:1", "2:2", "3:3"].map((address) => sheet.getRange(address).load("rowHidden"));
    return () => [columns.map(({ columnHidden }) => columnHidden), rows.map(({ rowHidden }) => rowHidden)];
  });
  expect(hidden).toEqual([
    [false, true, false],
    [false, true, false],
  ]);
});

it.each<readonly [string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  [
    "a name that is taken",
    "ItemAlreadyExists WorksheetCollection.add",
    (_, { workbook }) => workbook.worksheets.add("sheet1"),
  ],
  [
    "a name with a colon",
    "InvalidArgument WorksheetCollection.add",
    (_, { workbook }) => workbook.worksheets.add("a:b"),
  ],
  ["a name of 32 characters", "InvalidArgument Worksheet.name", (sheet) => (sheet.name = "x".repeat(32))],
  ["an empty name", "InvalidArgument Worksheet.name", (sheet) => (sheet.name = "")],
  ["to hide the last sheet", "InvalidOperation Worksheet.visibility", (sheet) => (sheet.visibility = "Hidden")],
  [
    "to delete the last sheet",
    "InvalidOperation Worksheet.delete",
    (sheet) => {
      sheet.delete();
    },
  ],
  [
    "a sheet that is not there",
    "ItemNotFound WorksheetCollection.getItem",
    (_, { workbook }) => workbook.worksheets.getItem("None").load("name"),
  ],
  ["an address that is none", "InvalidArgument Worksheet.getRange", (sheet) => sheet.getRange("A0").load("address")],
  [
    "a range beyond the sheet",
    "InvalidArgument Worksheet.getRangeByIndexes",
    (sheet) => sheet.getRangeByIndexes(1_048_576, 0, 1, 1).load("address"),
  ],
])("refuses %s", async (_what, refusal, act) => {
  expect(await refusalOn(act)).toBe(refusal);
});

it("gives what a null object leads to as null objects", async () => {
  const isNull = await onSheet((_sheet, context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("None");
    const range = sheet.getRange("A1").load("values");
    return () => [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
});

it("selects a range and shows its sheet", async () => {
  const read = await onSheet((_sheet, context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("B2:C3").select();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRange().load("address");
    return () => [active.name, selected.address];
  });
  expect(read).toEqual(["Other", "Other!B2:C3"]);
});

it("names ranges, and they follow inserted rows", async () => {
  await write("A1:A4", [["Label"], ["alpha"], ["beta"], ["gamma"]]);
  await onSheet((sheet, context) => {
    context.workbook.names.add("Labels", sheet.getRange("A2:A4"));
    return () => undefined;
  });
  await write("D1", [["=COUNTA(Labels)"]]);
  expect(await valuesOf("D1")).toEqual([[3]]);
  const address = await onSheet((sheet, context) => {
    sheet.getRange("2:3").insert("Down");
    const range = context.workbook.names.getItem("labels").getRange().load("address");
    return () => range.address;
  });
  expect(address).toBe("Sheet1!A4:A6");
});

it.each([
  ["taken, in any case", "ItemAlreadyExists NamedItemCollection.add", "LABELS"],
  ["like a cell", "InvalidArgument NamedItemCollection.add", "A1"],
  ["with a space", "InvalidArgument NamedItemCollection.add", "two words"],
])("refuses a name that is %s", async (_what, refusal, name) => {
  await onSheet((sheet, context) => {
    context.workbook.names.add("Labels", sheet.getRange("A1"));
    return () => undefined;
  });
  expect(await refusalOn((sheet, { workbook }) => workbook.names.add(name, sheet.getRange("A2")))).toBe(refusal);
});

it("takes a name away", async () => {
  const isGone = await onSheet((sheet, context) => {
    context.workbook.names.add("Labels", sheet.getRange("A1"));
    context.workbook.names.getItem("Labels").delete();
    const name = context.workbook.names.getItemOrNullObject("Labels");
    return () => name.isNullObject;
  });
  expect(isGone).toBe(true);
});

// The grid's own commands take the sheet that is seen: these prove that ours take the sheet that is meant.
it("moves rows of a sheet that is not seen, and nothing of the one that is", async () => {
  await write("A1:A3", [["seen"], ["seen 2"], ["=SUM(Data!B2:B5)"]]);
  await onSheet((sheet, context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:B5").values = [
      ["Record", "N"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["d", 4],
    ];
    data.tables.add(data.getRange("A1:B5"), true).name = "Records";
    sheet.tables.add(sheet.getRange("A1:A2"), true).name = "Seen";
    context.workbook.names.add("Last", data.getRange("B5"));
    data.getRange("C3").values = [["beside"]];
    sheet.activate();
    return () => undefined;
  });
  const read = await onSheet((_sheet, context) => {
    const records = context.workbook.tables.getItem("Records");
    records.getDataBodyRange().getRow(0).delete("Up");
    const range = records.getRange().load("address,values");
    const seen = context.workbook.tables.getItem("Seen").getRange().load("address");
    const beside = context.workbook.worksheets.getItem("Data").getRange("C2:C3").load("values");
    return () => [range.address, range.values, seen.address, beside.values];
  });
  expect(read).toEqual([
    "Data!A1:B4",
    [
      ["Record", "N"],
      ["b", 2],
      ["c", 3],
      ["d", 4],
    ],
    "Sheet1!A1:A2",
    [[""], ["beside"]],
  ]);
  expect(await valuesOf("A3")).toEqual([[9]]);
});

it("makes room below a table beside which something stands", async () => {
  await write("A1:C4", [
    ["Label", "", "x"],
    ["a", "", "y"],
    ["below", "", "z"],
    ["more", "", ""],
  ]);
  const values = await onSheet((sheet) => {
    sheet.tables.add(sheet.getRange("A1:A2"), true);
    sheet.getRange("A3:A3").insert("Down");
    const range = sheet.getRange("A1:C5").load("values");
    return () => range.values;
  });
  expect(values).toEqual([
    ["Label", "", "x"],
    ["a", "", "y"],
    ["", "", "z"],
    ["below", "", ""],
    ["more", "", ""],
  ]);
});
