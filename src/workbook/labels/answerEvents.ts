// The events that answers leave in the audit trail, written behind the cells.
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../appendEvents";
import type { AuditEntry } from "../auditTable";

/** One answer that reached its cells. */
export interface AnswerEvent {
  readonly at: string;
  readonly recordId: string;
  readonly annotator: string;
  /** What the row said before: a label, Unsure, or `null`; an unknown text as it stood there. */
  readonly old: string | null;
  readonly new: string | null;
  /** The label's id, which outlives its name; `null` for Unsure and for no answer. */
  readonly labelId: string | null;
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
  await appendEvents(context, answers.map(entryOf), session);
}

function entryOf(answer: AnswerEvent): AuditEntry {
  const { at, recordId: subject, ...detail } = answer;
  return { at, action: actionOf(answer), subject, detail };
}

function actionOf(answer: AnswerEvent): string {
  if (answer.new === null) return "label.undone";
  return answer.new === answer.old ? "note.set" : "label.set";
}
