import { runSelfTest } from "../../src/taskpane/actions/runSelfTest";
import type { Progress } from "../../src/pipeline/progress";
import { allCases } from "../contract/allCases";
import { runCase } from "../contract/runCase";
import { openHost, type OpenHost } from "../host/openHost";

jest.setTimeout(120_000);

let host: OpenHost;
beforeEach(async () => {
  host = await openHost({ platform: "mac" });
});
afterEach(() => {
  host.close();
});

async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

it("says which Excel this is and which promises it does not keep, and leaves the workbook as it was", async () => {
  const progress: Progress[] = [];
  const signal = { aborted: false };
  const report = await runSelfTest({ signal, onProgress: (now) => void progress.push(now) });
  expect(report).toMatchObject({ host: "Excel", platform: "Mac", version: "16.0.0.0" });
  expect(report.requirementSets).toEqual(expect.arrayContaining(["ExcelApi 1.14", "SharedRuntime 1.2"]));
  // This workbook does not know our functions, so it differs there and nowhere else.
  const differing = report.cases.filter(({ differs }) => differs !== null);
  expect(differing.map(({ title }) => title.slice(0, 21))).toEqual(["a function of Handoff", "a function of Handoff"]);
  expect(differing[0]?.differs).toBe('Range.formulas: got "#NAME?", wanted 0.667');
  expect(progress.map(({ done }) => done)).toEqual(report.cases.map((_, index) => index));
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it.each(allCases.slice(0, 1))("reports a case that breaks off, and cleans up after it", async (first) => {
  // The third sync of a case is the first one of its own, after two that prepare the scratch sheet.
  host.host.faults.failSync(3, { code: "GeneralException" });
  const { differs } = await runCase(first);
  expect(differs).toContain("GeneralException");
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it("can be stopped between two cases", async () => {
  const signal = { aborted: false };
  const running = runSelfTest({ signal, onProgress: ({ done }) => void (signal.aborted = done === 1) });
  await expect(running).rejects.toMatchObject({ code: "self-test-stopped" });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});
