// Records and quarantined rows as rows of their tables.
import { texts } from "../messages/catalogue";
import type { FieldValue, DataRecord, Fields } from "../pipeline/record";
import type { FieldSpec } from "../pipeline/spec/field";
import type { Row } from "./edit";
import { fieldHeading } from "./sheetShapes";

/** Our name of the table of records. */
export const recordsTableName = "Records";

/** Our name of the table of quarantined rows. */
export const quarantineTableName = "Quarantine";

const { records, quarantine, quarantineStates } = texts.sheets;

/**
 * Gives a record's row. What people and later steps fill is written too, as blank, so that Undo sees whether they did.
 *
 * @param record - the record
 * @param fields - the spec's fields
 * @returns the values by heading
 */
export function rowOfRecord(record: DataRecord, fields: readonly FieldSpec[]): Row {
  const { source } = record;
  return new Map<string, FieldValue>([
    [records.record, record.id],
    ...fieldCells(record.fields, fields),
    [records.gold, null],
    [records.how, null],
    [records.batch, record.batch],
    [records.goldId, null],
    [records.import, record.importId],
    [records.file, source.file],
    [records.locator, source.locator],
    [records.sha256, source.sha256],
    [records.ingested, record.ingestedAt],
  ]);
}

/** A row that could not become a record, or a record that left Records, as far as the sheet shows it. */
export interface RowForQuarantine {
  /** Names it: {@link rowEntry} or {@link recordEntry}. */
  readonly entry: string;
  readonly importId: string;
  readonly locator: string;
  readonly file: string;
  readonly code: string;
  readonly problem: string;
  readonly likelyCause: string;
  readonly fix: string;
  readonly raw: string;
  readonly cells: Fields;
}

/**
 * Gives the row of a quarantined row.
 *
 * @param row - what became of it
 * @param fields - the spec's fields
 * @returns the values by heading
 */
export function rowOfQuarantined(row: RowForQuarantine, fields: readonly FieldSpec[]): Row {
  return new Map<string, FieldValue>([
    [quarantine.locator, row.locator],
    [quarantine.file, row.file],
    [quarantine.problem, row.problem],
    [quarantine.likelyCause, row.likelyCause],
    [quarantine.fix, row.fix],
    ...fieldCells(row.cells, fields),
    [quarantine.state, quarantineStates.open],
    [quarantine.raw, row.raw],
    [quarantine.code, row.code],
    [quarantine.entry, row.entry],
    [quarantine.import, row.importId],
  ]);
}

/**
 * Names a row of a file that became no record.
 *
 * @param importId - the run that brought it in
 * @param locator - its place in the file
 * @returns what stands in the column Entry
 */
export function rowEntry(importId: string, locator: string): string {
  return `${importId}/${locator}`;
}

/**
 * Names a record that left Records. Its place would not tell it: content that was taken from a later file brings the place
 * in that file, where a row of the record's own import may have stood.
 *
 * @param record - the record
 * @returns what stands in the column Entry
 */
export function recordEntry(record: DataRecord): string {
  return `${record.importId}#${record.id}`;
}

function fieldCells(values: Fields, fields: readonly FieldSpec[]): readonly (readonly [string, FieldValue])[] {
  return fields.map((field) => [fieldHeading(fields, field), values[field.id] ?? null]);
}
