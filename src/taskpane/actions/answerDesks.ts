// Where each annotator's table stood last, so that an answer or a selection need not look for it.
import type { Session } from "../../pipeline/session";
import { openAnswerDesk, type AnswerDesk } from "../../workbook/labels/answerDesk";
import { readSpec } from "../../workbook/storedSpec";

// A session that was left is forgotten with its desks.
const desks = new WeakMap<Session, Map<string, AnswerDesk>>();

/** The annotator's table as it stood last; `undefined` before it was looked for. */
export function keptDesk(contactId: string, session: Session): AnswerDesk | undefined {
  return desks.get(session)?.get(contactId);
}

/** Looks where everything stands, and keeps it. Throws `table-missing`, `column-missing`. */
export async function openDesk(
  context: Excel.RequestContext,
  contactId: string,
  session: Session,
): Promise<AnswerDesk> {
  const desk = await openAnswerDesk(context, await readSpec(context), contactId);
  const own = desks.get(session) ?? new Map<string, AnswerDesk>();
  desks.set(session, own.set(contactId, desk));
  return desk;
}
