// Answers an escalation; the answer stands in the audit trail.
import { HandoffError } from "../../pipeline/errors";
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../../workbook/appendEvents";
import { auditTableName } from "../../workbook/auditTable";
import { gateHistory } from "../../workbook/escalations";
import { findTable } from "../../workbook/findTable";
import { readFollowedEvents } from "../../workbook/followedEvents";
import { readSpec } from "../../workbook/storedSpec";

/** An answer in words. */
export interface EscalationAnswer {
  /** `E001`. */
  readonly id: string;
  readonly answer: string;
}

/** Answers. Throws `escalation-answered` where somebody did so meanwhile, `no-pipeline`, `table-missing`. */
export async function answerEscalation({ id, answer }: EscalationAnswer, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    const spec = await readSpec(context);
    const events = await readFollowedEvents(context, await findTable(context, auditTableName));
    const one = gateHistory(events, spec).escalations.find((escalation) => escalation.id === id);
    if (one?.answer !== null) throw new HandoffError("escalation-answered", { id });
    const { escalation, subject: about, gate, entry } = one;
    const detail = { escalation, about, gate, entry, answer };
    await appendEvents(context, [{ action: "escalation.answered", subject: id, detail }], session);
  });
}
