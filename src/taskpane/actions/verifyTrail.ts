// Verifies the audit trail from the cells of its sheet and leaves an event that says what was found. What is broken goes to
// the role that the pipeline names for it.
import type { ChainReport } from "../../pipeline/audit/verifyChain";
import type { Json } from "../../pipeline/canonicalJson";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../../workbook/appendEvents";
import { verifyAudit } from "../../workbook/auditReading";
import { auditTableName, type AuditEntry } from "../../workbook/auditTable";
import { notingNow, openingEntries } from "../../workbook/escalationEvents";
import { gateHistory } from "../../workbook/escalations";
import { findTable } from "../../workbook/findTable";
import { readFollowedEvents } from "../../workbook/followedEvents";
import { readSpec } from "../../workbook/storedSpec";
import { writeAnswerEvents } from "./answerEvents";

/** Verifies. Throws `no-pipeline`, `table-missing`, `column-missing`, `verifying-stopped`. */
export async function verifyTrail(session: Session, control: Control): Promise<ChainReport> {
  await writeAnswerEvents();
  return Excel.run(async (context) => {
    const { report, events } = await verifyAudit(context, control);
    const detail = detailOf(report, events);
    const entry = { action: "audit.verified", subject: report.state, detail };
    const opened = report.state === "broken" ? await escalated(context, { event: report.event, detail }, session) : [];
    await appendEvents(context, [entry, ...opened], session);
    return report;
  });
}

interface Break {
  readonly event: number;
  readonly detail: Readonly<Record<string, Json>>;
}

// The trail stays broken: while somebody is asked, and once somebody has answered for this break, nobody is asked again.
async function escalated(
  context: Excel.RequestContext,
  { event, detail }: Break,
  session: Session,
): Promise<readonly AuditEntry[]> {
  const spec = await readSpec(context);
  const events = await readFollowedEvents(context, await findTable(context, auditTableName));
  const { escalations } = gateHistory(events, spec);
  const subject = String(event);
  const isKnown = escalations.some((one) => one.about === "trail" && (one.answer === null || one.subject === subject));
  if (isKnown) return [];
  const wish = { trigger: "audit-broken", subject, evidence: { "audit-report": detail } };
  return openingEntries([wish], escalations, notingNow(spec, session)).flat();
}

function detailOf(report: ChainReport, events: number): Readonly<Record<string, Json>> {
  if (report.state === "intact") return { state: report.state, events };
  const { state, event, kind, writer, seq } = report;
  return { state, events, event, kind, writer, seq };
}
