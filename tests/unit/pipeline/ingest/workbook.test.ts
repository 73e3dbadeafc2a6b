import { zipSync, unzipSync, strFromU8, strToU8 } from "fflate";
import { readFileSync } from "node:fs";
import { utils, write, type CellObject, type WorkSheet } from "xlsx";
import { sheetDate } from "../../../../src/pipeline/ingest/sheetDate";
import type { ReadOptions, Table } from "../../../../src/pipeline/ingest/table";
import { workbook } from "../../../../src/pipeline/ingest/workbook";

type Options = Partial<Omit<ReadOptions, "fileName">>;

async function read(bytes: Uint8Array, options: Options = {}): Promise<Table> {
  const run = workbook.read(bytes, { fileName: "week.xlsx", encoding: "detect", headerRow: 1, ...options });
  for (;;) {
    const step = await run.next();
    if (step.done) return step.value;
  }
}

async function refusal(bytes: Uint8Array, options: Options = {}) {
  try {
    await read(bytes, options);
  } catch (error) {
    return error as { readonly code: string; readonly message: string };
  }
  throw new Error("not refused");
}

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly number[] = []): Uint8Array {
  const names = Object.keys(sheets);
  const Sheets = names.map((_, at) => ({ Hidden: hidden.includes(at) ? (1 as const) : (0 as const) }));
  const file = write({ SheetNames: names, Sheets: { ...sheets }, Workbook: { Sheets } }, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  return new Uint8Array(file);
} // prettier-ignore

const sheet = (rows: readonly (readonly unknown[])[]) => utils.aoa_to_sheet(rows.map((row) => [...row]));
const busyFor = (begun: NodeJS.CpuUsage) => process.cpuUsage(begun).user / 1_000;
const fixture = (name: string) => readFileSync(`tests/fixtures/spreadsheets/${name}.xlsx`);
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells);

it("makes a table of a sheet, with the sheet and the row as places", async () => {
  const table = await read(bookOf({ Inbox: sheet([["id", "text"], ["m1", "Hi"], [], ["m2", "=1+1"]]) }));
  expect(table.headings).toStrictEqual(["id", "text"]);
  expect(table.rows).toStrictEqual([
    { locator: "Inbox!row 2", cells: ["m1", "Hi"], raw: "m1\tHi", problems: [] },
    { locator: "Inbox!row 4", cells: ["m2", "=1+1"], raw: "m2\t=1+1", problems: [] },
  ]);
  expect(table.how).toStrictEqual({
    ...{ format: "workbook", sheet: "Inbox", headingRow: 1 },
    sheets: [{ name: "Inbox", isHidden: false }],
  });
}); // prettier-ignore

it("keeps numbers, yes and no, and ids with leading zeros as they are read in the sheet", async () => {
  const zip: CellObject = { t: "n", v: 1234, z: "00000" };
  const held = sheet([["a", "b", "c", "d"], [0.1, true, null, 12345678901234]]);
  held["C2"] = zip;
  expect(cellsOf(await read(bookOf({ A: held })))).toStrictEqual([["0.1", "true", "01234", "12345678901234"]]);
}); // prettier-ignore

it("begins at the spec's heading row, or the first row with content below it", async () => {
  const bytes = bookOf({ A: sheet([["Report of May"], [], ["id"], ["m1"]]) });
  const table = await read(bytes, { headerRow: 2 });
  expect(table.headings).toStrictEqual(["id"]);
  expect(table.how).toMatchObject({ headingRow: 3 });
});

it("names a column without a heading by its place, so that nothing in it is lost", async () => {
  const table = await read(bookOf({ A: sheet([["id"], ["m1", "", "a note"]]) }));
  expect(table.headings).toStrictEqual(["id", "Column 2", "Column 3"]);
  expect(cellsOf(table)).toStrictEqual([["m1", "", "a note"]]);
});

