// What the page reads from the open workbook and does with it, on the host in Node.
import { embeddedTexts as texts } from "../../../../src/messages/en/embedded";
import { activeCellFacts } from "../../../../src/embedded/page/cellFacts";
import { findInSheet } from "../../../../src/embedded/page/find";
import { placeNamed } from "../../../../src/embedded/page/places";
import { neighbourSheet, sheetFacts } from "../../../../src/embedded/page/sheetFacts";
import * as commands from "../../../../src/embedded/page/stripCommands";
import { parseAddress } from "../../../../src/embedded/store/box";
import { selectBox } from "../../../../src/embedded/store/selection";
import { activeSheetId, sheetIds } from "../../../../src/embedded/store/sheets";
import { openHost, type OpenHost } from "../../../host/openHost";
import { valuesOf } from "../../../host/inExcel";

let host: OpenHost;

beforeEach(async () => {
  host = await openHost();
  host.store.functions.register([{ id: "FAIL", name: "FAIL", parameters: [] }], "HANDOFF");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B4").values = [
      ["Record", "Label"],
      ["r1", "Spam"],
      ["r2", "ham"],
      ["r3", ""],
    ];
    sheet.tables.add(sheet.getRange("A1:B4"), true).name = "Label_anna";
    context.workbook.names.add("Labels", sheet.getRange("D1:D2"));
    sheet.getRange("D1:D2").values = [["Spam"], ["ham"]];
    sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "=Labels" } };
    sheet.getRange("D4:D6").formulas = [["=1+1"], ["=1/0"], ["=HANDOFF.FAIL()"]];
    context.workbook.worksheets.add("Hidden").visibility = "Hidden";
    context.workbook.worksheets.add("_handoff").visibility = "VeryHidden";
    context.workbook.worksheets.add("Quality").tabColor = "#0F6CBD";
    await context.sync();
  });
});

afterEach(async () => {
  // A host that is closed while it calculates complains a second later.
  await host.store.functions.idle();
  host.close();
});

function at(address: string) {
  const box = parseAddress(address);
  if (box === null) throw new Error(address);
  selectBox(host.store, activeSheetId(host.store), box);
  return activeCellFacts(host.store);
}

test.each([
  ["B4", "B4, Label, empty, list"],
  ["B2", "B2, Label, Spam, list"],
  ["B1", "B1, Label"],
  ["A2", "A2, Record, r1"],
  ["D4", "D4, 2, formula"],
  ["D5", "D5, #DIV/0!, formula, The formula divides by zero."],
  ["F9", "F9, empty"],
])("the cell %s is said as: %s", async (address, said) => {
  await host.store.calculation.settle();
  expect(texts.companion(at(address))).toBe(said);
});

test("a custom function's own sentence is said instead of the error's general one", async () => {
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Everyone gave the same label.");
  });
  commands.recalculate(host);
  await host.store.functions.idle();
  expect(texts.companion(at("D6"))).toBe("D6, #N/A, formula, Everyone gave the same label.");
});

test("tabs show hidden sheets as hidden, and never a very hidden one", () => {
  expect(
    sheetFacts(host.store).map(({ name, colour, isHidden, isActive }) => [name, colour, isHidden, isActive]),
  ).toEqual([
    ["Sheet1", "", false, true],
    ["Hidden", "", true, false],
    ["Quality", "#0F6CBD", false, false],
  ]);
});

test("the next sheet is the next visible one; at the ends there is none", () => {
  const sheets = sheetFacts(host.store);
  expect(neighbourSheet(sheets, 1)?.name).toBe("Quality");
  expect(neighbourSheet(sheets, -1)).toBeNull();
});

test.each([
  ["c7", { row: 6, column: 2, rows: 1, columns: 1 }],
  ["A2:B3", { row: 1, column: 0, rows: 2, columns: 2 }],
  ["labels", { row: 0, column: 3, rows: 2, columns: 1 }],
  ["Label_anna", { row: 1, column: 0, rows: 3, columns: 2 }],
  ["Quality!B2", { row: 1, column: 1, rows: 1, columns: 1 }],
])("the name box goes to %s", (text, box) => {
  expect(placeNamed(host.store, text)?.box).toEqual(box);
});

test.each(["nowhere", "Hidden!A1", "_handoff!A1", "No sheet!A1", ""])(
  "the name box goes to no place for “%s”",
  (text) => {
    expect(placeNamed(host.store, text)).toBeNull();
  },
);

test("a place beyond the drawn sheet is the last cell drawn", () => {
  expect(placeNamed(host.store, "XFD1048576")?.box).toEqual({ row: 999, column: 25, rows: 1, columns: 1 });
});

test("Find tells every cell that shows the text, whatever its case, row by row", () => {
  const [sheet = ""] = sheetIds(host.store);
  expect(findInSheet(host.store, sheet, "SPAM")).toEqual([
    { row: 0, column: 3 },
    { row: 1, column: 1 },
  ]);
  expect(findInSheet(host.store, sheet, "")).toEqual([]);
});

test("Protect protects, Unprotect unprotects, and a password of somebody else stays", async () => {
  const sheet = activeSheetId(host.store);
  expect(commands.toggleProtection(host, sheet)).toBe(texts.protect.done);
  expect(at("A2").isLocked).toBe(true);
  expect(commands.toggleProtection(host, sheet)).toBe(texts.protect.undone);
  expect(at("A2").isLocked).toBe(false);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect({}, "secret");
    await context.sync();
  });
  expect(commands.toggleProtection(host, sheet)).toBe(texts.protect.password);
  expect(at("A2").isLocked).toBe(true);
});

test("Undo takes back the add-in's last write; when nothing is left it says so", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [["changed"]];
    await context.sync();
  });
  expect(commands.undo(host)).toBeNull();
  expect(await valuesOf("A2")).toEqual([["r1"]]);
  let said = commands.undo(host);
  for (let step = 0; said === null && step < 100; step++) said = commands.undo(host);
  expect(said).toBe(texts.nothingToUndo);
});

test("Filter says that a table has its own buttons, and that there must be something to filter", () => {
  expect(commands.filter(host, at("B2"))).toBe(texts.filter.inTable);
  expect(commands.filter(host, at("Z99"))).toBe(texts.sort.empty);
});
