// What a person does in the pane, by the words on screen.
import type { Locator } from "playwright-core";
import { texts } from "../../../src/messages/catalogue";
import type { MorePage, RailStop } from "../../../src/taskpane/pages/registry";
import type { OpenWorkbook } from "./openWorkbook";

type Words = string | RegExp;

/** The pane's document. */
export function inPane({ page }: OpenWorkbook) {
  return page.frameLocator("iframe");
}

const patience = 60_000;

/** Waits until the pane shows a view (`import/columns`); says what it shows instead. */
export async function arrive(workbook: OpenWorkbook, view: string): Promise<void> {
  const main = inPane(workbook).locator("main");
  try {
    await main.and(inPane(workbook).locator(`[data-view="${view}"]`)).waitFor({ timeout: patience });
  } catch (error) {
    const instead = [await main.getAttribute("data-view"), await main.innerText(), ...workbook.problems];
    throw new Error(`The pane does not show ${view} but ${instead.join("\n")}`, { cause: error });
  }
}

/** A button or a link that acts like one. */
export function button(workbook: OpenWorkbook, name: Words): Locator {
  return inPane(workbook).getByRole("button", { name, exact: typeof name === "string" });
}

/** Presses a button by mouse. */
export async function press(workbook: OpenWorkbook, name: Words): Promise<void> {
  await button(workbook, name).first().click();
}

/** Goes to a stop of the rail. */
export async function goToStop(workbook: OpenWorkbook, stop: RailStop): Promise<void> {
  const rail = inPane(workbook).getByRole("navigation", { name: texts.shell.pages });
  await rail.getByRole("button", { name: new RegExp(`^${texts.shell.stops[stop]}\\b`) }).click();
}

/** Goes to a page behind More. */
export async function goToMore(workbook: OpenWorkbook, page: MorePage): Promise<void> {
  const rail = inPane(workbook).getByRole("navigation", { name: texts.shell.pages });
  await rail.getByRole("button").last().click();
  await inPane(workbook).getByRole("menuitem", { name: texts.shell.more[page], exact: true }).click();
}

/** Gives a file to a file field, as the file dialog would. */
export async function chooseFile(workbook: OpenWorkbook, label: string, file: ChosenFile): Promise<void> {
  await inPane(workbook)
    .getByLabel(label, { exact: true })
    .setInputFiles({ name: file.name, mimeType: "", buffer: Buffer.from(file.content) });
}

/** A file to choose. */
export interface ChosenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Waits until no request, no formula and no write to the browser's store is open. */
export async function settle({ page }: OpenWorkbook): Promise<void> {
  await page.evaluate(() =>
    (window as unknown as { handoffWorkbook: { idle: () => Promise<void> } }).handoffWorkbook.idle(),
  );
}
