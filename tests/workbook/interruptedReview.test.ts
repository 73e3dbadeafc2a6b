// Every sync of handing out, deciding and closing fails once, before it was done and after: nothing is lost, and doing it
// again, going on or undoing works.
import { closeBatch } from "../../src/taskpane/actions/closeBatch";
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { decideRecord } from "../../src/taskpane/actions/decideRecord";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { failEachSync } from "./failEachSync";
import { disputed, jo, makeStages, openAt, type Stages } from "./labelled";
import { quiet } from "./people";
import { recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(900_000);

let stages: Stages;

beforeAll(async () => {
  stages = await makeStages();
});

const ids = [0, 1, 2, 3].map(recordId);
const decision = { recordId: disputed, labelId: "newsletter", reason: "Edge case", rule: "" };
const recordsOf = async (table: string) => (await rowsOf(table, ["Record"])).flat().map(String).toSorted();
const answers = async () => [
  ...(await rowsOf("Label_ada_pell", ["Record", "Label", "Unsure"])),
  ...(await rowsOf("Label_milo_strand", ["Record", "Label", "Unsure"])),
  ...(await rowsOf("Annotations", ["Record", "Label", "Unsure"])),
];

// Goes on with what was interrupted, or takes it back; then the act can be done again.
async function recover(k: number): Promise<void> {
  const interrupted = (await readOverview(jo))?.interrupted ?? null;
  if (interrupted === null) return;
  await (k % 2 === 0 ? continueImport : undoImport)(interrupted.changeId, jo, quiet);
  expect((await readOverview(jo))?.interrupted).toBeNull();
}

async function judged(): Promise<Snapshot> {
  const host = await openAt(stages.started);
  await decideRecord(decision, jo);
  const snapshot = host.store.book.save();
  host.close();
  return snapshot;
}

it("handing out that broke off anywhere ends with every record once on each sheet", async () => {
  const act = () => handOut("B001", jo, quiet);
  await failEachSync(stages.imported, {
    act,
    check: async (k) => {
      await recover(k);
      await act();
      expect(await recordsOf("Label_ada_pell")).toEqual(ids);
      expect(await recordsOf("Label_milo_strand")).toEqual(ids);
      await wholeTrail();
    },
  });
});

it("a decision that broke off anywhere is whole or not there, and stands once it is given again", async () => {
  const act = () => decideRecord(decision, jo);
  await failEachSync(stages.started, {
    act,
    check: async () => {
      await act().catch((error: unknown) => {
        expect(error).toMatchObject({ code: "decided-meanwhile" });
      });
      expect(await rowsOf("Review", ["Gold", "Reason", "By", "Gold label id"])).toEqual([
        ["Newsletter", "Edge case", "Jo Whitlow", "newsletter"],
      ]);
      expect((await rowsOf("Records", ["Record", "Gold label", "How", "Gold label id"]))[2]).toEqual([
        ...[disputed, "Newsletter", "adjudicated", "newsletter"],
      ]);
      expect((await wholeTrail()).filter((action) => action === "review.decided")).toHaveLength(1);
    },
  });
});

it("a closing that broke off anywhere loses no answer, and ends closed", async () => {
  const act = () => closeBatch("B001", jo, quiet);
  await failEachSync(await judged(), {
    act,
    check: async (k) => {
      await recover(k);
      expect(await answers()).toHaveLength(8);
      if ((await readOverview(jo))?.batches[0]?.stage === "judged") await act();
      expect(await recordsOf("Annotations")).toEqual([...ids, ...ids].toSorted());
      expect(await rowsOf("Label_ada_pell", ["Record"])).toEqual([]);
      expect((await rowsOf("Records", ["How"])).flat()).toEqual([
        ...["unanimous", "unanimous", "adjudicated", "unsure"],
      ]);
    },
  });
});
