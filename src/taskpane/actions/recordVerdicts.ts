// Notes settled verdicts in the audit trail when they change, and opens the escalations that the pipeline names for them.
import type { GateFinding } from "../../pipeline/quality/batchVerdicts";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../../workbook/appendEvents";
import { auditTableName } from "../../workbook/auditTable";
import { gateHistory } from "../../workbook/escalations";
import { notingNow } from "../../workbook/escalationEvents";
import { findTable } from "../../workbook/findTable";
import { readFollowedEvents } from "../../workbook/followedEvents";
import { gateEvents } from "../../workbook/quality/gateEvents";
import { readSpec } from "../../workbook/storedSpec";

export { changedFindings } from "../../workbook/quality/gateEvents";

/** Notes what changed since it was noted last; gives how many events that left. */
export async function recordVerdicts(findings: readonly GateFinding[], session: Session): Promise<number> {
  return Excel.run(async (context) => noteVerdicts(context, { findings, spec: await readSpec(context), session }));
}

/** Verdicts of a pipeline. */
export interface VerdictOrder {
  readonly findings: readonly GateFinding[];
  readonly spec: PipelineSpec;
  readonly session: Session;
}

/** The same within a running `Excel.run`. */
export async function noteVerdicts(context: Excel.RequestContext, order: VerdictOrder): Promise<number> {
  const { findings, spec, session } = order;
  const events = await readFollowedEvents(context, await findTable(context, auditTableName));
  const entries = gateEvents(findings, gateHistory(events, spec), notingNow(spec, session));
  await appendEvents(context, entries, session);
  return entries.length;
}
