// Card and grid stay at the same record, and the keyboard where it was.
import { embeddedTexts } from "../../../src/messages/en/embedded";
import { goTo, readTable } from "./grid";
import type { OpenWorkbook } from "./openWorkbook";
import { inPane } from "./pane";
import { recordText } from "./steps";

/** At the first card of a person: its row is selected; a row that is selected shows its card; an arrow key goes on from there. */
export async function cardFollowsGrid(workbook: OpenWorkbook, { table, subject }: Named): Promise<void> {
  const rows = await readTable(workbook.pane(), table);
  const shows = (place: number) =>
    inPane(workbook)
      .getByRole("heading", { name: String(rows[place]?.[subject]), exact: true })
      .waitFor();
  await selects(workbook, "F2");
  await goTo(workbook.page, "B4");
  await shows(2);
  await selects(workbook, "B4");
  await hasKeyboard(workbook, "grid");
  await shows((await clickInto(workbook)) - 2);
  await goTo(workbook.page, "B3");
  await shows(1);
  await workbook.page.keyboard.press("ArrowDown");
  await shows(2);
  await hasKeyboard(workbook, "grid");
  await inPane(workbook).locator(recordText).click();
  await workbook.page.keyboard.press("ArrowLeft");
  await shows(1);
  await selects(workbook, "F3");
  await hasKeyboard(workbook, "pane");
  await workbook.page.keyboard.press("ArrowLeft");
  await shows(0);
  await selects(workbook, "F2");
}

interface Named {
  readonly table: string;
  /** The heading of the subject's column. */
  readonly subject: string;
}

/** Clicks a cell well inside the grid, and gives its row. */
async function clickInto({ page }: OpenWorkbook): Promise<number> {
  const grid = await page.locator("#grid").boundingBox();
  if (grid === null) throw new Error("The grid is not drawn.");
  const box = page.getByLabel(embeddedTexts.nameBox);
  const before = await box.inputValue();
  await page.mouse.click(grid.x + grid.width / 3, grid.y + grid.height / 2);
  await page.waitForFunction(
    ([label, last]) => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value !== last,
    [embeddedTexts.nameBox, before] as const,
  );
  return Number((await box.inputValue()).replace(/\D/g, ""));
}

/** Waits until the name box says so. */
async function selects({ page }: OpenWorkbook, address: string): Promise<void> {
  await page.waitForFunction(
    ([label, wanted]) => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value === wanted,
    [embeddedTexts.nameBox, address] as const,
    { timeout: 10_000 },
  );
}

async function hasKeyboard({ page }: OpenWorkbook, region: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") === wanted,
    region,
    { timeout: 10_000 },
  );
}
