// What the test reads back of a workbook: records, quarantine, the audit trail recomputed from its cells.
import type { AuditEvent } from "../../src/pipeline/audit/event";
import { verifyChain } from "../../src/pipeline/audit/verifyChain";
import type { FieldValue } from "../../src/pipeline/record";
import { texts } from "../../src/messages/catalogue";
import { readTable } from "../../src/workbook/readTable";

/** The values of some columns of a table, row by row. */
export async function rowsOf(table: string, columns: readonly string[]): Promise<readonly (readonly FieldValue[])[]> {
  const { rows } = await Excel.run((context) => readTable(context, table, columns));
  return rows.map((row) => columns.map((column) => row.get(column) ?? null));
}

/** The events of the audit trail as its cells hold them, each chain in its order. */
async function eventsInSheet(): Promise<readonly AuditEvent[]> {
  const { event, when, who, subject, writer, action, detail, heads, previous, hash } = texts.sheets.audit;
  const columns = [event, when, who, subject, writer, action, detail, heads, previous, hash];
  const rows = await rowsOf("Audit", columns);
  return rows
    .map(([seq, at, actor, about, from, what, said, others, prev, own]) => ({
      ...{ seq: Number(seq), at: String(at), actor: String(actor), subject: String(about), writer: String(from) },
      ...{ action: String(what), detail: JSON.parse(String(said)) as AuditEvent["detail"] },
      heads: JSON.parse(String(others)) as AuditEvent["heads"],
      ...{ prev: String(prev), hash: String(own) },
    }))
    .toSorted((a, b) => (a.writer === b.writer ? a.seq - b.seq : a.writer < b.writer ? -1 : 1));
}

/** Fails unless the audit trail is whole; gives the actions of its events. */
export async function wholeTrail(): Promise<readonly string[]> {
  const events = await eventsInSheet();
  expect(verifyChain(events)).toMatchObject({ state: "intact", events: events.length });
  return events.map(({ action }) => action);
}
