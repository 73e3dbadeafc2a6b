// The functions of the worksheet as a person types them, in the embedded workbook.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionMetadata } from "../../src/embedded/store/functionArguments";
import { texts } from "../../src/messages/catalogue";
import { valuesOf, write } from "../host/inExcel";
import { openHost, type OpenHost } from "../host/openHost";

const { functions } = JSON.parse(readFileSync(join(__dirname, "../fixtures/functions.json"), "utf8")) as {
  functions: readonly FunctionMetadata[];
};

let host: OpenHost;

beforeAll(async () => {
  host = await openHost();
  await import("../../src/functions/functions");
  host.store.functions.register(functions, "HANDOFF");
  await write("A1:E5", [
    ["r1", "spam", "r1", "spam", 0.72],
    ["r2", "personal", "r3", "", 60],
    ["r3", "spam", "r2", "personal", 0.8],
    ["r4", "spam", "r4", "personal", 0.667],
    ["r5", "", "r5", "spam", ""],
  ]);
  await write("F1:F2", [["spam"], ["personal"]]);
});

afterAll(() => {
  host.close();
});

it.each([
  { formula: "=HANDOFF.PERCENT(B1:D1,,\"n\")", cell: 1 }, // prettier-ignore
  { formula: "=handoff.gate(E1,E2,E3,E4,50)", cell: "⚠ Relabel" },
  { formula: "=HANDOFF.GATE(E5,E2,E3,E4,50)", cell: "– No verdict yet: there is no figure to judge" },
  { formula: '=HANDOFF.ALPHA(A1:B4,,"n")', cell: 4 },
  { formula: '=HANDOFF.KAPPA(F1:F2,"linear")', cell: "#VALUE!" },
])("shows $cell for $formula", async ({ formula, cell }) => {
  expect(await shown(formula)).toBe(cell);
});

it("leaves out blanks, and counts anew when one is filled", async () => {
  await write("H1:I3", [["a", "a"], ["b", "b"], ["a", ""]]); // prettier-ignore
  expect(await shown('=HANDOFF.KAPPA(H1:I3,,"n")')).toBe(2);
  await write("I3", [["b"]]);
  await host.store.functions.idle();
  expect((await valuesOf("K1"))[0]?.[0]).toBe(3);
});

it("says beside the cell why there is no figure", async () => {
  await write("H1:I3", [["a", "a"], ["a", "a"], ["", ""]]); // prettier-ignore
  expect(await shown("=HANDOFF.ALPHA(H1:I3)")).toBe("#N/A");
  const sheet = host.store.book.getActiveSheet().getSheetId();
  expect(host.store.functions.messageAt(sheet, 0, 10)).toBe(texts.reasons["single-label"]);
});

it("spills a report that joins the annotators by record id", async () => {
  await write("K1", [['=HANDOFF.REPORT("krippendorff-alpha",F1:F2,A1:A5,B1:B5,C1:C5,D1:D5)']]);
  await host.store.functions.idle();
  const [headings, ...rows] = await valuesOf("K1:R8");
  expect(headings).toStrictEqual([...texts.functions.report.headings]);
  expect(rows.map((row) => row.slice(0, 2).join(": "))).toStrictEqual([
    "agreement: Krippendorff’s alpha",
    "labelled: Everyone",
    "labelled: A",
    "labelled: B",
    "label: spam",
    "label: personal",
    "confusion: spam × personal",
  ]);
  expect(rows[6]?.slice(2)).toStrictEqual([1, "", "", "", "", "r4"]);
});

async function shown(formula: string): Promise<unknown> {
  await write("K1", [[formula]]);
  await host.store.functions.idle();
  return (await valuesOf("K1"))[0]?.[0];
}
