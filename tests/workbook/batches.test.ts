import { closeBatch, takeBackBatch, takeFromReserve } from "../../src/taskpane/actions/closeBatch";
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { decideRecord, reopenRecord } from "../../src/taskpane/actions/decideRecord";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { applyChange } from "../../src/workbook/change";
import { planClose } from "../../src/workbook/labels/closeBatch";
import type { OpenHost } from "../host/openHost";
import { sampleSpec } from "../specs";
import { coAuthorAt } from "./coAuthor";
import { ada, disputed, jo, makeStages, openAt, type Stages } from "./labelled";
import { person, quiet } from "./people";
import { addRecords, fillColumn, labelAll, recordId, rowsOf } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

let stages: Stages;
let host: OpenHost;

beforeAll(async () => {
  stages = await makeStages();
});

afterEach(() => {
  host.close();
});

const decision = { recordId: disputed, labelId: "newsletter", reason: "Edge case", rule: "" };
const batches = async () =>
  (await readOverview(ada))?.batches.map(({ batch, stage, records, settled }) => [
    ...[batch, stage],
    ...[records.length, settled.length],
  ]);
const gold = () => rowsOf("Records", ["Record", "Gold label", "How", "Gold label id"]);
const answersOf = async (table: string) =>
  (await rowsOf(table, ["Record", "Label", "Unsure"])).toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

async function openJudged(): Promise<void> {
  host = await openAt(stages.started);
  await decideRecord(decision, jo);
}

test("a batch is open, handed out, judged, closed, as its sheets say", async () => {
  host = await openAt(stages.imported);
  expect(await batches()).toEqual([["B001", "open", 4, 0]]);
  await handOut("B001", ada, quiet);
  expect(await batches()).toEqual([["B001", "handed-out", 4, 0]]);
  host.close();
  await openJudged();
  expect(await batches()).toEqual([["B001", "judged", 4, 4]]);
  await closeBatch("B001", jo, quiet);
  expect(await batches()).toEqual([["B001", "closed", 4, 4]]);
});

test("a record on which people differ keeps its batch from being closed, and nothing is written", async () => {
  host = await openAt(stages.labelled);
  expect(await batches()).toEqual([["B001", "handed-out", 4, 3]]);
  await expect(closeBatch("B001", jo, quiet)).rejects.toMatchObject({
    code: "batch-not-judged",
    message: "Batch B001 cannot be closed yet: 1 record of it is not settled.",
  });
  expect(await rowsOf("Annotations", ["Record"])).toEqual([]);
});

test("closing moves every answer to Annotations, empties the Label sheets and writes the gold labels", async () => {
  await openJudged();
  expect(await closeBatch("B001", jo, quiet)).toEqual({ batch: "B001", records: 4, withGold: 3 });
  const kept = await rowsOf("Annotations", ["Record", "Annotator", "Label id", "Label", "Unsure", "Batch"]);
  expect(kept.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
    [recordId(0), "ada_pell", "spam", "Spam", null, "B001"],
    [recordId(0), "milo_strand", "spam", "Spam", null, "B001"],
    [recordId(1), "ada_pell", "work", "Work", null, "B001"],
    [recordId(1), "milo_strand", "work", "Work", null, "B001"],
    [recordId(2), "ada_pell", "newsletter", "Newsletter", null, "B001"],
    [recordId(2), "milo_strand", "notification", "Notification", null, "B001"],
    [recordId(3), "ada_pell", null, null, "Yes", "B001"],
    [recordId(3), "milo_strand", null, null, "Yes", "B001"],
  ]);
  expect(await answersOf("Label_ada_pell")).toEqual([]);
  expect(await answersOf("Label_milo_strand")).toEqual([]);
  expect(await gold()).toEqual([
    [recordId(0), "Spam", "unanimous", "spam"],
    [recordId(1), "Work", "unanimous", "work"],
    [recordId(2), "Newsletter", "adjudicated", "newsletter"],
    [recordId(3), null, "unsure", null],
  ]);
  expect((await wholeTrail()).at(-1)).toBe("batch.closed");
});

