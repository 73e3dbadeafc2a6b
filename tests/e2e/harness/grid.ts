// Mouse and keyboard in the grid, and what the add-in's own client reads there.
import type { Frame, Page } from "playwright-core";
import { embeddedTexts } from "../../../src/messages/en/embedded";

/** Goes to an address, a name or a table, as a person does by the name box. */
export async function goTo(page: Page, place: string): Promise<void> {
  const box = page.getByLabel(embeddedTexts.nameBox);
  await box.click();
  await box.fill(place);
  await box.press("Enter");
}

/** Types into a cell, key by key, and leaves it with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press("Enter");
}

/** A row of a table by heading. */
export type TableRow = Readonly<Record<string, unknown>>;

/** The rows of a table, through office.js in the pane. */
export function readTable(pane: Frame, table: string): Promise<readonly TableRow[]> {
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name).getRange();
        range.load("values");
        await context.sync();
        const [headings = [], ...rows] = range.values as unknown[][];
        return rows.map((row) => Object.fromEntries(headings.map((heading, place) => [String(heading), row[place]])));
      }),
    table,
  );
}

/** Values and formulas of a block of cells, through office.js in the pane. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Reads a block (`A1:C3`), or all that is used of the sheet. */
export function readCells(pane: Frame, sheet: string, address?: string): Promise<CellBlock> {
  return pane.evaluate(
    ([name, block]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(name);
        const range = block === null ? found.getUsedRangeOrNullObject() : found.getRange(block);
        range.load("values, formulas");
        await context.sync();
        return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
      }),
    [sheet, address ?? null] as const,
  );
}

/** The values of a named range, through office.js in the pane. */
export function readName(pane: Frame, name: string): Promise<readonly (readonly unknown[])[]> {
  return pane.evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(asked).getRange();
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    name,
  );
}
