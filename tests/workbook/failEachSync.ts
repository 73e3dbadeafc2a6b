// An import of two portions, its sync failing one after the other; what must be true after each.
import { installWorker } from "../inProcessWorker";
import { openHost, type OpenHost } from "../host/openHost";
import { person } from "./people";
import { importIn, mailFile, openSample } from "./pipeline";
import { rowsOf, wholeTrail } from "./trail";

/** A workbook as it was saved. */
export type Snapshot = ReturnType<OpenHost["store"]["book"]["save"]>;

// The texts are so long that the change has several portions, and they go on in continuation columns.
const long = "=long text, line\n".repeat(22_000);
const mails = [
  { id: "m1" },
  { id: "m2", text: `${long}2` },
  { id: "m3", text: `${long}3` },
  { id: "m5" },
  { id: "m5", text: "another of the same key" },
];

/** Who imports. */
export const ada = person("ada_pell");

/** Imports the mails. */
export function importMails(): Promise<unknown> {
  return importIn(mailFile(mails), ada);
}

const records = () => rowsOf("Records", ["Record", "Text"]);
const quarantined = () => rowsOf("Quarantine", ["Row", "State"]);

/** All is there, once, with one event. */
export async function expectImported(): Promise<void> {
  expect(await records()).toStrictEqual([
    ["m1", "Text of m1"],
    ["m2", `${long}2`],
    ["m3", `${long}3`],
  ]);
  expect(await quarantined()).toStrictEqual([
    ["row 5", "Open"],
    ["row 6", "Open"],
  ]);
  expect(await wholeTrail()).toStrictEqual(["pipeline.opened", "import.finished"]);
}

/** Nothing is there; the trail has these events. */
export async function expectNothing(trail: readonly string[]): Promise<void> {
  expect(await records()).toStrictEqual([]);
  expect(await quarantined()).toStrictEqual([]);
  expect(await wholeTrail()).toStrictEqual(trail);
}

/** The sample pipeline without records, and with those of the import. */
export async function makeSnapshots(): Promise<{ readonly opened: Snapshot; readonly imported: Snapshot }> {
  installWorker();
  const host = await openHost();
  await openSample(ada);
  const opened = host.store.book.save();
  await importMails();
  await expectImported();
  const imported = host.store.book.save();
  host.close();
  return { opened, imported };
}

/** What runs, and what must be true after a sync of it failed. */
export interface Flow {
  readonly act: () => Promise<unknown>;
  readonly check: (k: number) => Promise<void>;
}

/** Runs a flow again and again, each time from the same workbook with the next sync failing, until there is none left. */
export async function failEachSync(snapshot: Snapshot, { act, check }: Flow): Promise<void> {
  for (const when of ["before", "after"] as const) {
    let syncs = Infinity;
    for (let k = 1; k <= syncs; k += 1) {
      const host = await openHost({ snapshot });
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
      host.close();
    }
    expect(syncs).toBeGreaterThan(20);
  }
}
