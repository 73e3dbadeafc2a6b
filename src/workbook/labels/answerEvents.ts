// The events that answers leave in the audit trail, written behind the cells.
import type { Session } from "../../pipeline/session";
import { HandoffError } from "../../pipeline/errors";
import { appendToAudit, auditTableName, type AuditEntry } from "../auditTable";
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
 * Appends the events of answers to the writer's chain. Old labels are kept; notes and texts of records are not.
 *
 * @param context - the request context of the running `Excel.run`
 * @param answers - the answers in their order; 20 at most
 * @param session - who answered
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendAnswerEvents(
  context: Excel.RequestContext,
  answers: readonly AnswerEvent[],
  session: Session,
): Promise<void> {
  const { handoff, found } = await lookForTables(context, [auditTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const column = await claimRegion(context, handoff, session.writer);
  const place = { handoff, column, audit: tableIn(found, auditTableName), session };
  await appendToAudit(context, place, answers.map(entryOf));
}

function entryOf(answer: AnswerEvent): AuditEntry {
  const { at, recordId: subject, annotator, taxonomyVersion, old } = answer;
  return { at, action: actionOf(answer), subject, detail: { annotator, taxonomyVersion, old, new: answer.new } };
}

function actionOf(answer: AnswerEvent): string {
  if (answer.new === null) return "label.undone";
  return answer.new === answer.old ? "note.set" : "label.set";
}
