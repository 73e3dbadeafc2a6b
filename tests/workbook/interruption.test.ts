// Every sync of every flow fails once, before it was done and after: nothing is lost, and the way on works.
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { person, quiet } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";
import { rowsOf, wholeTrail } from "./trail";

type Snapshot = ReturnType<OpenHost["store"]["book"]["save"]>;

jest.setTimeout(600_000);

// Two texts are so long that the change has several portions, and they go on in continuation columns.
const long = "=long text, line\n".repeat(22_000);
const mails = [
  { id: "m1" },
  { id: "m2", text: `${long}2` },
  { id: "m3", text: `${long}3` },
  { id: "m5" },
  { id: "m5", text: "another of the same key" },
];
const wanted = [
  ["m1", "Text of m1"],
  ["m2", `${long}2`],
  ["m3", `${long}3`],
];
const ada = person("ada_pell");
let host: OpenHost;

beforeAll(installWorker);

async function reopen(snapshot: Snapshot): Promise<void> {
  host.close();
  host = await openHost({ snapshot });
}

const records = () => rowsOf("Records", ["Record", "Text"]);
const quarantined = () => rowsOf("Quarantine", ["Row", "State"]);

async function expectImported(): Promise<void> {
  expect(await records()).toStrictEqual(wanted);
  expect(await quarantined()).toStrictEqual([
    ["row 5", "Open"],
    ["row 6", "Open"],
  ]);
  expect(await wholeTrail()).toStrictEqual(["pipeline.opened", "import.finished"]);
}

async function expectNothing(trail: readonly string[]): Promise<void> {
  expect(await records()).toStrictEqual([]);
  expect(await quarantined()).toStrictEqual([]);
  expect(await wholeTrail()).toStrictEqual(trail);
}

// Runs `act` again and again, each time from the same workbook with the next sync failing, until there is none left.
async function failEachSync(snapshot: Snapshot, act: () => Promise<unknown>, check: (k: number) => Promise<void>) {
  for (const when of ["before", "after"] as const) {
    let syncs = Infinity;
    for (let k = 1; k <= syncs; k += 1) {
      await reopen(snapshot);
      const { faults } = host.host;
      let asked = 0;
      faults.beforeRequest(() => {
        asked += 1;
      });
      faults.failSync(k, { when });
      const isDone = await act().then(
        () => true,
        () => false,
      );
      faults.beforeRequest(null);
      // Closing a run is a sync of the client's own, and its failure harms nothing.
      if (isDone) syncs = asked;
      else await check(k);
    }
    expect(syncs).toBeGreaterThan(20);
  }
}

let opened: Snapshot;
let imported: Snapshot;

beforeAll(async () => {
  host = await openHost();
  await openSample(ada);
  opened = host.store.book.save();
  await importIn(mailFile(mails), ada);
  await expectImported();
  imported = host.store.book.save();
});

afterAll(() => {
  host.close();
});

it("an import that broke off anywhere goes on, is undone, or was never begun", async () => {
  await failEachSync(
    opened,
    () => importIn(mailFile(mails), ada),
    async (k) => {
      const overview = await readOverview(ada);
      const { interrupted = null } = overview ?? {};
      if (interrupted === null) {
        if (overview?.imports.length === 1) await expectImported();
        else await expectNothing(["pipeline.opened"]);
      } else if (k % 2 === 0) {
        await continueImport(interrupted.changeId, ada, quiet);
        await expectImported();
      } else {
        await undoImport(interrupted.changeId, ada, quiet);
        await expectNothing(await wholeTrail());
      }
      expect((await readOverview(ada))?.interrupted).toBeNull();
    },
  );
});

it("an undo that broke off anywhere goes on", async () => {
  await failEachSync(
    imported,
    () => undoImport("I001", ada, quiet),
    async () => {
      const overview = await readOverview(ada);
      const { interrupted = null } = overview ?? {};
      if (interrupted) {
        expect(interrupted.isUndo).toBe(true);
        await undoImport(interrupted.changeId, ada, quiet);
      } else if (overview?.imports[0]?.undone === false) {
        await expectImported();
        await undoImport("I001", ada, quiet);
      }
      await expectNothing(["pipeline.opened", "import.finished", "import.undone"]);
      expect((await readOverview(ada))?.interrupted).toBeNull();
    },
  );
});
