// Pictures of the pane, named page--state--theme--width.png, to be looked at beside the design.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = join(__dirname, "../../../.cache/screenshots");

/** What a picture shows. */
export interface Shown {
  readonly page: string;
  readonly state: string;
  readonly dark: boolean;
  readonly width: number;
}

/** The file of a picture. */
function pictureOf({ page, state, dark, width }: Shown): string {
  return join(folder, `${page}--${state}--${dark ? "dark" : "light"}--${width}.png`);
}

/** Takes a picture of the whole page, the grid with the pane beside it. */
export async function takeWholePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
}

/** Takes a picture of the pane alone. */
export async function takePicture(page: Page, shown: Shown): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.locator("iframe").screenshot({ path: pictureOf(shown), animations: "disabled" });
}