describe("which sheet", () => {
  const bytes = bookOf({ Notes: sheet([]), Old: sheet([["id"], ["o1"]]), New: sheet([["id"], ["n1"]]) }, [1]);

  it("is the first visible one that holds something", async () => {
    const { how, rows } = await read(bytes);
    expect(how).toMatchObject({ sheet: "New", sheets: [{ name: "Notes", isHidden: false }, { name: "Old", isHidden: true }, { name: "New", isHidden: false }] });
    expect(rows[0]?.locator).toBe("New!row 2");
  }); // prettier-ignore

  it("is the one that a person chooses, a hidden one too", async () => {
    expect(cellsOf(await read(bytes, { sheet: "Old" }))).toStrictEqual([["o1"]]);
    expect(await refusal(bytes, { sheet: "Gone" })).toMatchObject({ code: "sheet-not-in-file", message: "week.xlsx has no sheet “Gone”." });
  }); // prettier-ignore

  it("is the one that the spec expects, where the file has it", async () => {
    expect((await read(bytes, { expectedSheet: "Old" })).how).toMatchObject({ sheet: "Old" });
    expect((await read(bytes, { expectedSheet: "May" })).how).toMatchObject({ sheet: "New" });
  });

  it("that is empty is refused", async () => {
    expect(await refusal(bytes, { sheet: "Notes" })).toMatchObject({ code: "file-empty" });
  });
});

it("counts dates from 1900 or from 1904, as the workbook says", async () => {
  // expected.json of the shared files, agreed by openpyxl and SheetJS: 1930-06-02 and 1934-06-03.
  expect(cellsOf(await read(fixture("sheetjs__1904_1900"))).at(-1)).toStrictEqual(["11111", ...Array<string>(3).fill("1930-06-02")]);
  expect(cellsOf(await read(fixture("sheetjs__1904_1904"))).at(-1)).toStrictEqual(["11111", ...Array<string>(3).fill("1934-06-03")]);
}); // prettier-ignore

it.each([
  { serial: 1, system: "1900", text: "1900-01-01" },
  { serial: 59, system: "1900", text: "1900-02-28" },
  { serial: 60, system: "1900", text: "1900-02-29" },
  { serial: 61, system: "1900", text: "1900-03-01" },
  { serial: 45_985.75, system: "1900", text: "2025-11-24T18:00:00" },
  { serial: 45_985.123456789, system: "1900", text: "2025-11-24T02:57:46.667" },
  { serial: 0.999999999999, system: "1900", text: "1900-01-01" },
  { serial: 0.25, system: "1900", text: "06:00:00" },
  { serial: 0, system: "1904", text: "1904-01-01" },
  { serial: 2_958_465, system: "1900", text: "9999-12-31" },
  { serial: -1, system: "1900", text: null },
  { serial: 2_958_466, system: "1900", text: null },
  { serial: Number.NaN, system: "1900", text: null },
] as const)("writes day $serial of $system as $text", ({ serial, system, text }) => {
  expect(sheetDate(serial, system)).toBe(text);
});

it("keeps error cells visible, and quarantines their rows with the column and the error", async () => {
  const table = await read(fixture("sheetjs__ErrorTypes"));
  expect(table.rows[0]?.cells.slice(0, 2)).toStrictEqual(["#NULL!", "#NULL!"]);
  expect(table.rows[0]?.problems[0]).toStrictEqual({
    code: "cell-error",
    details: { locator: "RawErrors!row 2", column: "Error", value: "#NULL!" },
  });
});

it("quarantines a formula whose result is not in the file, instead of an empty cell", async () => {
  const parts = unzipSync(bookOf({ A: sheet([["id", "n"], ["m1", 7]]) }));
  const path = "xl/worksheets/sheet1.xml";
  const changed = strFromU8(parts[path] ?? new Uint8Array()).replace("<v>7</v>", "<f>3+4</f>");
  expect(changed).toContain("<f>3+4</f>");
  const { rows } = await read(zipSync({ ...parts, [path]: strToU8(changed) }));
  expect(rows[0]?.problems.map(({ code }) => code)).toStrictEqual(["formula-without-result"]);
}); // prettier-ignore

