// A workbook written as .xlsx and read again: what a person sees and what the add-in stores must be the same.
import fc from "fast-check";
import { sheetOf, workbookOf } from "../../../../src/embedded/files/blankWorkbook";
import type { BookJson, SheetJson } from "../../../../src/embedded/files/bookJson";
import { openFile } from "../../../../src/embedded/files/openFile";
import { asResources, resourcesOf, type Resources } from "../../../../src/embedded/files/resources";
import { writeXlsx, type StandingWorkbook } from "../../../../src/embedded/files/writeXlsx";

const nothing: Resources = { validation: {}, formats: {}, tables: {}, names: {}, filters: {} };

function standing(sheets: readonly Partial<SheetJson>[], resources: Partial<Resources> = {}): StandingWorkbook {
  const named = sheets.map((sheet, index) => sheetOf(`sheet${index + 1}`, sheet.name ?? `Sheet${index + 1}`, sheet));
  const workbook = { ...workbookOf("Mails.xlsx", named), resources: asResources({ ...nothing, ...resources }) };
  return { workbook, spills: {}, activeSheet: "sheet1" };
}

async function reopened(before: StandingWorkbook): Promise<BookJson> {
  const { bytes, left } = await writeXlsx(before);
  expect(left).toEqual([]);
  const opened = await openFile(bytes, "Mails.xlsx");
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.file.left).toEqual([]);
  return opened.file.workbook;
}

function cellIn(workbook: BookJson, row: number, column: number) {
  const { s, ...cell } = workbook.sheets["sheet1"]?.cellData[row]?.[column] ?? {};
  return s == null ? cell : { ...cell, style: typeof s === "string" ? workbook.styles[s] : s };
}

const textStyle = { n: { pattern: "@" } };

test.each([
  ["a text that begins like a formula", { v: "=1+1", t: 1, s: textStyle }],
  ["a number kept as text", { v: "007", t: 1, s: textStyle }],
  ["a long run of digits kept as text", { v: "12345678901234567890", t: 1, s: textStyle }],
  ["a text with spaces, tabs and line breaks", { v: "  a\tb\r\nc\n", t: 1 }],
  ["a text that looks like Excel's own escape", { v: "_x0041_ _x005F_x0041_", t: 1 }],
  ["a text with control characters and half a surrogate", { v: "a\u0000\u0001\u001f\ud800b\uffff", t: 1 }],
  ["a text of 32,767 characters", { v: "å".repeat(32_767), t: 1 }],
  ["an empty cell that is yellow", { s: { bg: { rgb: "#FFFBE6" } } }],
  ["a number", { v: -1.5e-7, t: 2 }],
  ["a date", { v: 46_350.25, t: 2, s: { n: { pattern: "yyyy-mm-dd hh:mm" } } }],
  ["TRUE", { v: 1, t: 3 }],
  ["FALSE", { v: 0, t: 3 }],
  ["a formula with its value", { f: '=SUM(A1:A3)&"x"', v: "6x", t: 1 }],
  ["a custom function", { f: '=HANDOFF.ALPHA(Label_a[Label],,"low")', v: 0.77, t: 2 }],
  ["a custom function within another", { f: '=IFERROR(ROUND(HANDOFF.KAPPA(A1:B9),2),"HANDOFF.KAPPA(")', v: 0.5, t: 2 }],
  ["a newer function", { f: "=XLOOKUP(A1,B:B,FILTER(C:C,C:C>0))", v: 3, t: 2 }],
] as const)("%s comes back", async (_, { s: style, ...cell }: Readonly<Record<string, unknown>>) => {
  const before = standing([{ cellData: { 3: { 2: { ...cell, ...(style === undefined ? {} : { s: style }) } } } }]);
  expect(cellIn(await reopened(before), 3, 2)).toEqual(style === undefined ? cell : { ...cell, style });
});

