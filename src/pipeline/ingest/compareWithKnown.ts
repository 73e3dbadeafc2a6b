// Tells the records that are new from those that the workbook has already.
import type { DataRecord } from "../record";
import { assertRowsKept } from "./conservation";
import type { QuarantinedRow } from "./quarantinedRow";
import type { ParsedRows } from "./toRecords";

/** What an import does with each row that it read. */
export interface ImportOutcome {
  readonly rowsRead: number;
  /** The records to add. */
  readonly records: readonly DataRecord[];
  /** One id for each row that merged: its record is in the workbook, or stands in the file twice. */
  readonly known: readonly string[];
  readonly quarantined: readonly QuarantinedRow[];
}

/**
 * Compares the records of a file with those that are there.
 *
 * @param parsed - what became of the rows of the file
 * @param known - the ids of all records in the workbook
 * @returns what to add, what is known and what goes to Quarantine; the three sum to the rows read
 * @throws {@link HandoffError} `rows-lost` if they did not
 */
export function compareWithKnown(parsed: ParsedRows, known: ReadonlySet<string>): ImportOutcome {
  const { rowsRead, quarantined } = parsed;
  const records = parsed.records.filter(({ id }) => !known.has(id));
  const already = parsed.records.flatMap(({ id }) => (known.has(id) ? [id] : []));
  const outcome = { rowsRead, records, known: [...already, ...parsed.merged], quarantined };
  assertRowsKept(rowsRead, [records, outcome.known, quarantined]);
  return outcome;
}
