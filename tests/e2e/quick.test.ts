// How long a person waits: 2,000 records with a live Quality sheet.
import { buildMails } from "../fixtures/mails/buildMails.mjs";
import { choiceShownMs } from "../../src/taskpane/labelling/desk";
import { people, pipelineFile } from "./harness/mails";
import { browser, closeBrowser, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { arrive, goToStop } from "./harness/pane";
import { recordTasks, type TaskTime } from "./harness/profile";
import { answer, importFile, openPipeline, recordText, shareOut } from "./harness/steps";

const records = 2000;
const { bytes, expected } = buildMails({ count: records, broken: false });
const answers = 12;

let workbook: OpenWorkbook;
let recorded: () => Promise<readonly TaskTime[]>;

beforeAll(async () => {
  workbook = await openWorkbook({
    beforeLoad: async (page) => {
      recorded = await recordTasks(await browser(), page);
    },
  });
  await openPipeline(workbook, pipelineFile, people[0].name);
  await importFile(workbook, { name: "mails.csv", content: bytes }, expected.rowsRead);
  await arrive(workbook, "import/done");
  await shareOut(workbook, expected.kept.length);
});

afterAll(closeBrowser);

it("has the next record on screen within 100 ms of a choice", async () => {
  await watchRecords(workbook);
  for (let count = 0; count < answers; count += 1) await answer(workbook, { key: 1 + (count % 5) });
  const waits = (await waitsSeen(workbook)).map((wait) => Math.round(wait - choiceShownMs));
  expect(waits).toHaveLength(answers);
  expect(waits.filter((wait) => wait > 100)).toStrictEqual([]);
});

it("never keeps the browser busy for more than 50 ms at a time with frames of ours", async () => {
  await goToStop(workbook, "quality");
  await arrive(workbook, "quality/live");
  const times = await recorded();
  expect(times.some(({ ours }) => ours > 1)).toBe(true);
  expect(times.filter(({ ours }) => ours > 50)).toStrictEqual([]);
});

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