it("reads parts at odd places, dates written as texts, and line breaks written as escapes", async () => {
  expect((await read(fixture("sheetjs__wtf_path"))).how).toMatchObject({ sheet: "SheetJS" });
  expect(cellsOf(await read(fixture("sheetjs__xlsx-stream-d-date-cell")))[3]).toStrictEqual(["Date", "2014-02-14T08:27:48.765"]);
  expect((await read(fixture("calamine__has_x000D_"))).rawHeading).toContain("\r");
}); // prettier-ignore

// The XML of a sheet with its dimension forged and rows of one far cell each.
function withFarCells(cells: readonly { readonly row: number; readonly column: string }[]): Uint8Array {
  const parts = unzipSync(bookOf({ A: sheet([["id"], ["m1"]]) }));
  const path = "xl/worksheets/sheet1.xml";
  const far = cells.map(({ row, column }) => `<row r="${row}"><c r="${column}${row}" t="str"><v>far</v></c></row>`);
  const forged = strFromU8(parts[path] ?? new Uint8Array())
    .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
    .replace("</sheetData>", `${far.join("")}</sheetData>`);
  expect(forged).toContain("XFD1048576");
  return zipSync({ ...parts, [path]: strToU8(forged) });
}

it("does not believe what a sheet says of its extent, and is not made to loop by it", async () => {
  const begun = process.cpuUsage();
  const { rows, headings } = await read(withFarCells([{ row: 1_048_576, column: "BXX" }]));
  expect(busyFor(begun)).toBeLessThan(2_000);
  expect(rows.map(({ locator }) => locator)).toStrictEqual(["A!row 2", "A!row 1048576"]);
  expect(headings).toHaveLength(2_000);
});

it.each([
  { what: "a cell right of 2,000 columns", rows: 1, column: "BXY", code: "too-many-columns" },
  { what: "a far cell in each of many rows", rows: 6_000, column: "BXX", code: "too-many-cells" },
])("refuses $what, which would take more memory than a pane has", async ({ rows, column, code }) => {
  const cells = Array.from({ length: rows }, (_, at) => ({ row: at + 3, column }));
  const begun = process.cpuUsage();
  expect(await refusal(withFarCells(cells))).toMatchObject({ code, kept: "Nothing was written." });
  expect(busyFor(begun)).toBeLessThan(2_000);
});

it.each([
  { what: "a workbook with a password", bytes: fixture("calamine__pass_protected"), code: "file-password" },
  { what: "a workbook without its list of parts", bytes: fixture("exceljs__missing-bits"), code: "file-not-workbook" },
  { what: "text", bytes: strToU8("id,text\n1,2"), code: "file-not-workbook" },
  { what: "another packed file", bytes: zipSync({ "a.txt": strToU8("x") }), code: "file-not-workbook" },
  { what: "a packed file of packed files", bytes: zipSync({ "0.zip": zipSync({ "1.zip": zipSync({ a: new Uint8Array(1_000_000) }) }) }), code: "file-not-workbook" },
  { what: "a bomb", bytes: zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(150 * 1024 * 1024) }, { level: 1 }), code: "container-too-large" },
])("refuses $what within 2 s, in plain words", async ({ bytes, code }) => {
  const begun = process.cpuUsage();
  expect(await refusal(bytes)).toMatchObject({ code, kept: "Nothing was written." });
  expect(busyFor(begun)).toBeLessThan(2_000);
}); // prettier-ignore

it("reads a sheet of another workbook", async () => {
  expect(cellsOf(await read(fixture("frictionless__sheets"), { sheet: "Sheet2" }))).toStrictEqual([["2", "paris"]]);
});
