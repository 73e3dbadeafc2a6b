import { writeAnswerEvents } from "../../src/taskpane/actions/answerEvents";
import { checkWorkbook, restoreWorkbook } from "../../src/taskpane/actions/checkWorkbook";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { saveAnswer } from "./saveAnswer";
import { continueChange } from "../../src/workbook/undo";
import { openHost } from "../host/openHost";
import { damageAt } from "./damage";
import { person, quiet } from "./people";
import { addRecords, openSample, recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

const ada = person("ada_pell");

it("comes to the same end after any sync failed", async () => {
  const snapshot = await answered();
  // Every second one: a run takes about a hundred requests.
  for (let k = 1, isDone = false; !isDone; k += 2) {
    const host = await openHost({ snapshot });
    damageAt(host).deleteSheet("Label Ada Pell");
    damageAt(host).deleteColumn("Records", "Gold label");
    host.host.faults.failSync(k);
    isDone = await restoreWorkbook(ada, quiet).then(
      () => true,
      () => false,
    );
    // A fault that nothing met waits for the next request.
    await (isDone ? checkWorkbook().catch(() => null) : settle());
    expect((await checkWorkbook()).faults).toStrictEqual([]);
    const rows = (await rowsOf("Label_ada_pell", ["Record", "Label"])).toSorted();
    expect(rows.map(([, label]) => label)).toStrictEqual(["Spam", "Work", null, null]);
    await wholeTrail();
    host.close();
  }
});

// A workbook in which Ada answered two of her four records.
async function answered(): Promise<Snapshot> {
  const host = await openHost();
  await openSample(ada, 0);
  await addRecords(ada, { from: 0, count: 4 });
  await handOut("B001", ada, quiet);
  for (const [place, labelId] of ["spam", "work"].entries()) {
    const order = { contactId: "ada_pell", recordId: recordId(place), before: null };
    await saveAnswer({ ...order, after: { kind: "label", labelId } }, ada);
  }
  await writeAnswerEvents();
  const snapshot = host.store.book.save();
  host.close();
  return snapshot;
}

// What the pane offers after an interruption: go on with what was begun, then check again.
async function settle(): Promise<void> {
  const interrupted = (await readOverview(ada))?.interrupted;
  if (interrupted) await continueRun(interrupted.changeId);
  await restoreWorkbook(ada, quiet);
}

const continueRun = (changeId: string) =>
  Excel.run((context) => continueChange(context, changeId, { session: ada, control: quiet }));
