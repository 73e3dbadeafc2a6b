// Goes on with an import that was interrupted, from the row where it broke off; the file is not needed.
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { readStanding, type ImportSummary } from "../../workbook/overview";
import { continueChange } from "../../workbook/undo";

/** Goes on with an interrupted import; an undo that was interrupted goes on as an undo. */
export async function continueImport(changeId: string, session: Session, control: Control): Promise<ImportSummary> {
  return Excel.run(async (context) => {
    await continueChange(context, changeId, { session, control });
    const overview = await readStanding(context, session);
    const summary = overview?.imports.find((one) => one.changeId === changeId);
    if (!summary) throw new HandoffError("change-unknown");
    return summary;
  });
}
