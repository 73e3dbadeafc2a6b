// The card with many labels, and answers that do not reach the sheet: each state as a picture.
import { texts } from "../../src/messages/catalogue";
import { failRequests, hold, paste } from "./harness/faults";
import { goTo, readTable, typeInto } from "./harness/grid";
import { inOrder } from "./harness/inOrder";
import { people } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, button, chooseFile, goToStop, inPane, press } from "./harness/pane";
import { endsWell, shows } from "./harness/pictures";
import { mailsFile, smallPipeline, taxonomyOf } from "./harness/smallPipeline";
import { answer, openPipeline, shareOut } from "./harness/steps";

const [ada] = people;
const records = 4;
const mails = Array.from({ length: records }, (_, place): [string, string] => [`m${place}`, `Mail number ${place}.`]);

let workbook: OpenWorkbook;

const step = inOrder(() => workbook);

afterAll(closeBrowser);

it("holds records in reserve; with 20 labels the card has pages of them", step(twentyLabels));
it("with 34 labels the card has a search field, and asks why somebody is unsure", step(manyLabels));
it("keeps an answer that the sheet does not take: a fault, another answer, a record that is gone", step(notTaken));
endsWell(() => workbook);

async function open(labels: number, parts?: Readonly<Record<string, unknown>>): Promise<void> {
  workbook = await openWorkbook();
  await openPipeline(workbook, smallPipeline(taxonomyOf(labels, parts)), ada.name);
  await goToStop(workbook, "import");
  await chooseFile(workbook, texts.import.fileInput, mailsFile("inbox.csv", mails));
  await arrive(workbook, "import/columns");
}

async function importAll(): Promise<void> {
  await press(workbook, texts.import.importRows({ rows: records }));
  await arrive(workbook, "import/done");
}

async function toRecord(): Promise<void> {
  await inPane(workbook).getByRole("region", { name: texts.label.recordText }).click();
}

async function twentyLabels(): Promise<void> {
  await open(20);
  await inPane(workbook).getByRole("checkbox", { name: texts.label.holdInReserve }).check();
  await importAll();
  await goToStop(workbook, "label");
  await shows(workbook, "label/not-shared", "label/only-reserve");
  await press(workbook, texts.label.takeIn);
  await button(workbook, texts.label.shareOut({ records })).click();
  await arrive(workbook, "label/card");
  await toRecord();
  await workbook.page.keyboard.press("0");
  await shows(workbook, "label/card", "label/twenty-labels");
  await workbook.context.close();
}

async function manyLabels(): Promise<void> {
  await open(34, { noteRequiredWhenUnsure: true });
  await importAll();
  await shareOut(workbook, records);
  await toRecord();
  await workbook.page.keyboard.press("u");
  await inPane(workbook).getByText(texts.label.unsureTitle).waitFor();
  await shows(workbook, "label/card", "label/unsure-note");
  await press(workbook, texts.shell.cancel);
  await toRecord();
  await workbook.page.keyboard.press("/");
  await workbook.page.keyboard.type("desk 3");
  await shows(workbook, "label/card", "label/many-labels");
}

async function notTaken(): Promise<void> {
  await workbook.page.keyboard.press("Escape");
  await goToStop(workbook, "home");
  await goToStop(workbook, "label");
  await arrive(workbook, "label/card");
  await conflict();
  await recordGone();
  await toRecord();
  await failRequests(workbook, [1, 2, 3, 4, 5, 6, 7, 8]);
  await answer(workbook, { key: 1 });
  await inPane(workbook)
    .getByText(texts.label.notSavedTitle({ labels: 1 }))
    .waitFor();
  await shows(workbook, "label/card", "label/not-saved");
}

/** Somebody types another label into the row while the answer is on its way. */
async function conflict(): Promise<void> {
  await toRecord();
  const letGo = await hold(workbook);
  await answer(workbook, { key: 1 });
  await goTo(workbook.page, ada.table);
  await typeInto(workbook.page, "F2", "Work");
  await letGo();
  await inPane(workbook).getByRole("heading", { name: texts.label.conflictTitle }).waitFor();
  const view = await inPane(workbook).locator("main").getAttribute("data-view");
  await shows(workbook, view ?? "", "label/conflict");
  await press(workbook, texts.label.useMine({ answer: "Spam" }));
}

async function recordGone(): Promise<void> {
  await arrive(workbook, "label/card");
  const { record } = texts.sheets.label;
  const [first] = await readTable(workbook.pane(), ada.table);
  await paste(workbook, { table: ada.table, heading: record }, [String(first?.[record]), "gone"]);
  await toRecord();
  await answer(workbook, { key: 1 });
  await button(workbook, texts.label.discardGone).waitFor();
  await shows(workbook, "label/card", "label/record-gone");
  await press(workbook, texts.label.discardGone);
}
