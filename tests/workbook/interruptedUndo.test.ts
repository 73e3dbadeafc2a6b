// Every sync of an undo fails once, before it was done and after: nothing is lost, and the way on works.
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { ada, expectImported, expectNothing, failEachSync, makeSnapshots } from "./failEachSync";
import { quiet } from "./people";

jest.setTimeout(600_000);

it("an undo that broke off anywhere goes on", async () => {
  const { imported } = await makeSnapshots();
  await failEachSync(imported, {
    act: () => undoImport("I001", ada, quiet),
    check: async (k) => {
      const overview = await readOverview(ada);
      const { interrupted = null } = overview ?? {};
      if (interrupted) {
        expect(interrupted.isUndo).toBe(true);
        if (k % 2 === 0) await undoImport(interrupted.changeId, ada, quiet);
        else expect(await continueImport(interrupted.changeId, ada, quiet)).toBeNull();
      } else if (overview?.imports[0]?.undone === false) {
        await expectImported();
        await undoImport("I001", ada, quiet);
      }
      await expectNothing(["pipeline.opened", "import.finished", "import.undone"]);
      expect((await readOverview(ada))?.interrupted).toBeNull();
    },
  });
});
