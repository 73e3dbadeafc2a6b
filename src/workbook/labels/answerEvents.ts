// The events that answers leave in the audit trail, written behind the cells.
import type { Session } from "../../pipeline/session";
import { HandoffError } from "../../pipeline/errors";
import { appendToAudit, auditTableName } from "../auditTable";
import { lookForTables, tableIn } from "../findTable";
import { claimRegion } from "../handoffSheet";

/** One answer that reached its cells. */
export interface AnswerEvent {
  readonly at: string;
  readonly recordId: string;
  readonly annotator: string;
  /** What the row said before: a label, Unsure, or `null`; an unknown text as it stood there. */
  readonly old: string | null;
  readonly new: string | null;
  readonly taxonomyVersion: string;
}

/**
 * Appends the event of an answer to the writer's chain. The old label is kept; notes and texts of records are not.
 *
 * @param context - the request context of the running `Excel.run`
 * @param answer - the answer
 * @param session - who answered
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendAnswerEvent(
  context: Excel.RequestContext,
  answer: AnswerEvent,
  session: Session,
): Promise<void> {
  const { handoff, found } = await lookForTables(context, [auditTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const column = await claimRegion(context, handoff, session.writer);
  const place = {
    handoff,
    column,
    audit: tableIn(found, auditTableName),
    session: { ...session, now: () => answer.at },
  };
  const { annotator, taxonomyVersion, old } = answer;
  await appendToAudit(context, place, {
    action: actionOf(answer),
    subject: answer.recordId,
    detail: { annotator, taxonomyVersion, old, new: answer.new },
  });
}

function actionOf(answer: AnswerEvent): string {
  if (answer.new === null) return "label.undone";
  return answer.new === answer.old ? "note.set" : "label.set";
}
