// Goes on with a change that was interrupted, from the row where it broke off; the file of an import is not needed.
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { readStanding, type ImportSummary } from "../../workbook/overview";
import { continueChange } from "../../workbook/undo";

/** Goes on; an undo goes on as an undo. Gives what an import brought, and `null` for any other change. */
export async function continueImport(
  changeId: string,
  session: Session,
  control: Control,
): Promise<ImportSummary | null> {
  return Excel.run(async (context) => {
    await continueChange(context, changeId, { session, control });
    const overview = await readStanding(context, session);
    return overview?.imports.find((one) => one.changeId === changeId && !one.undone) ?? null;
  });
}
