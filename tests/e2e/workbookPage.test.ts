// The page around the grid: keys, lists, refusals, the ribbon's commands, and that a workbook outlives a reload and a file.
import type { Page } from "playwright-core";
import type { HookedWindow } from "../../src/embedded/page/testHook";
import { embeddedTexts as texts } from "../../src/messages/en/embedded";
import { axeFindings } from "./harness/accessible";
import { goTo, readCells, typeInto } from "./harness/grid";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, inPane } from "./harness/pane";

let workbook: OpenWorkbook;
let page: Page;

beforeAll(async () => {
  workbook = await openWorkbook();
  ({ page } = workbook);
  await workbook.pane().evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cells = sheet.getRange("A1:C4");
      cells.numberFormat = Array.from({ length: 4 }, () => ["@", "@", "General"]);
      cells.values = [
        ["Record", "Label", "Votes"],
        ["007", "=1+1", 3],
        ["r2", "spam", 1],
        ["r3", "", 2],
      ];
      sheet.tables.add(cells, true).name = "Label_anna";
      const taxonomy = context.workbook.worksheets.add("Taxonomy");
      taxonomy.getRange("A1:A2").values = [["spam"], ["newsletter"]];
      context.workbook.names.add("Labels", taxonomy.getRange("A1:A2"));
      const { dataValidation } = sheet.getRange("B3:B4");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=Labels" } };
      dataValidation.errorAlert = { message: "Choose a label.", title: "", showAlert: true, style: "Stop" };
      context.workbook.worksheets.add("_handoff").visibility = "VeryHidden";
      context.workbook.worksheets.add("Annotations").visibility = "Hidden";
      await context.sync();
    }),
  );
});

afterAll(closeBrowser);

/** The cells that the tests look at. */
async function shown(): Promise<unknown[][]> {
  const { values } = await readCells(workbook.pane(), "Sheet1");
  return values.map((row) => row.slice(0, 3));
}

/** Waits until nothing is calculated, asked or written any more. */
function idle(): Promise<void> {
  return page.evaluate(() => (window as HookedWindow).handoffWorkbook?.idle());
}

/** Waits until the companion says it. */
async function hears(text: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: text }).first().waitFor({ timeout: 10_000 });
}

/** The name of what has the keyboard. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? activeElement?.tagName ?? "";
  });
}

test("the companion says the active cell with its heading, its list and its formula", async () => {
  await goTo(page, "B4");
  await hears("B4, Label, empty, list");
  await typeInto(page, "E2", "=SUM(C2:C4)");
  await goTo(page, "E2");
  await hears("E2, 6, formula");
});

test("Alt+Down opens the list of the active cell, and an entry of it goes into the cell", async () => {
  await goTo(page, "B4");
  await hears("B4, Label, empty, list");
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByText("newsletter", { exact: true }).last().click();
  await hears("B4, Label, newsletter, list");
});

test("an entry that the list does not hold is refused in the rule's words; Retry keeps it for mending", async () => {
  await typeInto(page, "B3", "Spamm");
  await page.getByRole("alertdialog").getByText("Choose a label.").waitFor();
  await page.getByRole("button", { name: texts.alert.retry }).click();
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await page.keyboard.press("Control+a");
  await page.keyboard.type("spam", { delay: 10 });
  await page.keyboard.press("Enter");
  expect((await shown())[2]).toStrictEqual(["r2", "spam", 1]);
});

test("F6 goes round the regions, Ctrl+F6 between grid and pane", async () => {
  await goTo(page, "A1");
  const way: string[] = [];
  for (const key of ["F6", "F6", "F6", "F6", "Control+F6", "Control+F6"]) {
    await page.keyboard.press(key);
    way.push(await focused());
  }
  expect(way).toStrictEqual(["tabs", "strip", "pane", "grid", "pane", "grid"]);
});

test("a very hidden sheet is nowhere on the page; a hidden one can be shown", async () => {
  expect(await page.getByRole("tab").allInnerTexts()).toStrictEqual(["Sheet1", "Taxonomy"]);
  await page.getByRole("button", { name: texts.tabs.more }).click();
  expect(await page.getByRole("menuitem").allInnerTexts()).toStrictEqual([texts.tabs.hidden({ name: "Annotations" })]);
  await page.getByRole("menuitem").click();
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Annotations");
  await page.keyboard.press("Control+PageUp");
  await page.keyboard.press("Control+PageUp");
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Sheet1");
});

test("what happens on a sheet that nobody sees is not drawn; what happens on the one in view is", async () => {
  expect(await textsDrawnAfter("Taxonomy", "B1")).toBe(0);
  expect(await textsDrawnAfter("Sheet1", "G1")).toBeGreaterThan(0);
});

/** How many texts the grid draws when the add-in writes into a cell. */
async function textsDrawnAfter(sheet: string, address: string): Promise<number> {
  await idle();
  await page.waitForTimeout(drawnAfterMs);
  await page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const draw = Reflect.get(prototype, "fillText");
    Object.assign(window, { textsDrawn: 0, drawAsBefore: () => (prototype.fillText = draw) });
    prototype.fillText = function (...text) {
      (window as unknown as { textsDrawn: number }).textsDrawn += 1;
      draw.apply(this, text);
    };
  });
  await workbook.pane().evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).values = [["drawn"]];
        await context.sync();
      }),
    [sheet, address] as const,
  );
  await idle();
  await page.waitForTimeout(drawnAfterMs);
  return page.evaluate(() => {
    const { textsDrawn, drawAsBefore } = window as unknown as { textsDrawn: number; drawAsBefore: () => void };
    drawAsBefore();
    return textsDrawn;
  });
}

