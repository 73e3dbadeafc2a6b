// Custom functions in cells, typed by a person: figures, spills, reasons, blanks, and figures that follow a change.
import figures from "../fixtures/agreement/figures.json";
import { goTo, readCells, typeInto } from "./harness/grid";
import { answersOf } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { settle } from "./harness/pane";

const labels = answersOf(0).map((label, place) => [label, answersOf(1)[place] ?? ""]);
const block = `A1:B${labels.length}`;
const sheet = "Sheet1";

let workbook: OpenWorkbook;

beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.pane().evaluate(
    ([address, values]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
        range.values = values;
        await context.sync();
      }),
    [block, labels] as const,
  );
});

afterAll(closeBrowser);

async function typed(address: string, formula: string): Promise<unknown> {
  await typeInto(workbook.page, address, formula);
  return valueAt(address);
}

async function valueAt(address: string): Promise<unknown> {
  await settle(workbook);
  return (await readCells(workbook.pane(), sheet, address)).values[0]?.[0];
}

it.each([
  ["D1", `=HANDOFF.KAPPA(${block})`, figures.cohenKappa],
  ["D2", `=handoff.alpha(${block})`, figures.krippendorffAlpha],
  ["D3", `=HANDOFF.PERCENT(${block})`, figures.percent],
  ["D4", `=HANDOFF.ALPHA(${block},,"low")`, figures.alphaInterval[0]],
  ["D5", `=HANDOFF.ALPHA(${block},,"n")`, figures.n],
  ["D6", `=ROUND(HANDOFF.KAPPA(${block})*2,6)`, Math.round(figures.cohenKappa * 2e6) / 1e6],
])("computes %s %s as published packages do; blanks stay blank", async (address, formula, figure) => {
  expect(await typed(address, formula)).toBeCloseTo(figure ?? NaN, 9);
});

it("says in a cell what the figure means, and why there is none", async () => {
  expect(await typed("D8", `=HANDOFF.GATE(D2,D5,0.8,0.667)`)).toBe("⚠ Relabel");
  expect(await typed("D9", "=HANDOFF.KAPPA(A1:A60)")).toBe("#VALUE!");
  expect(await typed("D10", "=HANDOFF.KAPPA(F1:G60)")).toBe("#N/A");
});

it("fills the cells beside and below with all parts of a figure", async () => {
  await typed("J1", `=HANDOFF.ALPHA(${block},,"all")`);
  const [headings, parts] = (await readCells(workbook.pane(), sheet, "J1:N2")).values;
  const { krippendorffAlpha, alphaStandardError, alphaInterval, n } = figures;
  expect(headings).toStrictEqual(["Value", "Standard error", "Low", "High", "Records"]);
  expect(parts).toStrictEqual(
    [krippendorffAlpha, alphaStandardError, ...alphaInterval, n].map((part) => expect.closeTo(part, 9) as number),
  );
});

it("enters what was typed, also while the list of functions is open", async () => {
  await goTo(workbook.page, "P1");
  await workbook.page.keyboard.type("=SUMIF", { delay: 10 });
  await workbook.page.getByText("SUMIFS", { exact: true }).waitFor();
  await workbook.page.keyboard.press("Enter");
  await settle(workbook);
  expect((await readCells(workbook.pane(), sheet, "P1")).formulas).toStrictEqual([["=SUMIF"]]);
});

it("follows a change of a label", async () => {
  const before = await valueAt("D1");
  await typeInto(workbook.page, "A1", "spam");
  const after = await valueAt("D1");
  expect(after).not.toBe(before);
  expect(typeof after).toBe("number");
});

it("causes no error and no request off this computer", () => {
  expect(workbook.problems).toStrictEqual([]);
});
