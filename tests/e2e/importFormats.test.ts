// Excel workbooks and JSON lines in the shipped bundle: the chunk of the worker loads, a sheet is chosen, changed records ask.
import { utils, write } from "xlsx";
import { texts } from "../../src/messages/catalogue";
import { readTable } from "./harness/grid";
import { people, pipelineFile } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, chooseFile, goToStop, inPane, press } from "./harness/pane";
import { inOrder } from "./harness/inOrder";
import { endsWell, shows } from "./harness/pictures";
import { openPipeline } from "./harness/steps";

let workbook: OpenWorkbook;
const step = inOrder(() => workbook);

beforeAll(async () => {
  workbook = await openWorkbook();
});

afterAll(closeBrowser);

it("imports the sheet of a workbook that the person chooses", step(importsWorkbook));
it("asks when JSON lines bring other content, and takes the new", step(takesNew));
it("refuses a workbook that is none, with the workbook as it was", step(refuses));
endsWell(() => workbook);

const heading = ["id", "date", "from", "subject", "text"];
const mail = (id: string, text: string) => [id, "2026-11-24T09:00:00Z", "a@library.example", `About ${id}`, text];

function bookFile(): Uint8Array {
  const Sheets = {
    Notes: utils.aoa_to_sheet([["Written by hand"]]),
    Inbox: utils.aoa_to_sheet([heading, mail("m1", "First text"), mail("m2", "=1+1"), mail("m3", "#N/A")]),
  };
  Sheets.Inbox["E4"] = { t: "e", v: 42 };
  return new Uint8Array(write({ SheetNames: ["Notes", "Inbox"], Sheets }, { type: "array" }) as ArrayBuffer);
}

async function importsWorkbook(): Promise<void> {
  await openPipeline(workbook, pipelineFile, people[0].name);
  await goToStop(workbook, "import");
  await chooseFile(workbook, texts.import.fileInput, { name: "week.xlsx", content: bookFile() });
  await arrive(workbook, "import/columns");
  await inPane(workbook).getByRole("combobox", { name: texts.import.sheet }).click();
  await inPane(workbook).getByRole("option", { name: "Inbox", exact: true }).click();
  await inPane(workbook)
    .getByText(texts.import.readSheet({ sheet: "Inbox", row: 1 }))
    .waitFor();
  await shows(workbook, "import/columns", "import/sheet");
  await press(workbook, texts.import.importRows({ rows: 3 }));
  await arrive(workbook, "import/done");
  expect(await textsById()).toStrictEqual({ m1: "First text", m2: "=1+1" });
  const [row] = await readTable(workbook.pane(), "Quarantine");
  expect(row?.[texts.sheets.quarantine.locator]).toBe("Inbox!row 4");
}

async function takesNew(): Promise<void> {
  const lines = [mail("m1", "Another text"), mail("m2", "=1+1"), mail("m4", "Fourth")].map((cells) =>
    JSON.stringify(Object.fromEntries(cells.map((cell, at) => [heading[at], cell]))),
  );
  await press(workbook, texts.shell.back);
  await chooseFile(workbook, texts.import.fileInput, { name: "week.jsonl", content: lines.join("\n") });
  await arrive(workbook, "import/columns");
  await press(workbook, texts.import.importRows({ rows: 3 }));
  await shows(workbook, "import/changed", "import/changed");
  await inPane(workbook).getByRole("radio", { name: /^Take the new/ }).check(); // prettier-ignore
  await press(workbook, texts.importChanges.goOn({ rows: 3 }));
  await shows(workbook, "import/done", "import/done-changed");
  expect(await textsById()).toStrictEqual({ m1: "Another text", m2: "=1+1", m4: "Fourth" });
}

async function refuses(): Promise<void> {
  await press(workbook, texts.shell.back);
  await chooseFile(workbook, texts.import.fileInput, { name: "other.xlsx", content: "no workbook" });
  await inPane(workbook)
    .getByText(texts.errors["file-not-workbook"]({ file: "other.xlsx" }).message)
    .waitFor();
  expect(Object.keys(await textsById())).toStrictEqual(["m1", "m2", "m4"]);
}

async function textsById(): Promise<Readonly<Record<string, unknown>>> {
  const rows = await readTable(workbook.pane(), "Records");
  return Object.fromEntries(rows.map((row) => [String(row[texts.sheets.records.record]), row["Text"]]));
}
