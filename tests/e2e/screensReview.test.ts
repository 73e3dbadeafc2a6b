// Batches and Review on the way through the sample: each state as a picture in light and dark at 320 and 450 px.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../src/messages/catalogue";
import { typeInto } from "./harness/grid";
import { inOrder } from "./harness/inOrder";
import { answersOf, keyed, people, pipelineFile } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, button, goToStop, inPane, press, settle } from "./harness/pane";
import { endsWell, shows } from "./harness/pictures";
import { answer, become, importFile, openPipeline, shareOut } from "./harness/steps";

const records = 12;
// The heading and twelve mails, of which one has a line break.
const sample = readFileSync(join(__dirname, "../../samples/inbox.csv"), "utf8").split(/\r?\n/).slice(0, 14).join("\n");
const [ada, milo] = people;
const jo = "Jo Whitlow";
const words = texts.review;

let workbook: OpenWorkbook;

const step = inOrder(() => workbook);

beforeAll(async () => {
  workbook = await openWorkbook();
});

afterAll(closeBrowser);

it("hands a batch out, and sends a question from the card", step(asking));
it("has nothing to decide until people differ", step(labelling));
it("decides: the answers side by side, what is missing, a question, the sheet", step(deciding));
it("closes the batch and opens it again", step(closing));
endsWell(() => workbook);

async function asking(): Promise<void> {
  await openPipeline(workbook, pipelineFile, ada.name);
  await importFile(workbook, { name: "inbox.csv", content: sample }, records);
  await arrive(workbook, "import/done");
  await shareOut(workbook, records);
  await goToStop(workbook, "review");
  await shows(workbook, "review/nothing", "review/nothing");
  await goToStop(workbook, "label");
  await arrive(workbook, "label/card");
  await inPane(workbook).getByRole("region", { name: texts.label.recordText }).click();
  await workbook.page.keyboard.press("a");
  const field = inPane(workbook).getByRole("textbox", { name: texts.label.askField });
  await field.fill("Is a reminder work, or a notification?");
  await shows(workbook, "label/card", "label/ask");
  await press(workbook, texts.label.sendAndNext);
  await field.waitFor({ state: "detached" });
}

async function labelling(): Promise<void> {
  // The record that was asked about is the last of the queue now.
  const [asked = "", ...others] = answersOf(0).slice(0, records);
  await answerAll([...others, asked]);
  await become(workbook, milo.name, "anybody");
  await goToStop(workbook, "label");
  await arrive(workbook, "label/card");
  await answerAll(answersOf(1).slice(0, records));
  await become(workbook, jo, "anybody");
  await shows(workbook, "home/standing", "home/review-next");
}

async function answerAll(labels: readonly string[]): Promise<void> {
  for (const label of labels) await answer(workbook, keyed(label));
  await arrive(workbook, "label/queue-empty");
  await settle(workbook);
}

async function deciding(): Promise<void> {
  await goToStop(workbook, "review");
  await arrive(workbook, "review/open");
  await shows(workbook, "review/open", "review/question");
  await toTab(/^Disagreements/);
  await shows(workbook, "review/nothing", "review/to-start");
  await press(workbook, /^Start review of \d+ records$/);
  await shows(workbook, "review/open", "review/disagreement");
  await press(workbook, words.decide);
  await inPane(workbook).getByText(words.chooseWhy).waitFor();
  await shows(workbook, "review/open", "review/missing");
  await takeOver();
  await asAnnotator();
  await decideAll();
  await shows(workbook, "review/nothing", "review/all-decided");
  await toTab(/^Decided/);
  await shows(workbook, "review/decided", "review/decided");
}

// Somebody fills in the first row that came with the start; the row above it is the question.
async function takeOver(): Promise<void> {
  await press(workbook, texts.shell.openSheet);
  await typeInto(workbook.page, "F3", "Spam");
  await toTab(/^Disagreements/);
  await inPane(workbook)
    .getByText(words.inSheetTitle({ rows: 1 }))
    .waitFor();
  await shows(workbook, "review/open", "review/in-sheet");
  await press(workbook, words.takeOver({ rows: 1 }));
  await button(workbook, words.takeOver({ rows: 1 })).waitFor({ state: "detached" });
}

async function asAnnotator(): Promise<void> {
  await become(workbook, ada.name);
  await goToStop(workbook, "review");
  await shows(workbook, "review/open", "review/yours");
  await become(workbook, jo, "anybody");
  await goToStop(workbook, "review");
  await arrive(workbook, "review/open");
}

async function decideAll(): Promise<void> {
  for (const tab of [/^Disagreements/, /^Questions/]) {
    await toTab(tab);
    for (let left = await waiting(tab); left > 0; left -= 1) await decide(tab, left);
  }
}

async function waiting(tab: RegExp): Promise<number> {
  const name = await inPane(workbook).getByRole("tab", { name: tab }).innerText();
  return Number(/\d+/.exec(name)?.[0]);
}

async function decide(tab: RegExp, left: number): Promise<void> {
  await inPane(workbook).getByRole("radio", { name: "Newsletter" }).check();
  await inPane(workbook).getByRole("combobox").click();
  await inPane(workbook).getByRole("option", { name: texts.sheets.differences["edge-case"] }).click();
  await press(workbook, words.decide);
  const next = new RegExp(`${tab.source} ${left - 1}`);
  await inPane(workbook).getByRole("tab", { name: next }).waitFor();
}

async function toTab(name: RegExp): Promise<void> {
  await inPane(workbook).getByRole("tab", { name }).click();
}

async function closing(): Promise<void> {
  await settle(workbook);
  await goToStop(workbook, "label");
  await shows(workbook, "label/not-annotator", "label/batch-judged");
  await press(workbook, texts.label.closeBatch({ batch: "B001" }));
  await button(workbook, texts.label.openAgain).waitFor({ timeout: 60_000 });
  await shows(workbook, "label/not-annotator", "label/batch-closed");
  await press(workbook, texts.label.openAgain);
  await button(workbook, texts.label.closeBatch({ batch: "B001" }))
    .first()
    .waitFor({ timeout: 60_000 });
}
