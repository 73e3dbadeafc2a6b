// Pictures of the pane, named page--state--theme--width.png, to be looked at beside the design.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";

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

/** Takes a picture of the pane alone, as it is drawn at this moment: Playwright's own would wait for it to stand still. */
export async function takePicture(page: Page, shown: Shown): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pane = await page.locator("iframe").boundingBox();
  if (pane === null) throw new Error("The pane is closed.");
  const clip = { ...pane, scale: 1 };
  const { data } = await (await devTools(page)).send("Page.captureScreenshot", { format: "png", clip });
  writeFileSync(pictureOf(shown), data, "base64");
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devTools(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
