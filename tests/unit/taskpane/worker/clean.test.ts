/** @jest-environment node */
import type { Control, Progress } from "../../../../src/pipeline/progress";
import type { CleanOrder } from "../../../../src/taskpane/worker/clean";
import { runJob } from "../../../../src/taskpane/worker/runJob";
import { installWorker } from "../../../inProcessWorker";
import { contextOf, field, line, record } from "../../../records";

beforeEach(installWorker);
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
});

const idle: Control = { signal: { aborted: false }, onProgress: () => undefined };
const fields = [field("body")];

function orderOf(bodies: readonly (string | null)[], given: Partial<CleanOrder> = {}): CleanOrder {
  const records = bodies.map((body, at) => record(`m${at}`, { body }));
  const recipe = [line("trimWhitespace", ["body"]), line("exactDedup", ["body"]), line("scoreQuality", ["body"])];
  return { ...contextOf(fields), records, earlier: [], keepAsItWas: [], recipe, ...given };
}

it("brings records of any length over and says what would become of them", async () => {
  const long = `${"word \ud83d\ude00\ud800 ".repeat(100_000)}end`;
  const reports: Progress[] = [];
  const control: Control = { ...idle, onProgress: (progress) => reports.push(progress) };
  const earlier = [record("e1", { body: "known" })];
  const run = await runJob("clean", orderOf([` ${long}`, "known", "b", null], { earlier }), control);
  const step = "trimWhitespace";
  expect(run).toMatchObject({
    read: 4,
    kept: 3,
    changed: [{ recordId: "m0", cells: [{ field: "body", before: ` ${long}`, steps: [{ step, after: long }] }] }],
    quarantined: [],
    merged: [{ recordId: "m1", into: "e1" }],
    unavailable: [{ line: "scoreQuality", step: "scoreQuality" }],
  });
  expect(reports).toContainEqual({ stage: "cleaning", done: 4, of: 8 });
});

it("fails with the error that the recipe met", async () => {
  const recipe = [line("redactPii", ["body"])];
  await expect(runJob("clean", orderOf(["a"], { recipe, pii: null }), idle)).rejects.toMatchObject({
    code: "pii-rules-missing",
    kept: "Nothing was written.",
  });
});

it.each([0.1, 0.5, 0.9])("stops after %d of the records, and runs again", async (share) => {
  const order = orderOf(Array.from({ length: 5_000 }, (_, at) => ` ${at}`));
  const stop = new AbortController();
  let pressed = 0;
  const onProgress = ({ done, of }: Progress) => {
    if (pressed > 0 || of === null || done < share * of) return;
    pressed = performance.now();
    stop.abort();
  };
  const held = { signal: stop.signal, onProgress };
  await expect(runJob("clean", order, held)).rejects.toMatchObject({
    code: "cleaning-stopped",
    message: "Cleaning stopped.",
    kept: "Nothing was written.",
  });
  expect(pressed).toBeGreaterThan(0);
  expect(await runJob("clean", order, idle)).toMatchObject({ read: 5_000, kept: 5_000 });
});
