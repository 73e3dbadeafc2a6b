// Changes the pipeline by a form, and takes the change back.
import type { Session } from "../../pipeline/session";
import { expectNothingOpen } from "../../workbook/interruption";
import { changeSpec, undoSpecChange, type SpecOrder, type SpecOutcome } from "../../workbook/spec/changeSpec";

export type { SpecOrder, SpecOutcome } from "../../workbook/spec/changeSpec";

const unwatched = { signal: { aborted: false }, onProgress: () => undefined };

/** Changes the pipeline and what follows from it, or says what is wrong and writes nothing. */
export function changePipeline(order: SpecOrder, session: Session): Promise<SpecOutcome> {
  return Excel.run(async (context) => {
    await expectNothingOpen(context, session);
    return changeSpec(context, order, { session, control: unwatched });
  });
}

/** Takes a change back. Throws `changed-since` where somebody changed something since. */
export function undoPipelineChange(changeId: string, session: Session): Promise<void> {
  return Excel.run((context) => undoSpecChange(context, changeId, { session, control: unwatched }));
}
