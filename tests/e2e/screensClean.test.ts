// Cleaning on the way through the sample: each state as a picture in light and dark at 320 and 450 px, by real actions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../src/messages/catalogue";
import { readTable } from "./harness/grid";
import { inOrder } from "./harness/inOrder";
import { people, wholePipelineFile } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, button, goToStop, inPane, press, settle } from "./harness/pane";
import { endsWell, shows } from "./harness/pictures";
import { importFile, openPipeline } from "./harness/steps";

const sample = readFileSync(join(__dirname, "../../samples/inbox.csv"), "utf8");
const rows = 61;
const [ada] = people;
const words = texts.cleanPage;

// Spare spaces, an address, a copy of another mail, and a mail without text.
const more = [
  "id,date,from,subject,text",
  'n1,2026-03-20T09:00:00Z,kim@readers.example,"  Lost   card ","Please write to kim@readers.example,  I lost my card.  "',
  "n2,2026-03-20T09:05:00Z,ola@readers.example,Opening hours,Are you open on Sunday?",
  "n3,2026-03-20T09:06:00Z,ola@readers.example,Opening hours,Are you  open on Sunday? ",
  "n4,2026-03-20T09:07:00Z,ola@readers.example,Nothing,\u200b",
].join("\r\n");

let workbook: OpenWorkbook;

const step = inOrder(() => workbook);

beforeAll(async () => {
  workbook = await openWorkbook();
});

afterAll(closeBrowser);

it("waits for records, and sends who labels here first", step(waiting));
it("shows every change before anything is written, and keeps what a person wants", step(previewing));
it("cleans: the sum closes, and the records can be handed out", step(cleaning));
it("undoes the run after the page was left, and does it again", step(undoing));
it("asks before much goes", step(asking));
endsWell(() => workbook);

async function waiting(): Promise<void> {
  await openPipeline(workbook, wholePipelineFile, ada.name);
  await goToStop(workbook, "clean");
  await shows(workbook, "clean/no-records", "clean/no-records");
  await importFile(workbook, { name: "inbox.csv", content: sample }, rows);
  await arrive(workbook, "import/done");
  await press(workbook, texts.shell.back);
  await importFile(workbook, { name: "more.csv", content: more }, 4);
  await arrive(workbook, "import/done");
  await goToStop(workbook, "home");
  await shows(workbook, "home/standing", "home/clean-next");
  await goToStop(workbook, "label");
  await shows(workbook, "label/not-shared", "label/to-clean");
  await goToStop(workbook, "clean");
  await shows(workbook, "clean/waiting", "clean/waiting");
}

async function previewing(): Promise<void> {
  await press(workbook, words.preview);
  await shows(workbook, "clean/preview", "clean/preview");
  await inPane(workbook)
    .getByRole("tab", { name: new RegExp(`^${words.tabs.redactPii}`) })
    .click();
  await shows(workbook, "clean/preview", "clean/preview-step");
  await press(workbook, words.keepOf({ record: "n4" }));
  await shows(workbook, "clean/preview", "clean/kept-as-it-was");
  await press(workbook, words.keepOf({ record: "n4" }));
  expect(await textOf("n1")).toBe("Please write to kim@readers.example,  I lost my card.  ");
}

async function textOf(id: string): Promise<unknown> {
  await settle(workbook);
  return (await readTable(workbook.pane(), "Records")).find((row) => row[texts.sheets.records.record] === id)?.["Text"];
}

async function cleaning(): Promise<void> {
  await press(workbook, /^Clean \d+ records$/);
  await shows(workbook, "clean/up-to-date", "clean/done");
  expect(await textOf("n1")).toMatch(/^Please write to \[EMAIL_[0-9a-f]{6}\], I lost my card\.$/);
  expect(await textOf("n3")).toBeUndefined();
  expect(await textOf("n4")).toBeUndefined();
  await goToStop(workbook, "home");
  await goToStop(workbook, "clean");
}

async function undoing(): Promise<void> {
  await workbook.page.reload();
  await arrive(workbook, "home/standing");
  await goToStop(workbook, "clean");
  await shows(workbook, "clean/up-to-date", "clean/up-to-date");
  await button(workbook, /^Undo the run of/).click();
  await shows(workbook, "clean/waiting", "clean/undone");
  expect(await textOf("n3")).toBe("Are you  open on Sunday? ");
  await press(workbook, words.redo);
  await arrive(workbook, "clean/up-to-date");
  expect(await textOf("n3")).toBeUndefined();
}

async function asking(): Promise<void> {
  await goToStop(workbook, "import");
  await arrive(workbook, "import/idle");
  await importFile(workbook, { name: "copies.csv", content: more.replaceAll(/^n/gm, "p") }, 4);
  await arrive(workbook, "import/done");
  await goToStop(workbook, "clean");
  await press(workbook, words.preview);
  await arrive(workbook, "clean/preview");
  await press(workbook, /^Clean \d+ records$/);
  await inPane(workbook).getByRole("dialog").waitFor();
  await shows(workbook, "clean/preview", "clean/share-asked");
  await press(workbook, words.shareBack);
  await inPane(workbook).getByRole("dialog").waitFor({ state: "detached" });
}
