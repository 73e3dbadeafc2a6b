// Reads the records that a run of the recipe works on, and those that stay as they are.
import { texts } from "../../messages/catalogue";
import { isBlank, type DataRecord, type FieldValue } from "../../pipeline/record";
import type { FieldSpec } from "../../pipeline/spec/field";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { findTable, type FoundTable } from "../findTable";
import { readFound } from "../readTable";
import { recordsTableName } from "../recordRows";
import { fieldHeading } from "../sheetShapes";
import { cleanedColumn, waitsToBeCleaned } from "./waiting";

const { records, original } = texts.sheets;

/** What stands in Records, parted by whether it was cleaned. */
export interface RecordsToClean {
  readonly waiting: readonly DataRecord[];
  /** Cleaned by an earlier run. */
  readonly earlier: readonly DataRecord[];
  /** By waiting record: ids of the fields whose original an earlier run kept. */
  readonly originals: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads the records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns all records, each with all of its fields
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readForCleaning(context: Excel.RequestContext, spec: PipelineSpec): Promise<RecordsToClean> {
  const found = await findTable(context, recordsTableName);
  const columns = columnsOf(found, spec.fields);
  const { rows } = await readFound(context, found, columns);
  const held = rows.filter((row) => textOf(row.get(records.record)) !== "");
  const waiting = held.filter((row) => waitsToBeCleaned(row, spec));
  const earlier = held.filter((row) => !waitsToBeCleaned(row, spec));
  const ofRow = (row: Row) => recordOf(row, spec.fields);
  return {
    waiting: waiting.map(ofRow),
    earlier: earlier.map(ofRow),
    originals: new Map(waiting.map((row) => [textOf(row.get(records.record)), originalsIn(row, spec.fields)])),
  };
}

type Row = ReadonlyMap<string, FieldValue>;

function columnsOf(found: FoundTable, fields: readonly FieldSpec[]): readonly string[] {
  const { record, import: run, file, locator, sha256, batch, ingested } = records;
  const own = fields.map((field) => fieldHeading(fields, field));
  const originals = own.map((heading) => original({ heading })).filter((heading) => found.headings.includes(heading));
  return [record, ...own, run, file, locator, sha256, batch, ingested, ...cleanedColumn(found), ...originals];
}

function recordOf(row: Row, fields: readonly FieldSpec[]): DataRecord {
  const text = (heading: string) => textOf(row.get(heading));
  return {
    id: text(records.record),
    fields: Object.fromEntries(fields.map((field) => [field.id, row.get(fieldHeading(fields, field)) ?? null])),
    source: { file: text(records.file), sha256: text(records.sha256), locator: text(records.locator) },
    importId: text(records.import),
    batch: text(records.batch) || null,
    ingestedAt: text(records.ingested),
  };
}

function originalsIn(row: Row, fields: readonly FieldSpec[]): ReadonlySet<string> {
  const isKept = (field: FieldSpec) => !isBlank(row.get(original({ heading: fieldHeading(fields, field) })));
  return new Set(fields.filter(isKept).map(({ id }) => id));
}
