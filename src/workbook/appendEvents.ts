// Leaves events in the audit trail that no change of cells goes with.
import { HandoffError } from "../pipeline/errors";
import type { Session } from "../pipeline/session";
import { appendToAudit, auditTableName, type AuditEntry } from "./auditTable";
import { lookForTables, tableIn } from "./findTable";
import { claimRegion } from "./handoffSheet";

// What is announced together stands in one cell.
const atOnce = 20;

/**
 * Appends events to the writer's chain.
 *
 * @param context - the request context of the running `Excel.run`
 * @param entries - what happened
 * @param session - who tells
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `table-busy`; OfficeExtension.Error as it comes
 */
export async function appendEvents(
  context: Excel.RequestContext,
  entries: readonly AuditEntry[],
  session: Session,
): Promise<void> {
  for (let first = 0; first < entries.length; first += atOnce) {
    await appendTogether(context, entries.slice(first, first + atOnce), session);
  }
}

async function appendTogether(
  context: Excel.RequestContext,
  entries: readonly AuditEntry[],
  session: Session,
): Promise<void> {
  const { handoff, found } = await lookForTables(context, [auditTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const column = await claimRegion(context, handoff, session.writer);
  await appendToAudit(context, { handoff, column, audit: tableIn(found, auditTableName), session }, entries);
}
