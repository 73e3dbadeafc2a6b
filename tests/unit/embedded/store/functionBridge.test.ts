import type { FunctionMetadata } from "../../../../src/embedded/store/functionArguments";
import { onSheet, valuesOf, write } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

const matrix = { name: "cells", dimensionality: "matrix", type: "any" } as const;
const scalar = { name: "value", type: "any" } as const;
const functions: readonly FunctionMetadata[] = [
  { id: "ADD", name: "ADD", parameters: [matrix] },
  { id: "LATER", name: "LATER", parameters: [scalar] },
  { id: "GRID", name: "GRID", parameters: [{ name: "rows", type: "number" }] },
  { id: "ODD", name: "ODD", parameters: [{ name: "kind", type: "string" }] },
  { id: "BAD", name: "BAD", parameters: [] },
  { id: "CRASH", name: "CRASH", parameters: [] },
  { id: "WHO", name: "WHO", parameters: [scalar] },
  { id: "READER", name: "READER", parameters: [] },
  { id: "SEEN", name: "SEEN", parameters: [scalar, { ...matrix, optional: true }, { ...scalar, optional: true }] },
  { id: "MANY", name: "MANY", parameters: [scalar, { ...matrix, name: "columns", repeating: true }] },
];

const seen: unknown[][] = [];

const oddResults: Readonly<Record<string, unknown>> = {
  empty: [],
  ragged: [[1, 2], [3]],
  nothing: null,
  endless: Infinity,
};

function associate({ CustomFunctions }: OpenHost): void {
  const { associate: to } = CustomFunctions;
  const sum = (cells: unknown[][]) =>
    cells.flat().reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
  to("ADD", (cells: unknown[][]) => (seen.push([cells]), sum(cells)));
  to("LATER", (value: unknown) => new Promise((resolve) => setTimeout(resolve, 60, `got ${String(value)}`)));
  to("GRID", (rows: number) => Array.from({ length: rows }, (_, row) => [row + 1, `row ${row + 1}`]));
  to("ODD", (kind: string) => oddResults[kind]);
  to("BAD", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Too few records.");
  });
  to("CRASH", () => Promise.reject(new Error("boom")));
  to("WHO", (_value: unknown, invocation: CustomFunctions.Invocation) => invocation.address);
  to("READER", () => valuesOf("A1:A3").then((values) => values.flat().join("|")));
  to("SEEN", (...given: unknown[]) => (seen.push(given.slice(0, 3)), JSON.stringify(given.slice(0, 3))));
  to("MANY", (first: unknown, columns: unknown) => (seen.push([first, columns]), JSON.stringify([first, columns])));
}

let host: OpenHost;
beforeAll(async () => {
  host = await openHost();
  associate(host);
  host.store.functions.register(functions, "HANDOFF");
});
afterAll(() => {
  host.close();
});

async function settled(address: string): Promise<unknown[][]> {
  await host.store.functions.idle();
  return valuesOf(address);
}

async function result(formula: string): Promise<unknown> {
  await write("C1", [[formula]]);
  return (await settled("C1"))[0]?.[0];
}

beforeEach(async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:Z60").clear();
    return () => undefined;
  });
  await write("A1:A3", [[1], [""], [3]]);
});

it("shows #BUSY! until the add-in has answered, and the other formulas go on", async () => {
  await write("C1:C2", [['=HANDOFF.LATER("x")'], ["=1+2"]]);
  expect(await valuesOf("C1:C2")).toEqual([["#BUSY!"], [3]]);
  expect(await settled("C1")).toEqual([["got x"]]);
});

it("hands blanks over as blanks, not as zeros", async () => {
  expect(await result("=HANDOFF.ADD(A1:A3)")).toBe(4);
  expect(seen.at(-1)).toEqual([[[1], [""], [3]]]);
});

it("recalculates when office.js changes an argument", async () => {
  await result("=HANDOFF.ADD(A1:A3)");
  await write("A2", [[10]]);
  expect(await settled("C1")).toEqual([[14]]);
});

it("recalculates when a person changes an argument", async () => {
  await result("=HANDOFF.ADD(A1:A3)");
  host.store.book.getActiveSheet().getRange("A3").setValue(100);
  expect(await settled("C1")).toEqual([[101]]);
});

it("does not call again for an edit elsewhere", async () => {
  await result("=HANDOFF.ADD(A1:A3)");
  const before = host.store.functions.calls();
  await write("E5", [[1]]);
  await host.store.functions.idle();
  expect(host.store.functions.calls()).toBe(before);
});

it("ends right after several quick changes", async () => {
  await write("C1", [["=HANDOFF.ADD(A1:A3)"]]);
  for (const value of [5, 6, 7]) await write("A1", [[value]]);
  expect(await settled("C1")).toEqual([[10]]);
});

it("spills, grows, shrinks, is blocked and is freed again", async () => {
  await write("G1", [["=HANDOFF.GRID(3)"]]);
  expect(await settled("G1:H3")).toEqual([
    [1, "row 1"],
    [2, "row 2"],
    [3, "row 3"],
  ]);
  await write("G1", [["=HANDOFF.GRID(2)"]]);
  expect(await settled("G1:H3")).toEqual([
    [1, "row 1"],
    [2, "row 2"],
    ["", ""],
  ]);
  await write("G2", [["in the way"]]);
  expect(await settled("G1:G2")).toEqual([["#SPILL!"], ["in the way"]]);
  await write("G2", [[""]]);
  expect(await settled("G1:H2")).toEqual([
    [1, "row 1"],
    [2, "row 2"],
  ]);
});

