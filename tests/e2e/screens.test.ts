// Every page and its states on the way through the sample, each as a picture in light and dark at 320 and 450 px.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../src/messages/catalogue";
import { embeddedTexts } from "../../src/messages/en/embedded";
import { cardFollowsGrid } from "./harness/cardAndGrid";
import { answersOf, keyed, people, pipelineFile } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, button, chooseFile, goToMore, goToStop, inPane, press, settle } from "./harness/pane";
import { inOrder } from "./harness/inOrder";
import { endsWell, shows } from "./harness/pictures";
import { takeWholePicture } from "./harness/screenshot";
import { answer, become } from "./harness/steps";

const sample = readFileSync(join(__dirname, "../../samples/inbox.csv"), "utf8");
const rows = 61;
const records = 60;
const [ada, milo] = people;

let workbook: OpenWorkbook;

const step = inOrder(() => workbook);

beforeAll(async () => {
  workbook = await openWorkbook();
});

afterAll(closeBrowser);

it("opens a pipeline: a wrong file says what is wrong, a right one asks who is there", step(opening));
it("imports: columns, a missing one, the sum, the same again, Quarantine, Undo", step(importing));
it("has a page for everything behind More, and for what is still to come", step(more));
it("labels: nothing shared out, the card, a note, the guide, nothing left", step(labelling));
it("judges: too few, then a verdict", step(judging));
it("exports: a check that is not passed, a reason, the files", step(exporting));
endsWell(() => workbook);

async function opening(): Promise<void> {
  await shows(workbook, "home/first-run", "home/first-run");
  const broken = pipelineFile.content.replace('"kind": "single"', '"kind": "singel"');
  await chooseFile(workbook, texts.home.pipelineFile, { name: "broken.handoff.json", content: broken });
  await shows(workbook, "home/spec-problems", "home/spec-problems");
  await chooseFile(workbook, texts.home.pipelineFile, pipelineFile);
  await shows(workbook, "home/who-are-you", "home/who-are-you");
  await press(workbook, ada.name);
  await shows(workbook, "home/standing", "home/no-records");
  await goToStop(workbook, "label");
  await shows(workbook, "label/no-records", "label/no-records");
}

async function importing(): Promise<void> {
  await goToStop(workbook, "import");
  await shows(workbook, "import/idle", "import/idle");
  await chooseFile(workbook, texts.import.fileInput, { name: "inbox.csv", content: sample });
  await shows(workbook, "import/columns", "import/columns");
  await chooseColumn(texts.import.notInFile);
  await press(workbook, texts.import.importRows({ rows }));
  await shows(workbook, "import/columns", "import/column-missing");
  await chooseColumn("text");
  await press(workbook, texts.import.importRows({ rows }));
  await shows(workbook, "import/done", "import/done");
  await press(workbook, texts.import.undo);
  await inPane(workbook).getByRole("dialog").waitFor();
  await shows(workbook, "import/done", "import/undo-asked");
  await press(workbook, texts.import.keep);
  await press(workbook, texts.import.seeQuarantine);
  await shows(workbook, "quarantine/groups", "quarantine/groups");
  await press(workbook, texts.shell.back);
  await press(workbook, texts.shell.back);
  await chooseFile(workbook, texts.import.fileInput, { name: "again.csv", content: firstLines(3) });
  await arrive(workbook, "import/columns");
  await press(workbook, /^Import \d rows$/);
  await shows(workbook, "import/nothing-new", "import/nothing-new");
}

async function chooseColumn(column: string): Promise<void> {
  await inPane(workbook).getByRole("combobox", { name: "Text" }).click();
  await inPane(workbook).getByRole("option", { name: column, exact: true }).click();
}

function firstLines(count: number): string {
  return sample.split(/\r?\n/).slice(0, count).join("\n");
}

async function more(): Promise<void> {
  await goToStop(workbook, "clean");
  await shows(workbook, "clean/no-steps", "clean/no-steps");
  await goToMore(workbook, "handoff");
  await handingOver();
  await goToMore(workbook, "audit");
  await shows(workbook, "audit/events", "audit/events");
  await press(workbook, texts.audit.verify);
  await inPane(workbook).getByText("Intact.").waitFor();
  await shows(workbook, "audit/events", "audit/intact");
  await goToMore(workbook, "keyboard");
  await shows(workbook, "keyboard/list", "keyboard/list");
  await goToMore(workbook, "help");
  await shows(workbook, "help/contacts", "help/contacts");
  await goToMore(workbook, "setup");
  await shows(workbook, "setup/facts", "setup/facts");
  await sections();
  await press(workbook, texts.setup.selfTest);
  await shows(workbook, "self-test/idle", "self-test/idle");
  await press(workbook, texts.setup.run);
  await shows(workbook, "self-test/done", "self-test/as-expected");
  expect(await inPane(workbook).locator("main").innerText()).not.toContain(texts.setup.differNote);
}

async function handingOver(): Promise<void> {
  await shows(workbook, "handoff/documents", "handoff/out-of-date");
  await press(workbook, texts.documents.titles["labeling-guidelines"]);
  await shows(workbook, "handoff/document/labeling-guidelines", "handoff/document");
  await press(workbook, texts.shell.back);
  await press(workbook, texts.handoff.update({ documents: 2 }));
  await inPane(workbook)
    .getByText(texts.handoff.updated({ documents: 2 }))
    .waitFor();
  await shows(workbook, "handoff/documents", "handoff/updated");
  await goToStop(workbook, "home");
  await goToMore(workbook, "handoff");
  await inPane(workbook).getByText(texts.handoff.fresh).first().waitFor();
  await shows(workbook, "handoff/documents", "handoff/up-to-date");
  await goToStop(workbook, "home");
}

