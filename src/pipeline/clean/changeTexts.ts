// Changes the texts of a record's chosen fields; numbers, empty cells and other fields stay as they are.
import type { DataRecord, FieldValue } from "../record";
import type { FieldSpec } from "../spec/field";

/**
 * Applies a function to the text of each chosen field.
 *
 * @param record - the record; not modified
 * @param fields - the fields that may change
 * @param change - from a field's text to its new value
 * @returns the changed record; the very same one where nothing changed
 */
export function changeTexts(
  record: DataRecord,
  fields: readonly FieldSpec[],
  change: (text: string, field: FieldSpec) => FieldValue,
): DataRecord {
  const changed: [string, FieldValue][] = [];
  for (const field of fields) {
    const value = valueOf(record, field.id);
    if (typeof value !== "string") continue;
    const after = change(value, field);
    if (after !== value) changed.push([field.id, after]);
  }
  // Object.fromEntries defines keys one by one, so that no name of a field reaches the prototype.
  return changed.length === 0 ? record : { ...record, fields: { ...record.fields, ...Object.fromEntries(changed) } };
}

/**
 * Reads a field of a record.
 *
 * @param record - the record
 * @param field - the field's id, which may be a name that every object has (`constructor`)
 * @returns its value; `null` where the record lacks the field
 */
export function valueOf(record: DataRecord, field: string): FieldValue {
  const { fields } = record;
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}