test("what goes into an export is the same before a batch is closed and after", async () => {
  await openJudged();
  const before = await checkExport("training_set");
  await closeBatch("B001", jo, quiet);
  const after = await checkExport("training_set");
  expect(after.included).toEqual(before.included);
  expect(after.excluded).toEqual(before.excluded);
  expect(after.included).toHaveLength(3);
});

test("a closing is taken back in a later session, by somebody else, with every answer", async () => {
  await openJudged();
  const before = [await answersOf("Label_ada_pell"), await answersOf("Label_milo_strand"), await gold()];
  await closeBatch("B001", jo, quiet);
  const closed = host.store.book.save();
  host.close();
  host = await openAt(closed);
  await takeBackBatch({ batch: "B001", act: "batch.closed" }, person("ada_pell", Date.UTC(2026, 11, 1)), quiet);
  expect([await answersOf("Label_ada_pell"), await answersOf("Label_milo_strand"), await gold()]).toEqual(before);
  expect(await rowsOf("Annotations", ["Record"])).toEqual([]);
  expect(await batches()).toEqual([["B001", "judged", 4, 4]]);
  expect((await wholeTrail()).at(-1)).toBe("batch.undone");
});

test("an answer that is changed while its batch is being closed stops the closing, and nothing is written", async () => {
  await openJudged();
  const { conflicts, written } = await Excel.run(async (context) => {
    const { edits } = await planClose(context, sampleSpec(), "B001");
    coAuthorAt(host).type("Label Ada Pell", "F2", "Personal");
    const change = { id: jo.random(), action: "batch.closed", subject: "B001", detail: {}, edits };
    return applyChange(context, change, { session: jo, control: quiet });
  });
  expect([written, conflicts.map(({ column, found }) => [column, found])]).toEqual([0, [["Label", "Personal"]]]);
  expect(await rowsOf("Annotations", ["Record"])).toEqual([]);
  expect((await answersOf("Label_ada_pell")).flat()).toContain("Personal");
});

test("a decision on a record of a closed batch can be taken back, and Records says that it is open again", async () => {
  await openJudged();
  await closeBatch("B001", jo, quiet);
  await reopenRecord(disputed, jo);
  expect((await gold())[2]).toEqual([disputed, null, "unresolved", null]);
});

test("the next import opens the next batch once one was handed out; the reserve waits until it is asked for", async () => {
  host = await openAt(stages.handedOut);
  await addRecords(ada, { from: 4, count: 2 });
  expect(await batches()).toEqual([
    ["B001", "handed-out", 4, 0],
    ["B002", "open", 2, 0],
  ]);
  await fillColumnOfRecords("Batch", (place) => (place >= 4 ? "" : "B001"));
  expect((await readOverview(ada))?.reserve).toEqual([recordId(4), recordId(5)]);
  expect(await handOut("B002", ada, quiet)).toEqual({ batch: "B002", handedOut: 0 });
  expect(await takeFromReserve(ada, quiet)).toBe(2);
  expect(await batches()).toEqual([
    ["B001", "handed-out", 4, 0],
    ["B002", "open", 2, 0],
  ]);
});

async function fillColumnOfRecords(heading: string, valueOf: (place: number) => string): Promise<void> {
  await fillColumn("Records", heading, valueOf);
}

test("handing out is taken back in a later session while nobody has answered", async () => {
  host = await openAt(stages.handedOut);
  await takeBackBatch({ batch: "B001", act: "records.handed-out" }, ada, quiet);
  expect(await batches()).toEqual([["B001", "open", 4, 0]]);
  expect(await handOut("B001", ada, quiet)).toEqual({ batch: "B001", handedOut: 4 });
});

test("what somebody answered since stays when the handing out is taken back", async () => {
  host = await openAt(stages.handedOut);
  await labelAll("Label_ada_pell", (place) => (place === 1 ? "Spam" : ""));
  await expect(takeBackBatch({ batch: "B001", act: "records.handed-out" }, ada, quiet)).rejects.toMatchObject({
    code: "changed-since",
  });
  expect(await answersOf("Label_ada_pell")).toEqual([[recordId(1), "Spam", null]]);
});

test("an import whose records are in a closed batch is not undone", async () => {
  await openJudged();
  await closeBatch("B001", jo, quiet);
  await expect(undoImport("I001", ada, quiet)).rejects.toMatchObject({ code: "import-in-use" });
});
