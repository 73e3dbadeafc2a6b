// Every sync of an import fails once, before it was done and after: nothing is lost, and the way on works.
import { continueImport } from "../../src/taskpane/actions/continueImport";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { ada, expectImported, expectNothing, failEachSync, importMails, makeSnapshots } from "./failEachSync";
import { quiet } from "./people";
import { wholeTrail } from "./trail";

jest.setTimeout(600_000);

it("an import that broke off anywhere goes on, is undone, or was never begun", async () => {
  const { opened } = await makeSnapshots();
  await failEachSync(opened, {
    act: importMails,
    check: async (k) => {
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
  });
});
