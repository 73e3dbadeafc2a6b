// The measure itself: that it sees our frames, and only ours.
import { browser, closeBrowser } from "./harness/openWorkbook";
import { recordTasks, type TaskTime } from "./harness/profile";
import type { Page } from "playwright-core";

const spin = (name: string): string =>
  `function ${name}(ms) { const end = performance.now() + ms; while (performance.now() < end); }`;
const scripts: Readonly<Record<string, string>> = {
  "addin/taskpane.js": `${spin("ours")} function callsOffice(ms) { office(ms); }`,
  "office/office.js": spin("office"),
};

declare const ours: (ms: number) => void;
declare const callsOffice: (ms: number) => void;

afterAll(closeBrowser);

async function longestTask(act: (page: Page) => Promise<void>): Promise<TaskTime | undefined> {
  const page = await (await browser()).newPage();
  await page.route("http://localhost/**", async (route) => {
    const script = scripts[new URL(route.request().url()).pathname.slice(1)];
    const html = Object.keys(scripts).map((name) => `<script src="${name}"></script>`);
    const contentType = script === undefined ? "text/html" : "text/javascript";
    await route.fulfill({ contentType, body: script ?? html.join("") });
  });
  const recorded = await recordTasks(await browser(), page);
  await page.goto("http://localhost/");
  await act(page);
  await act(page);
  const [longest] = await recorded();
  await page.close();
  return longest;
}

// Processor time is counted, so on a busy machine it is less than the clock says.
it("counts the time of our frames in one task", async () => {
  const longest = await longestTask((page) =>
    page.evaluate(() => {
      ours(200);
    }),
  );
  expect(longest?.ours).toBeGreaterThan(51);
  expect(longest?.ours).toBeLessThan(220);
  expect(longest?.worst[0]).toMatch(/^ours /);
});

it("does not count what office.js does below them", async () => {
  const longest = await longestTask((page) =>
    page.evaluate(() => {
      callsOffice(200);
    }),
  );
  expect(longest?.ours).toBeLessThan(20);
});

it("does not add up different tasks", async () => {
  const longest = await longestTask((page) =>
    page.evaluate(async () => {
      for (let i = 0; i < 10; i++) {
        ours(20);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }),
  );
  expect(longest?.ours).toBeGreaterThan(2);
  expect(longest?.ours).toBeLessThan(50);
});
