// Goes on with a change that was interrupted, from the row where it broke off; the file of an import is not needed.
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { expectWritten } from "../../workbook/expectWritten";
import { followUp } from "../../workbook/followUp";
import { interruptedChange } from "../../workbook/interruption";
import { readStanding, type ImportSummary } from "../../workbook/overview";
import { continueChange } from "../../workbook/undo";

/** Goes on; an undo goes on as an undo. Gives what an import brought, and `null` for any other change. Says it where somebody changed cells meanwhile. */
export async function continueImport(
  changeId: string,
  session: Session,
  control: Control,
): Promise<ImportSummary | null> {
  return Excel.run(async (context) => {
    const run = await interruptedChange(context, session);
    const result = await continueChange(context, changeId, { session, control });
    await followUp(context, run?.action ?? "", session);
    if (result.isUndo && result.conflicts.length > 0)
      throw new HandoffError("changed-since", { cells: result.conflicts });
    expectWritten(result);
    const overview = await readStanding(context, session);
    return overview?.imports.find((one) => one.changeId === changeId && !one.undone) ?? null;
  });
}