test("any text comes back, character by character", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }), async (texts) => {
      const cellData = { 0: Object.fromEntries(texts.map((text, column) => [column, { v: text, t: 1 }])) };
      const after = await reopened(standing([{ cellData }]));
      expect(texts.map((__, column) => cellIn(after, 0, column))).toEqual(texts.map((text) => ({ v: text, t: 1 })));
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("a cell that was calculating when it was saved comes back without its waiting sign", async () => {
  const cell = { f: "=HANDOFF.ALPHA(A1:B9)", v: "#GETTING_DATA", t: 1 };
  const after = await reopened(standing([{ cellData: { 0: { 0: cell } } }]));
  expect(cellIn(after, 0, 0)).toEqual({ f: "=HANDOFF.ALPHA(A1:B9)" });
});

test("what a formula spilled is in the file, and comes back by the formula alone", async () => {
  const before = standing([{ cellData: { 1: { 1: { f: "=SEQUENCE(2,2)", v: 1, t: 2 } } } }]);
  const spills = {
    sheet1: [{ box: { startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 }, values: [[1, 2], [3, "four"]] }], // prettier-ignore
  };
  const { bytes } = await writeXlsx({ ...before, spills });
  const { read } = await import("xlsx");
  const sheet = read(bytes).Sheets["Sheet1"] ?? {};
  expect(["B2", "C2", "B3", "C3"].map((cell) => (sheet[cell] as { v: unknown }).v)).toEqual([1, 2, 3, "four"]);
  const after = await reopened({ ...before, spills });
  expect(after.sheets["sheet1"]?.cellData).toEqual({ 1: { 1: { f: "=SEQUENCE(2,2)", v: 1, t: 2 } } });
});

test("a style comes back whole", async () => {
  const style = {
    ff: "Calibri",
    fs: 18,
    bl: 1,
    it: 1,
    ul: { s: 1 },
    st: { s: 1 },
    cl: { rgb: "#242424" },
    bg: { rgb: "#F0F0F0" },
    bd: { b: { s: 1, cl: { rgb: "#616161" } }, t: { s: 13, cl: { rgb: "#FF0000" } } },
    ht: 3,
    vt: 1,
    tb: 3,
    n: { pattern: "0.00%" },
  } as const;
  const after = await reopened(standing([{ cellData: { 0: { 0: { v: 0.5, t: 2, s: style } } } }]));
  expect(cellIn(after, 0, 0)).toEqual({ v: 0.5, t: 2, style });
});

test("sizes, hidden rows and columns, frozen panes, tab colour and grid lines come back", async () => {
  const settings = {
    columnData: { 0: { w: 104 }, 2: { w: 370, hd: 1 }, 30: { w: 33 } },
    rowData: { 0: { h: 40, ia: 0 }, 5: { hd: 1 } },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
    tabColor: "#CA7E31",
    showGridlines: 0,
    zoomRatio: 1.25,
    mergeData: [{ startRow: 1, startColumn: 1, endRow: 2, endColumn: 3 }],
  } satisfies Partial<SheetJson>;
  const after = (await reopened(standing([settings]))).sheets["sheet1"];
  expect(after).toMatchObject({
    ...settings,
    columnData: { 0: { w: 104 }, 1: { w: 64 }, 2: { w: 370, hd: 1 }, 30: { w: 33 } },
  });
});

test("hidden sheets stay hidden, very hidden ones very hidden, protected ones protected, in their order", async () => {
  const after = await reopened(
    standing([
      { name: "Home" },
      { name: "_handoff", hidden: 1, custom: { office: { isVeryHidden: true } } },
      { name: "Annotations", hidden: 1 },
      { name: "Quality", custom: { office: { protection: { options: { allowSort: true }, password: "" } } } },
    ]),
  );
  const seen = after.sheetOrder
    .map((id) => after.sheets[id])
    .map((sheet) => [sheet?.name, sheet?.hidden, sheet?.custom?.["office"]]);
  expect(seen).toEqual([
    ["Home", 0, undefined],
    ["_handoff", 1, { isVeryHidden: true }],
    ["Annotations", 1, undefined],
    ["Quality", 0, { protection: { options: { allowSort: true }, password: "" } }],
  ]);
});

test("the cells that a protected sheet leaves open stay open", async () => {
  const unlocked = [
    { row: 2, column: 3, rows: 1, columns: 1 },
    { row: 4, column: 1, rows: 5, columns: 1 },
  ];
  const office = { protection: { options: {}, password: "" }, unlocked };
  const after = await reopened(standing([{ cellData: { 4: { 1: { v: "0.8", t: 1 } } }, custom: { office } }]));
  expect(after.sheets["sheet1"]?.custom).toEqual({ office });
});

test("a height that follows the text is left to the program that opens the file", async () => {
  const after = await reopened(standing([{ rowData: { 0: { h: 40 }, 1: { ah: 60 }, 2: { h: 20, ah: 60 } } }]));
  expect(after.sheets["sheet1"]?.rowData).toEqual({ 0: { h: 40, ia: 0 } });
});

test("the look of cells that a formula fills comes back with it", async () => {
  const style = { n: { pattern: "0.00" } };
  const cellData = { 0: { 0: { f: "=SEQUENCE(1,2)", v: 1, t: 2 }, 1: { s: style } } };
  const spills = { sheet1: [{ box: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }, values: [[1, 2]] }] };
  expect(cellIn(await reopened({ ...standing([{ cellData }]), spills }), 0, 1)).toEqual({ style });
});

const column = { startRow: 1, endRow: 99, startColumn: 3, endColumn: 3 };
const other = { startRow: 1, endRow: 99, startColumn: 5, endColumn: 6 };

