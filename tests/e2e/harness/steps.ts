// The stages of the work, as a person goes through them.
import { texts } from "../../../src/messages/catalogue";
import type { OpenWorkbook } from "./openWorkbook";
import { arrive, chooseFile, goToStop, inPane, press, type ChosenFile } from "./pane";

/** Opens a pipeline file as a person. */
export async function openPipeline(workbook: OpenWorkbook, file: ChosenFile, person: string): Promise<void> {
  await arrive(workbook, "home/first-run");
  await chooseFile(workbook, texts.home.pipelineFile, file);
  await arrive(workbook, "home/who-are-you");
  await press(workbook, person);
  await arrive(workbook, "home/standing");
}

/** Imports a CSV: chooses it, looks at its columns, lets it be written. */
export async function importFile(workbook: OpenWorkbook, file: ChosenFile, rows: number): Promise<void> {
  await goToStop(workbook, "import");
  await arrive(workbook, "import/idle");
  await chooseFile(workbook, texts.import.fileInput, file);
  await arrive(workbook, "import/columns");
  await press(workbook, texts.import.importRows({ rows }));
}

/** Shares out all records that nobody has. */
export async function shareOut(workbook: OpenWorkbook, records: number): Promise<void> {
  await goToStop(workbook, "label");
  await arrive(workbook, "label/not-shared");
  await press(workbook, texts.label.shareOut({ records }));
  await arrive(workbook, "label/card");
}

/** Says on Home that somebody else works here now; annotators are in the menu, everybody on a page of its own. */
export async function become(workbook: OpenWorkbook, person: string, among?: "anybody"): Promise<void> {
  await goToStop(workbook, "home");
  await press(workbook, /Switch person/);
  const item = among === undefined ? new RegExp(`^${person}`) : texts.home.switchPerson;
  await inPane(workbook).getByRole("menuitem", { name: item }).click();
  if (among === undefined) return;
  await arrive(workbook, "home/who-are-you");
  await press(workbook, person);
}

/** An answer: the number key of a label, or the note of somebody who is unsure. */
export type Answer = { readonly key: number } | { readonly unsure: string };

/** Answers the record on screen by keys, and waits for the next one, or for the end of the queue. */
export async function answer(workbook: OpenWorkbook, given: Answer): Promise<void> {
  if ("unsure" in given) await writeNote(workbook, given.unsure);
  await moveOn(workbook, "unsure" in given ? "u" : String(given.key));
}

/** Takes the last answer back by its key; its record is on screen again. */
export function takeBack(workbook: OpenWorkbook): Promise<void> {
  return moveOn(workbook, "z");
}

const savingPatience = 120_000;

/** Waits until no answer is on its way to the sheet any more: a person answers faster than a slow connection saves. */
export async function allSaved(workbook: OpenWorkbook): Promise<void> {
  const saving = inPane(workbook).getByText(/^(Saving \d|Not saved)/);
  await saving.waitFor({ state: "hidden", timeout: savingPatience });
}

async function writeNote(workbook: OpenWorkbook, note: string): Promise<void> {
  await workbook.page.keyboard.press("n");
  await inPane(workbook).getByRole("textbox", { name: texts.label.noteField, exact: true }).waitFor();
  await workbook.page.keyboard.type(note);
  await workbook.page.keyboard.press("Control+Enter");
  await inPane(workbook).getByRole("group", { name: texts.label.labels }).waitFor();
}

async function moveOn(workbook: OpenWorkbook, key: string): Promise<void> {
  const before = await recordOnScreen(workbook);
  await workbook.page.keyboard.press(key);
  await workbook
    .pane()
    .waitForFunction(([selector, last]) => document.querySelector(selector)?.lastElementChild?.textContent !== last, [
      recordText,
      before,
    ] as const);
}

/** The text of the record on screen; its last element names the source. */
export const recordText = `main [role="region"][aria-label="${texts.label.recordText}"]`;

/** The source line of the record on screen: it names file and row, so no two are alike. */
function recordOnScreen(workbook: OpenWorkbook): Promise<string> {
  return inPane(workbook).locator(`${recordText} > :last-child`).innerText();
}

/** The sum that an import shows, as one line of words. */
export function importSum(parts: {
  readonly added: number;
  readonly changed?: number;
  readonly known: number;
  readonly quarantined: number;
}): string {
  const { added, changed = 0, known, quarantined } = parts;
  const what = texts.import.parts;
  return texts.shell.sumOf({
    what: texts.import.sum,
    total: added + changed + known + quarantined,
    parts: [
      texts.shell.partOf({ rows: added, what: what.added }),
      texts.shell.partOf({ rows: changed, what: texts.importChanges.part }),
      texts.shell.partOf({ rows: known, what: what.known }),
      texts.shell.partOf({ rows: quarantined, what: what.quarantined }),
    ].join(", "),
  });
}
