// The records that an import meets again: what the workbook holds of them, and the edit that takes their new content.
import { texts } from "../messages/catalogue";
import type { RecordChange } from "../pipeline/ingest/compareWithKnown";
import { isBlank, type Fields, type FieldValue } from "../pipeline/record";
import type { FieldSpec } from "../pipeline/spec/field";
import { sameValue } from "./cells";
import type { CellEdit, SetEdit } from "./edit";
import type { FoundTable } from "./findTable";
import { locateRows } from "./locateRows";
import { recordsTableName, rowOfRecord } from "./recordRows";
import { rowsByKey } from "./rowsByKey";
import { fieldHeading } from "./sheetShapes";

const { records, original } = texts.sheets;

/** What the workbook holds of a record. */
export interface HeldRecord {
  /** The fields as they were imported, before any cleaning. */
  readonly fields: Fields;
  /** The cells as they are, by heading. */
  readonly cells: ReadonlyMap<string, FieldValue>;
}

/** Which records. */
export interface HeldQuery {
  readonly ids: readonly string[];
  readonly fields: readonly FieldSpec[];
}

/**
 * Reads those of some records that the workbook has.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table Records
 * @param query - the records, and the spec's fields
 * @returns what the workbook holds, by id; nothing of records that it does not have
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function heldRecords(
  context: Excel.RequestContext,
  found: FoundTable,
  query: HeldQuery,
): Promise<ReadonlyMap<string, HeldRecord>> {
  const { ids, fields } = query;
  const { rowOf, headings: now } = await locateRows(context, found, records.record);
  const keys = ids.filter((id) => rowOf.has(id));
  if (keys.length === 0) return new Map();
  const own = fields.map((field) => fieldHeading(fields, field));
  const cleaning = [...own.map((heading) => original({ heading })), records.cleaned].filter((name) =>
    now.includes(name),
  );
  const { record, file, locator, sha256, ingested } = records;
  const headings = [record, ...own, ...cleaning, file, locator, sha256, ingested];
  const rows = await rowsByKey(context, found, { key: record, keys, headings });
  return new Map([...rows].map(([id, values]) => [id, heldRecord(new Map(zip(headings, values)), fields)]));
}

function heldRecord(cells: ReadonlyMap<string, FieldValue>, fields: readonly FieldSpec[]): HeldRecord {
  const entries = fields.map((field) => {
    const heading = fieldHeading(fields, field);
    const imported = cells.get(original({ heading })) ?? null;
    return [field.id, imported ?? cells.get(heading) ?? null] as const;
  });
  return { fields: Object.fromEntries(entries), cells };
}

function zip(headings: readonly string[], values: readonly FieldValue[]): readonly (readonly [string, FieldValue])[] {
  return headings.map((heading, at) => [heading, values[at] ?? null]);
}

/** Records whose new content is taken. */
export interface TakenChanges {
  readonly changed: readonly RecordChange[];
  readonly held: ReadonlyMap<string, HeldRecord>;
  readonly fields: readonly FieldSpec[];
}

/**
 * Gives the edit that takes the new content: fields that differ, and where it comes from. What cleaning made of the old
 * content is taken back, so that the record waits to be cleaned. Import, batch and labels stay.
 *
 * @param taken - the changes
 * @returns the cells to set, each with the value that it holds now
 */
export function takeChangesEdit(taken: TakenChanges): SetEdit {
  const { changed, held, fields } = taken;
  const cells = changed.flatMap((change) => {
    const now = held.get(change.record.id)?.cells ?? new Map<string, FieldValue>();
    return cellsOf(change, now, fields);
  });
  return { kind: "set", table: recordsTableName, key: records.record, cells };
}

function cellsOf(
  { record, before }: RecordChange,
  now: ReadonlyMap<string, FieldValue>,
  fields: readonly FieldSpec[],
): readonly CellEdit[] {
  const differing = fields.filter(({ id }) => Object.hasOwn(before, id)).map((field) => fieldHeading(fields, field));
  const row = rowOfRecord(record, fields);
  const { file, locator, sha256, ingested } = records;
  const fresh = [...differing, file, locator, sha256, ingested].map(
    (column) => [column, row.get(column) ?? null] as const,
  );
  const emptied = [...differing.map((heading) => original({ heading })), records.cleaned]
    .filter((column) => !isBlank(now.get(column)))
    .map((column) => [column, null] as const);
  return [...fresh, ...emptied].flatMap(([column, after]) => {
    const held = now.get(column) ?? null;
    return sameValue(held, after) ? [] : [{ key: record.id, column, before: held, after }];
  });
}