async function sections(): Promise<void> {
  const { sections: names, save, saveRequest } = texts.setupForms;
  await press(workbook, names.sources);
  await shows(workbook, "setup/section/sources", "setup/read-only");
  await press(workbook, texts.shell.back);
  await press(workbook, names.taxonomy);
  await shows(workbook, "setup/section/taxonomy", "setup/not-yours");
  await press(workbook, texts.shell.back);
  await press(workbook, names.fields);
  await shows(workbook, "setup/section/fields", "setup/locked");
  await press(workbook, "Subject");
  await fill("title", "Heading");
  await fill(texts.setupForms.why, "The mail program calls it so.");
  await press(workbook, saveRequest);
  await shows(workbook, "setup/done", "setup/requested");
  await become(workbook, "Wren Castell", "anybody");
  await goToMore(workbook, "setup");
  await press(workbook, names.quality);
  await shows(workbook, "setup/section/quality", "setup/section");
  await press(workbook, "Agreement of the annotators");
  await shows(workbook, "setup/form", "setup/form");
  await fill(texts.setupForms.fields.relabelBelow, "0.5");
  await fill(texts.setupForms.why, "To see what it says.");
  await press(workbook, save);
  await inPane(workbook)
    .getByText(/^.*relabelBelow.*$/)
    .first()
    .waitFor();
  await shows(workbook, "setup/form", "setup/problem");
  await fill(texts.setupForms.fields.relabelBelow, "0.81");
  await press(workbook, save);
  await shows(workbook, "setup/done", "setup/changed");
  await press(workbook, texts.setupForms.undo);
  await inPane(workbook).getByText(texts.setupForms.undone).waitFor();
  await become(workbook, ada.name, "anybody");
  await goToMore(workbook, "setup");
}

async function fill(name: string, text: string): Promise<void> {
  await inPane(workbook).getByRole("textbox", { name }).fill(text);
}

async function labelling(): Promise<void> {
  await goToStop(workbook, "home");
  await shows(workbook, "home/standing", "home/share-out-next");
  await goToStop(workbook, "export");
  await shows(workbook, "export/checks", "export/nothing");
  await goToStop(workbook, "label");
  await shows(workbook, "label/not-shared", "label/not-shared");
  await press(workbook, texts.label.shareOut({ records }));
  await shows(workbook, "label/card", "label/card");
  await cardFollowsGrid(workbook, { table: ada.table, subject: "Subject" });
  await cardStates();
  for (const label of answersOf(0).slice(1)) await answer(workbook, keyed(label));
  await shows(workbook, "label/queue-empty", "label/queue-empty");
  await become(workbook, "Jo Whitlow", "anybody");
  await goToStop(workbook, "label");
  await shows(workbook, "label/not-annotator", "label/not-annotator");
}

async function cardStates(): Promise<void> {
  await toRecord();
  await answer(workbook, keyed(answersOf(0)[0] ?? ""));
  await shows(workbook, "label/card", "label/card-after-answer");
  await toRecord();
  await workbook.page.keyboard.press("n");
  await inPane(workbook).getByRole("textbox", { name: texts.label.noteField, exact: true }).waitFor();
  await shows(workbook, "label/card", "label/note");
  await press(workbook, texts.shell.cancel);
  await workbook.page.keyboard.press("g");
  await inPane(workbook).getByRole("dialog").waitFor();
  await shows(workbook, "label/card", "label/guide");
  await press(workbook, texts.label.close);
  await toRecord();
}

// Looking at the pane moved the focus to the splitter.
async function toRecord(): Promise<void> {
  await inPane(workbook).getByRole("region", { name: texts.label.recordText }).click();
}

async function judging(): Promise<void> {
  await goToStop(workbook, "quality");
  await shows(workbook, "quality/live", "quality/too-few");
  await become(workbook, milo.name, "anybody");
  await shows(workbook, "home/standing", "home/label-next");
  await goToStop(workbook, "label");
  await arrive(workbook, "label/card");
  for (const label of answersOf(1)) await answer(workbook, keyed(label));
  await arrive(workbook, "label/queue-empty");
  await settle(workbook);
  await goToStop(workbook, "quality");
  await inPane(workbook).getByText(texts.quality.verdictTitle.relabel).waitFor();
  await shows(workbook, "quality/live", "quality/relabel");
  await press(workbook, texts.shell.openSheet);
  await workbook.page.getByRole("separator", { name: embeddedTexts.pane.splitter }).dblclick();
  await settle(workbook);
  await takeWholePicture(workbook.page, "embedded-workbook");
}

async function exporting(): Promise<void> {
  await goToStop(workbook, "export");
  await button(workbook, texts.export.anyway).waitFor();
  await shows(workbook, "export/checks", "export/check-not-passed");
  await press(workbook, texts.export.anyway);
  const why = inPane(workbook).getByLabel(texts.export.anywayWhy);
  await why.waitFor();
  await shows(workbook, "export/checks", "export/anyway");
  await why.fill("A first set, to try the training.");
  await press(workbook, /^Export \d+ records$/);
  await shows(workbook, "export/done", "export/done");
  await goToStop(workbook, "home");
  await shows(workbook, "home/standing", "home/after-export");
}