it("shows the function's error, and keeps what it said", async () => {
  expect(await result("=HANDOFF.BAD()")).toBe("#N/A");
  expect(host.store.functions.messageAt("sheet1", 0, 2)).toBe("Too few records.");
  expect(await result("=HANDOFF.ADD(A1)")).toBe(1);
  expect(host.store.functions.messageAt("sheet1", 0, 2)).toBeNull();
});

it.each([
  ["=HANDOFF.CRASH()", "#VALUE!"],
  ["=HANDOFF.WHO(1)", "Sheet1!C1"],
  ["=handoff.add(A1:A3)*2", 8],
  ['=IFERROR(HANDOFF.BAD(),"none")', "none"],
  ["=SUM(HANDOFF.GRID(4))", 10],
  ["=ISERROR(HANDOFF.BAD())", true],
  ["=HANDOFF.ADD(A1:A3)+HANDOFF.ADD(A1:A3)", 8],
  ["=HANDOFF.ADD(HANDOFF.GRID(3))", 6],
  ["=HANDOFF.READER()", "1||3"],
  ["=HANDOFF.NOSUCH(1)", "#NAME?"],
])("gives %s as %p", async (formula, value) => {
  expect(await result(formula)).toBe(value);
});

it.each([
  ["=HANDOFF.SEEN(A1)", "[1,null,null]"],
  ["=HANDOFF.SEEN(A2)", '["",null,null]'],
  ["=HANDOFF.SEEN(A1,A1)", "[1,[[1]],null]"],
  ['=HANDOFF.SEEN(A1,,"x")', '[1,null,"x"]'],
  ["=HANDOFF.SEEN(A1:A2)", "#VALUE!"],
  ["=HANDOFF.SEEN()", "#VALUE!"],
  ["=HANDOFF.SEEN(1/0)", "#DIV/0!"],
  ['=HANDOFF.GRID("a")', "#VALUE!"],
  ["=HANDOFF.MANY(1,A1:A3,A3)", '[1,[[[1],[""],[3]],[[3]]]]'],
])("hands the arguments of %s over as Excel does", async (formula, value) => {
  expect(await result(formula)).toBe(value);
});

it("follows a table that grows and a name", async () => {
  await write("J1:K3", [
    ["Record", "N"],
    ["r1", 1],
    ["r2", 2],
  ]);
  await onSheet((sheet, context) => {
    sheet.tables.add(sheet.getRange("J1:K3"), true).name = "Label_a";
    context.workbook.names.add("Firsts", sheet.getRange("A1:A3"));
    return () => undefined;
  });
  await write("C1:C2", [["=HANDOFF.ADD(Label_a[N])"], ["=HANDOFF.ADD(Firsts)"]]);
  expect(await settled("C1:C2")).toEqual([[3], [4]]);
  await onSheet((sheet, context) => {
    context.workbook.tables.getItem("Label_a").resize(sheet.getRange("J1:K4"));
    sheet.getRange("J4:K4").values = [["r3", 30]];
    return () => undefined;
  });
  expect(await settled("C1")).toEqual([[33]]);
  await write("K4", [[40]]);
  expect(await settled("C1")).toEqual([[43]]);
});

it.each([
  ["empty", "#VALUE!"],
  ["ragged", "#VALUE!"],
  ["nothing", ""],
  ["endless", "#NUM!"],
])("shows an %s result as %j", async (kind, value) => {
  expect(await result(`=HANDOFF.ODD("${kind}")`)).toBe(value);
});

it("never stays busy: not when its row moves while it is asked", async () => {
  await write("C5", [['=HANDOFF.LATER("moved")']]);
  await onSheet((sheet) => {
    sheet.getRange("3:3").insert("Down");
    return () => undefined;
  });
  expect(await settled("C5:C6")).toEqual([[""], ["got moved"]]);
});

it("goes on when a sheet is deleted while one of its cells is asked", async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add("Gone").getRange("A1").formulas = [['=HANDOFF.LATER("gone")']];
    return () => undefined;
  });
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.getItem("Gone").delete();
    return () => undefined;
  });
  expect(await result("=HANDOFF.ADD(A1:A3)")).toBe(4);
});

it("answers 200 cells", async () => {
  await write(
    "N1:N50",
    Array.from({ length: 50 }, (_, row) => [`=HANDOFF.ADD(A1:A${(row % 3) + 1})+${row}`]),
  );
  expect((await settled("N50"))[0]?.[0]).toBe(1 + 49);
});

it("keeps formula and result in a saved workbook", async () => {
  await result("=HANDOFF.ADD(A1:A3)");
  const cell = host.store.book.save().sheets["sheet1"]?.cellData?.[0]?.[2];
  expect([cell?.f, cell?.v]).toEqual(["=HANDOFF.ADD(A1:A3)", 4]);
});

it("takes the formula back with undo", async () => {
  await result("=HANDOFF.ADD(A1:A3)");
  await host.store.api.undo();
  expect(await settled("C1")).toEqual([[""]]);
});