const drawnAfterMs = 200;

test("Sort orders the table by the active column, Undo brings the rows back", async () => {
  const before = await shown();
  await goTo(page, "C3");
  await page.getByRole("button", { name: texts.sort.menu }).click();
  await page.getByRole("menuitem", { name: texts.sort.ascending }).click();
  await idle();
  expect((await shown()).slice(1).map((row) => row[2])).toStrictEqual([1, 2, 3]);
  await page.getByRole("button", { name: texts.undo }).click();
  await idle();
  expect(await shown()).toStrictEqual(before);
});

test("a protected sheet takes no typing and says why", async () => {
  await page.getByRole("button", { name: texts.protect.on }).click();
  const before = await shown();
  await typeInto(page, "A2", "x");
  await page.getByText(texts.lockedCell).waitFor();
  expect(await shown()).toStrictEqual(before);
  await page.getByRole("button", { name: texts.protect.off }).click();
});

test("the ribbon's commands stand behind the Handoff button and do what they do in Excel", async () => {
  await page.getByRole("button", { name: texts.handoff.toggle, exact: true }).click();
  expect(await page.locator("iframe").isVisible()).toBe(false);
  await page.getByRole("button", { name: texts.handoff.commands }).click();
  await page.getByRole("menuitem").first().click();
  expect(await page.locator("iframe").isVisible()).toBe(true);
});

test("the pane's width is set by keys and remembered, and so is the workbook", async () => {
  const splitter = page.getByRole("separator", { name: texts.pane.splitter });
  await splitter.focus();
  await page.keyboard.press("End");
  const before = await shown();
  await idle();
  await page.reload();
  await inPane(workbook).locator("h1").first().waitFor();
  expect(await splitter.getAttribute("aria-valuenow")).toBe("450");
  expect(await shown()).toStrictEqual(before);
  expect(before[1]).toStrictEqual(["007", "=1+1", 3]);
});

test("a downloaded file opens again as the same workbook", async () => {
  const before = await shown();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /file menu/ }).click();
  await page.getByRole("menuitem", { name: texts.file.download }).click();
  const path = await (await download).path();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /file menu/ }).click();
  await page.getByRole("menuitem", { name: texts.file.open }).click();
  await (await chooser).setFiles(path);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: texts.replace.discard }).click();
  await loaded;
  await arrive(workbook, "home/first-run");
  expect(await shown()).toStrictEqual(before);
  expect(await page.getByRole("tab").allInnerTexts()).toStrictEqual(["Sheet1", "Taxonomy", "Annotations"]);
  await goTo(page, "Label_anna");
  await hears("A2, Record, 007");
});

test("leaves nothing for axe to find on the page around the grid", async () => {
  // The grid is drawn on canvas; the companion stands in for it.
  const theGrids = ["#grid", "iframe", '[aria-label^="Notifications"]'];
  expect(await axeFindings(page.mainFrame(), theGrids)).toStrictEqual([]);
});

test("all that caused no error and no request off this computer", () => {
  expect(workbook.problems).toStrictEqual([]);
});
