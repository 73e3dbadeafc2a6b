// Opens the escalations that the pipeline names for annotators' questions: one for each question in Review that nobody
// decided and that has none yet, so that one whose opening was interrupted gets it with the next.
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../appendEvents";
import { auditTableName } from "../auditTable";
import { notingNow, openingEntries, type Wish } from "../escalationEvents";
import { gateHistory } from "../escalations";
import { findTable } from "../findTable";
import { readFollowedEvents } from "../followedEvents";
import { decisionIn, readReviewRows, reviewTableName, type ReviewRow } from "./reviewTable";

const trigger = "annotator-escalates";

/**
 * Opens them. The evidence names the row of Review in which the annotator's words stand; no text goes into the trail.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param session - who opens them
 * @throws {@link HandoffError} `table-missing`, `column-missing`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function escalateQuestions(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  session: Session,
): Promise<void> {
  if (!spec.escalations.some((escalation) => escalation.trigger === trigger)) return;
  const rows = await readReviewRows(context, await findTable(context, reviewTableName));
  const events = await readFollowedEvents(context, await findTable(context, auditTableName));
  const { escalations } = gateHistory(events, spec);
  const known = new Set(escalations.map(({ entry }) => entry));
  const wishes = rows.filter((row) => isOpenQuestion(row) && !known.has(row.entry)).map(wishOf);
  await appendEvents(context, openingEntries(wishes, escalations, notingNow(spec, session)).flat(), session);
}

function isOpenQuestion(row: ReviewRow): boolean {
  return row.kind === "question" && decisionIn(row) === null;
}

function wishOf({ recordId, entry }: ReviewRow): Wish {
  return { trigger, subject: recordId, entry, evidence: { "record-id": recordId, "annotator-note": entry } };
}
