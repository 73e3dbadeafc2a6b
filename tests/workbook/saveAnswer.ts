// One answer to one record, as most tests give it.
import { saveAnswers, type AnswerOrder, type SaveOutcome } from "../../src/taskpane/actions/saveAnswers";
import type { Session } from "../../src/pipeline/session";

/** Saves an answer; gives what became of it. */
export async function saveAnswer(
  { contactId, ...order }: AnswerOrder & { readonly contactId: string },
  session: Session,
): Promise<SaveOutcome | undefined> {
  const [outcome] = await saveAnswers(contactId, [order], session);
  return outcome;
}
