// What is left after the page was closed in between: everything; and an import can still be taken back.
import { texts } from "../../src/messages/catalogue";
import { readTable } from "./harness/grid";
import { fileName, kept, mails, people, pipelineFile } from "./harness/mails";
import { closeBrowser, firstPage, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, button, goToStop, inPane, press, settle } from "./harness/pane";
import { importFile, openPipeline } from "./harness/steps";

let workbook: OpenWorkbook;

beforeAll(async () => {
  workbook = await openWorkbook();
  await openPipeline(workbook, pipelineFile, people[0].name);
  await importFile(workbook, { name: fileName, content: mails.bytes }, mails.expected.rowsRead);
  await arrive(workbook, "import/done");
  await settle(workbook);
  await workbook.page.reload();
  await firstPage(workbook.page, workbook.problems);
  await arrive(workbook, "home/standing");
});

afterAll(closeBrowser);

it("finds records, quarantined rows and the person again", async () => {
  expect(await readTable(workbook.pane(), "Records")).toHaveLength(kept.size);
  expect(await readTable(workbook.pane(), "Quarantine")).toHaveLength(mails.expected.quarantined.length);
  expect(await button(workbook, texts.home.youAre({ name: people[0].name })).count()).toBe(1);
});

it("takes the import back: Records and Quarantine are as before it, and the trail says so", async () => {
  await goToStop(workbook, "import");
  await press(workbook, texts.import.undoOf({ file: fileName }));
  await inPane(workbook).getByRole("dialog").getByRole("button", { name: texts.import.undo, exact: true }).click();
  await inPane(workbook)
    .getByText(texts.import.undoDone({ file: fileName }))
    .waitFor();
  const { record } = texts.sheets.records;
  const filled = (rows: readonly Readonly<Record<string, unknown>>[], key: string) =>
    rows.filter((row) => row[key] !== "");
  expect(filled(await readTable(workbook.pane(), "Records"), record)).toStrictEqual([]);
  expect(filled(await readTable(workbook.pane(), "Quarantine"), texts.sheets.quarantine.locator)).toStrictEqual([]);
  const events = (await readTable(workbook.pane(), "Audit")).map((row) => row[texts.sheets.audit.action]);
  expect(events).toEqual(expect.arrayContaining(["import.finished", "import.undone"]));
});

it("causes no error and no request off this computer", () => {
  expect(workbook.problems).toStrictEqual([]);
});
