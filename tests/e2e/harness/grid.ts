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

/** Values and formulas of a range, through office.js in the pane. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Reads a block (`A1:C3`), or all that is used of the sheet. */
export function readSheet(pane: Frame, sheet: string, address?: string): Promise<RangeContent> {
  return pane.evaluate(
    ([name, block]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(name);
        const range = block === null ? found.getUsedRange() : found.getRange(block);
        range.load("values, formulas");
        await context.sync();
        return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
      }),
    [sheet, address ?? null] as const,
  );
}
