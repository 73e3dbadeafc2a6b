// What waits, is stopped, breaks off or is found broken: each state as a picture, by faults between pane and workbook.
import { texts } from "../../src/messages/catalogue";
import { breakOff, failRequests, failWhenLoaded, hold, paste } from "./harness/faults";
import { inOrder } from "./harness/inOrder";
import { people, wholePipelineFile } from "./harness/mails";
import { closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, chooseFile, goToMore, goToStop, inPane, press } from "./harness/pane";
import { endsWell, shows } from "./harness/pictures";
import { mailsFile } from "./harness/smallPipeline";
import { importFile } from "./harness/steps";

const [ada] = people;
const { import: importWords, cleanPage, audit, shell } = texts;

// The fourth row has a cell too many. The long ones are written in two pieces.
const long = "Where are the books on rivers? ".repeat(1_000);
const mails = mailsFile("inbox.csv", [
  ["m1", "  Too   many "],
  ["m2", "  Two   spaces "],
  ["m3", "Are you open on Sunday?"],
  ["m4", 'A comma","too many'],
  ...Array.from({ length: 40 }, (_, place): [string, string] => [`n${place}`, `${long}${place}`]),
]);
const rows = 44;
const tidy = mailsFile("tidy.csv", [["t1", "Nothing to do here."]]);

let workbook: OpenWorkbook;

const step = inOrder(() => workbook);

beforeAll(async () => {
  workbook = await openWorkbook();
});

afterAll(closeBrowser);

it("opens a pipeline while a person waits", step(opening));
it("imports: running, stopped, broken off, and what Home says of it", step(importing));
it("keeps Quarantine until it is empty", step(quarantined));
it("cleans: looking, running, stopped, changed meanwhile, broken off, nothing to change", step(cleaning));
it("verifies: running, no such event, edits from outside, a broken trail, a trail that is gone", step(verifying));
it("checks the workbook: as it should be, something gone, restored", step(checking));
endsWell(() => workbook);

async function opening(): Promise<void> {
  await arrive(workbook, "home/first-run");
  await chooseFile(workbook, texts.home.pipelineFile, wholePipelineFile);
  await arrive(workbook, "home/who-are-you");
  await held(() => press(workbook, ada.name), ["home/opening", "home/opening"]);
  await arrive(workbook, "home/standing");
}

/** Pictures of what waits for the workbook; lets it go on, at once or after `act`. */
async function held(begin: () => Promise<void>, [view, picture]: readonly [string, string], act?: () => Promise<void>) {
  const letGo = await hold(workbook);
  await begin();
  await shows(workbook, view, picture);
  await act?.();
  await letGo();
}

const stop = () => press(workbook, shell.stop);

async function importing(): Promise<void> {
  await goToStop(workbook, "import");
  await chooseFile(workbook, importWords.fileInput, mails);
  await arrive(workbook, "import/columns");
  const begin = () => press(workbook, importWords.importRows({ rows }));
  await held(begin, ["import/running", "import/running"], stop);
  await shows(workbook, "import/idle", "import/stopped");
  await failWhenLoaded(workbook, [3]);
  const firstRecord = { sheet: "Records", address: "A2", holds: "m" };
  await breakOff(workbook, firstRecord, () => importFile(workbook, mails, rows));
  await shows(workbook, "home/unreadable", "home/unreadable");
  await press(workbook, shell.tryAgain);
  await shows(workbook, "home/standing", "home/interrupted");
  await goToStop(workbook, "import");
  await shows(workbook, "import/interrupted", "import/interrupted");
  await press(workbook, /^Go on/);
  await arrive(workbook, "import/done");
}

async function quarantined(): Promise<void> {
  await goToStop(workbook, "home");
  await shows(workbook, "home/standing", "home/quarantine-next");
  await press(workbook, /^See 1 row/);
  await arrive(workbook, "quarantine/groups");
  const { state } = texts.sheets.quarantine;
  await paste(workbook, { table: "Quarantine", heading: state }, [texts.sheets.quarantineStates["left-out"]]);
  await shows(workbook, "quarantine/empty", "quarantine/empty");
}

async function cleaning(): Promise<void> {
  await goToStop(workbook, "clean");
  await held(() => press(workbook, cleanPage.preview), ["clean/looking", "clean/looking"]);
  const begin = () => press(workbook, /^Clean \d+ records$/);
  await arrive(workbook, "clean/preview");
  await held(begin, ["clean/running", "clean/running"], stop);
  await shows(workbook, "clean/waiting", "clean/stopped");
  await press(workbook, cleanPage.preview);
  await arrive(workbook, "clean/preview");
  await paste(workbook, { table: "Records", heading: "Text" }, ["Somebody else wrote this."]);
  await begin();
  await shows(workbook, "clean/waiting", "clean/changed-meanwhile");
  await press(workbook, cleanPage.preview);
  await arrive(workbook, "clean/preview");
  await breakOff(workbook, { sheet: "Records", address: "A3:H3", holds: "Two spaces" }, begin);
  await arrive(workbook, "home/standing");
  await goToStop(workbook, "clean");
  await shows(workbook, "clean/interrupted", "clean/interrupted");
  await press(workbook, cleanPage.seeKept);
  await press(workbook, /^Go on/);
  await goToStop(workbook, "import");
  await arrive(workbook, "import/idle");
  await importFile(workbook, tidy, 1);
  await arrive(workbook, "import/done");
  await goToStop(workbook, "clean");
  await press(workbook, cleanPage.preview);
  await shows(workbook, "clean/preview", "clean/nothing-changes");
}

async function verifying(): Promise<void> {
  await paste(workbook, { table: "Records", heading: "Subject" }, ["Another subject"]);
  await goToMore(workbook, "audit");
  await inPane(workbook).getByText(audit.outside.title).waitFor();
  await shows(workbook, "audit/events", "audit/outside-edits");
  await inPane(workbook).getByRole("searchbox", { name: audit.find }).fill("zebra");
  await shows(workbook, "audit/events", "audit/no-match");
  await held(() => press(workbook, audit.verify), ["audit/verifying", "audit/verifying"]);
  await inPane(workbook)
    .getByText(/^Intact/)
    .waitFor();
  await paste(workbook, { table: "Audit", heading: texts.sheets.audit.subject }, ["Something else"]);
  await press(workbook, audit.verify);
  await inPane(workbook)
    .getByText(audit.broken({ event: 1 }))
    .waitFor();
  await shows(workbook, "audit/events", "audit/broken");
  await goToStop(workbook, "home");
  await failRequests(workbook, [1]);
  await goToMore(workbook, "audit");
  await shows(workbook, "audit/failed", "audit/failed");
}

async function checking(): Promise<void> {
  const { checkWorkbook: words } = texts;
  await goToMore(workbook, "setup");
  await press(workbook, words.title);
  await shows(workbook, "check-workbook/ok", "check-workbook/ok");
  await workbook.pane().evaluate(() =>
    Excel.run(async (context) => {
      const { workbook: book } = context;
      book.worksheets.getItem("Exports").delete();
      book.names.getItem("Labels").delete();
      await context.sync();
    }),
  );
  await press(workbook, words.lookAgain);
  await shows(workbook, "check-workbook/found", "check-workbook/found");
  await press(workbook, /^Restore/);
  await shows(workbook, "check-workbook/restored", "check-workbook/restored");
}
