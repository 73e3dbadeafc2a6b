// Tells the records that are new, those that the workbook has with the same content, and those that changed.
import type { DataRecord, Fields, FieldValue } from "../record";
import { assertRowsKept } from "./conservation";
import type { QuarantinedRow } from "./quarantinedRow";
import type { ParsedRows } from "./toRecords";

/** A record that the workbook has with other content. */
export interface RecordChange {
  /** As the file has it. */
  readonly record: DataRecord;
  /** What the workbook has, for the fields that differ. */
  readonly before: Fields;
}

/** What an import does with each row that it read. */
export interface ImportOutcome {
  readonly rowsRead: number;
  /** The records to add. */
  readonly records: readonly DataRecord[];
  readonly changed: readonly RecordChange[];
  /** One id for each row that merged: its record is in the workbook with the same content, or stands in the file twice. */
  readonly known: readonly string[];
  readonly quarantined: readonly QuarantinedRow[];
}

/**
 * Compares the records of a file with those that are there. Only fields that the file feeds are compared.
 *
 * @param parsed - what became of the rows of the file
 * @param held - the fields of the records in the workbook by id, as they were imported; of the file's records at least
 * @returns what to add, what changed, what is known and what goes to Quarantine; the four sum to the rows read
 * @throws {@link HandoffError} `rows-lost` if they did not
 */
export function compareWithKnown(parsed: ParsedRows, held: ReadonlyMap<string, Fields>): ImportOutcome {
  const { rowsRead, quarantined } = parsed;
  const records: DataRecord[] = [];
  const changed: RecordChange[] = [];
  const same: string[] = [];
  for (const record of parsed.records) {
    const there = held.get(record.id);
    const before = there === undefined ? null : differences(record.fields, there);
    if (before === null) records.push(record);
    else if (Object.keys(before).length > 0) changed.push({ record, before });
    else same.push(record.id);
  }
  const outcome = { rowsRead, records, changed, known: [...same, ...parsed.merged], quarantined };
  assertRowsKept(rowsRead, [records, changed, outcome.known, quarantined]);
  return outcome;
}

function differences(fields: Fields, held: Fields): Fields {
  const different = Object.entries(fields).filter(([id, value]) => comparable(value) !== comparable(held[id] ?? null));
  return Object.fromEntries(different.map(([id]) => [id, held[id] ?? null]));
}

// A cell has one kind of line break and knows no difference between no text and an empty one.
function comparable(value: FieldValue): FieldValue {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : (value ?? "");
}
