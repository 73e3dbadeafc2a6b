// Verifies the audit trail from the cells of its sheet and leaves an event that says what was found.
import type { ChainReport } from "../../pipeline/audit/verifyChain";
import type { Json } from "../../pipeline/canonicalJson";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { appendEvents } from "../../workbook/appendEvents";
import { verifyAudit } from "../../workbook/auditReading";
import { writeAnswerEvents } from "./answerEvents";

/** Verifies. Throws `no-pipeline`, `table-missing`, `column-missing`, `verifying-stopped`. */
export async function verifyTrail(session: Session, control: Control): Promise<ChainReport> {
  await writeAnswerEvents();
  return Excel.run(async (context) => {
    const { report, events } = await verifyAudit(context, control);
    const entry = { action: "audit.verified", subject: report.state, detail: detailOf(report, events) };
    await appendEvents(context, [entry], session);
    return report;
  });
}

function detailOf(report: ChainReport, events: number): Readonly<Record<string, Json>> {
  if (report.state === "intact") return { state: report.state, events };
  const { state, event, kind, writer, seq } = report;
  return { state, events, event, kind, writer, seq };
}
