// How long a person waits while labelling, with 2,000 records and a live Quality sheet: npm run bench. Prints figures.
import { buildMails } from "../tests/fixtures/mails/buildMails.mjs";
import { choiceShownMs } from "../src/taskpane/labelling/desk";
import { people, pipelineFile } from "../tests/e2e/harness/mails";
import { browser, closeBrowser, openWorkbook, type OpenWorkbook } from "../tests/e2e/harness/openWorkbook";
import { arrive, goToStop } from "../tests/e2e/harness/pane";
import { recordTasks, type TaskTime } from "../tests/e2e/harness/profile";
import { answer, importFile, openPipeline, recordText, shareOut } from "../tests/e2e/harness/steps";

const records = 2000;
const { bytes, expected } = buildMails({ count: records, broken: false });
const answers = 12;
// All of them in one batch: they are shared out by one press.
const pipeline = {
  ...pipelineFile,
  content: pipelineFile.content.replace(/"batchSize": \d+/, `"batchSize": ${records}`),
};

let workbook: OpenWorkbook;
let recorded: () => Promise<readonly TaskTime[]>;

beforeAll(async () => {
  workbook = await openWorkbook({
    beforeLoad: async (page) => {
      recorded = await recordTasks(await browser(), page);
    },
  });
  await openPipeline(workbook, pipeline, people[0].name);
  await importFile(workbook, { name: "mails.csv", content: bytes }, expected.rowsRead);
  await arrive(workbook, "import/done");
  await shareOut(workbook, expected.kept.length);
});

afterAll(closeBrowser);

it("measures how long after a choice the next record is on screen, and how long our frames keep the browser busy", async () => {
  await watchRecords(workbook);
  for (let count = 0; count < answers; count += 1) await answer(workbook, { key: 1 + (count % 5) });
  const waits = (await waitsSeen(workbook)).map((wait) => Math.round(wait - choiceShownMs));
  await goToStop(workbook, "quality");
  await arrive(workbook, "quality/live");
  const tasks = await recorded();
  print([
    `Next record after the choice was shown, ${answers} answers: ${waits.join(", ")} ms (wanted: at most 100)`,
    `Longest tasks of the pane, our frames only (wanted: at most 50 ms):`,
    ...tasks.slice(0, 5).map(({ ours, worst }) => `  ${ours.toFixed(1)} ms: ${worst.join("; ")}`),
  ]);
});

function print(lines: readonly string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
}

interface WatchedWindow extends Window {
  waits?: number[];
}

// From the key to the frame in which another record is painted. A record is known by its source line.
function watchRecords({ pane }: OpenWorkbook): Promise<void> {
  return pane().evaluate((selector) => {
    const shown = () => document.querySelector(selector)?.lastElementChild?.textContent ?? "";
    const waits: number[] = ((window as WatchedWindow).waits = []);
    let pressed: { readonly at: number; readonly on: string } | null = null;
    const look = () => {
      if (pressed === null || shown() === pressed.on) return;
      const { at } = pressed;
      pressed = null;
      requestAnimationFrame(() => waits.push(performance.now() - at));
    };
    addEventListener("keydown", () => (pressed = { at: performance.now(), on: shown() }), true);
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, recordText);
}

function waitsSeen({ pane }: OpenWorkbook): Promise<readonly number[]> {
  return pane().evaluate(() => (window as WatchedWindow).waits ?? []);
}
