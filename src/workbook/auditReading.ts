// Reads the audit trail as the sheet holds it: the newest events for the list, all of them to verify.
import { trailRow, verifyChain, type ChainReport, type TrailRow } from "../pipeline/audit/verifyChain";
import type { AuditCells } from "../pipeline/audit/auditCells";
import { HandoffError } from "../pipeline/errors";
import type { Control } from "../pipeline/progress";
import { auditCellsOf, auditTableName, writtenEnds } from "./auditTable";
import { lookForTables, tableIn, type FoundTable } from "./findTable";
import { pause } from "./pause";
import { ownHeadings, readRows } from "./readTable";

/** The newest events. */
export interface AuditWindow {
  /** Events in all. */
  readonly total: number;
  /** In the order of the sheet; the last one is event number `total`. */
  readonly rows: readonly AuditCells[];
}

/**
 * Reads the newest events.
 *
 * @param context - the request context of the running `Excel.run`
 * @param most - how many at most
 * @returns them, and how many there are
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readNewestEvents(context: Excel.RequestContext, most: number): Promise<AuditWindow> {
  const { audit } = await openTrail(context);
  const first = Math.max(0, audit.rows - most);
  const rows = await readEvents(context, audit, { first, rows: audit.rows - first });
  return { total: first + rows.length, rows };
}

const rowsAtOnce = 500;

/**
 * Verifies the whole trail against the ends that `_handoff` keeps.
 *
 * @param context - the request context of the running `Excel.run`
 * @param control - where to report; a stop is answered between two slices
 * @returns what was found, and how many events there are
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`, `verifying-stopped`
 */
export async function verifyAudit(
  context: Excel.RequestContext,
  control: Control,
): Promise<{ readonly report: ChainReport; readonly events: number }> {
  const { handoff, audit } = await openTrail(context);
  const read: TrailRow[] = [];
  for (let first = 0; first < audit.rows; first += rowsAtOnce) {
    const slice = await readEvents(context, audit, { first, rows: Math.min(rowsAtOnce, audit.rows - first) });
    await readSlice(slice, read);
    control.onProgress({ stage: "verifying", done: Math.min(first + rowsAtOnce, audit.rows), of: audit.rows });
    if (control.signal.aborted) throw new HandoffError("verifying-stopped");
  }
  return { report: verifyChain(read, writtenEnds(handoff)), events: read.length };
}

const hashedAtOnce = 50;

// Each row is hashed anew: the pane gets its turn in between.
async function readSlice(cells: readonly AuditCells[], into: TrailRow[]): Promise<void> {
  for (let at = 0; at < cells.length; at += hashedAtOnce) {
    into.push(...cells.slice(at, at + hashedAtOnce).map(trailRow));
    await pause();
  }
}

async function openTrail(context: Excel.RequestContext) {
  const { handoff, found } = await lookForTables(context, [auditTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  return { handoff, audit: tableIn(found, auditTableName) };
}

async function readEvents(
  context: Excel.RequestContext,
  audit: FoundTable,
  span: { readonly first: number; readonly rows: number },
): Promise<readonly AuditCells[]> {
  return auditCellsOf(await readRows(context, audit, { ...span, columns: ownHeadings(audit.headings) }));
}
