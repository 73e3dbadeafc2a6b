// Brings the records on which annotators differ onto the sheet Review.
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { expectWritten } from "../../workbook/expectWritten";
import { findTable } from "../../workbook/findTable";
import { dressReview } from "../../workbook/review/dressReview";
import { planReview } from "../../workbook/review/planReview";
import { reviewTableName } from "../../workbook/review/reviewTable";
import { beginRun } from "../../workbook/beginRun";

/** Starts the review; undone as one. Gives how many records came in. */
export async function startReview(session: Session, control: Control): Promise<number> {
  return Excel.run(async (context) => {
    control.onProgress({ stage: "preparing", done: 0, of: null });
    const spec = await beginRun(context, session);
    const { edits, records } = await planReview(context, spec);
    if (edits.length > 0) {
      const said = { action: "review.started", subject: reviewTableName, detail: { records } };
      const change = { id: session.random(), ...said, edits };
      expectWritten(await applyChange(context, change, { session, control }));
    }
    await dressReview(context, await findTable(context, reviewTableName), spec);
    return records;
  });
}
