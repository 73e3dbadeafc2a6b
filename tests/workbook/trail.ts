// What the test reads back of a workbook: records, quarantine, the audit trail recomputed from its cells.
import { trailRow, verifyChain, type ChainReport } from "../../src/pipeline/audit/verifyChain";
import type { FieldValue } from "../../src/pipeline/record";
import { auditCellsOf, writtenEnds } from "../../src/workbook/auditTable";
import { openHandoffSheet } from "../../src/workbook/handoffSheet";
import { readTable } from "../../src/workbook/readTable";

/** The values of some columns of a table, row by row. */
export async function rowsOf(table: string, columns: readonly string[]): Promise<readonly (readonly FieldValue[])[]> {
  const { rows } = await Excel.run((context) => readTable(context, table, columns));
  return rows.map((row) => columns.map((column) => row.get(column) ?? null));
}

/** Verifies the audit trail as its cells hold it, against the ends that `_handoff` keeps. */
export async function verifyTrail(): Promise<{ readonly report: ChainReport; readonly actions: readonly string[] }> {
  return Excel.run(async (context) => {
    const rows = auditCellsOf((await readTable(context, "Audit")).rows);
    const handoff = await openHandoffSheet(context);
    const report = verifyChain(rows.map(trailRow), handoff === null ? new Map() : writtenEnds(handoff));
    return { report, actions: rows.map(({ action }) => String(action)) };
  });
}

/** Fails unless the audit trail is whole; gives the actions of its events. */
export async function wholeTrail(): Promise<readonly string[]> {
  const { report, actions } = await verifyTrail();
  expect(report).toMatchObject({ state: "intact", events: actions.length });
  return actions;
}
