// Every sync of a run of the recipe and of its Undo fails once, before it was done and after: no record is lost, and going
// on, undoing or doing it again works.
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { undoRun } from "../../src/taskpane/actions/undoRun";
import { ada, cleanNow, expectAsImported, expectCleaned, openWithMails } from "./cleanFlow";
import { failEachSync, type Snapshot } from "./failEachSync";
import { quiet } from "./people";
import { wholeTrail } from "./trail";

jest.setTimeout(900_000);

let imported: Snapshot;
let cleaned: Snapshot;

beforeAll(async () => {
  const host = await openWithMails();
  imported = host.store.book.save();
  await cleanNow();
  cleaned = host.store.book.save();
  host.close();
});

// What was interrupted, by the id of its change; `null` where nothing was written.
async function interrupted(): Promise<string | null> {
  return (await readOverview(ada))?.interrupted?.changeId ?? null;
}

async function isCleaned(): Promise<boolean> {
  return (await readOverview(ada))?.lastCleaning !== null;
}

it("a run that broke off anywhere goes on, or is taken back and done again", async () => {
  await failEachSync(imported, {
    act: () => cleanNow(),
    check: async (k) => {
      const changeId = await interrupted();
      if (changeId !== null && k % 2 === 0) await continueImport(changeId, ada, quiet);
      if (changeId !== null && k % 2 === 1) {
        await undoImport(changeId, ada, quiet);
        await expectAsImported();
      }
      if (!(await isCleaned())) await cleanNow();
      await expectCleaned();
      const trail = await wholeTrail();
      expect(trail.filter((action) => action === "recipe.applied").length).toBeLessThanOrEqual(2);
    },
  });
});

it("an undo that broke off anywhere ends with everything as it was imported", async () => {
  await failEachSync(cleaned, {
    act: () => undoRun(ada, quiet),
    check: async () => {
      const changeId = await interrupted();
      if (changeId !== null) await continueImport(changeId, ada, quiet);
      else if (await isCleaned()) await undoRun(ada, quiet);
      await expectAsImported();
      expect((await wholeTrail()).filter((action) => action === "recipe.undone")).toHaveLength(1);
    },
  });
});