test("tables and names come back", async () => {
  const cellData = { 0: { 0: { v: "Record", t: 1 }, 1: { v: "Label & more", t: 1 } } };
  const range = { startRow: 0, endRow: 9, startColumn: 0, endColumn: 1 };
  const columns = ["Record", "Label & more"].map((displayName, index) => ({
    id: `c${index}`,
    displayName,
    dataType: "string",
    formula: "",
    meta: {},
    style: {},
  }));
  const table = {
    id: "t",
    name: "Label_anna_berg",
    range,
    options: {},
    filters: { tableColumnFilterList: [] },
    columns,
  };
  const names = {
    n1: { id: "n1", name: "Labels", formulaOrRefString: "Taxonomy!$A$2:$A$9" },
    n2: { id: "n2", name: "Limit", formulaOrRefString: "=0.8", localSheetId: "sheet1", comment: "accept" },
  };
  const after = resourcesOf(
    await reopened(
      standing([{ cellData }, { name: "Taxonomy" }], {
        tables: { sheet1: { tables: [table], tableFilteredOutRows: [] } },
        names,
      }),
    ),
  );
  expect(after.tables["sheet1"]?.tables).toMatchObject([
    { name: "Label_anna_berg", range, columns: [{ displayName: "Record" }, { displayName: "Label & more" }] },
  ]);
  expect(Object.values(after.names)).toMatchObject([
    { name: "Labels", formulaOrRefString: "Taxonomy!$A$2:$A$9", localSheetId: "AllDefaultWorkbook" },
    { name: "Limit", formulaOrRefString: "0.8", localSheetId: "sheet1", comment: "accept" },
  ]);
});

test("rules for what may be typed come back, with the words that they refuse with", async () => {
  const alert = { showErrorMessage: true, errorStyle: 1, error: 'Choose a label, not "Spamm"', errorTitle: "Label" };
  const rules = [
    { type: "list", formula1: "=Labels", ranges: [column, other], allowBlank: true, ...alert },
    { type: "list", formula1: "unsure,sure", ranges: [other], allowBlank: true, ...alert, errorStyle: 2 },
    {
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "=A1",
      ranges: [column],
      allowBlank: false,
      ...alert,
    },
    {
      type: "custom",
      formula1: "=LEN(D2)<9",
      ranges: [column],
      allowBlank: true,
      ...alert,
      prompt: "Short",
      promptTitle: "Note",
      showInputMessage: true,
    },
  ].map((rule, index) => ({ uid: `dv${index + 1}`, renderMode: 0, ...rule }));
  const after = resourcesOf(await reopened(standing([{}], { validation: { sheet1: rules } })));
  expect(after.validation["sheet1"]).toEqual(rules);
});

test("conditional formats come back, first one first", async () => {
  const look = { bg: { rgb: "#E3EDFF" }, cl: { rgb: "#0047B9" }, bl: 1 };
  const rules = [
    { type: "highlightCell", subType: "text", operator: "equal", value: 'the "spam"', style: look },
    { type: "highlightCell", subType: "text", operator: "containsText", value: "Relabel", style: look },
    { type: "highlightCell", subType: "text", operator: "beginsWith", value: "✕", style: look },
    { type: "highlightCell", subType: "number", operator: "lessThan", value: 0.67, style: look },
    { type: "highlightCell", subType: "number", operator: "between", value: [0.67, 0.8], style: look },
    { type: "highlightCell", subType: "formula", value: "=$B2>HANDOFF.KAPPA(A1:B2)", style: look },
    { type: "highlightCell", subType: "duplicateValues", style: look },
  ].map((rule, index) => ({ cfId: `cf${index + 1}`, ranges: [column], stopIfTrue: index === 0, rule }));
  const after = resourcesOf(await reopened(standing([{}], { formats: { sheet1: rules } })));
  expect(after.formats["sheet1"]).toEqual(rules);
});

test("a filter comes back with the rows that it hides", async () => {
  const ref = { startRow: 0, endRow: 4, startColumn: 4, endColumn: 5 };
  const filter = { ref, filterColumns: [{ colId: 4, filters: { filters: ["1", "3"] } }], cachedFilteredOut: [3, 4] };
  const after = await reopened(standing([{ rowData: { 9: { hd: 1 } } }], { filters: { sheet1: filter } }));
  expect(resourcesOf(after).filters["sheet1"]).toEqual(filter);
  expect(after.sheets["sheet1"]?.rowData).toEqual({ 9: { hd: 1 } });
});

test("what a file cannot hold, or the grid not show, is told by name", async () => {
  const rule = { cfId: "cf1", ranges: [column], stopIfTrue: false, rule: { type: "dataBar", config: {} } };
  const check = { uid: "dv1", type: "checkbox", ranges: [column] };
  const { left } = await writeXlsx(standing([{}], { formats: { sheet1: [rule] }, validation: { sheet1: [check] } }));
  expect(left).toEqual(["checkbox", "dataBar"]);
});
