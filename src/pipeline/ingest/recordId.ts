// The id of a record: its key, or what it holds.
import { canonicalJson } from "../canonicalJson";
import { isBlank, type Fields } from "../record";
import { sha256Hex } from "../sha256";

/** What the id of a record depends on. */
export interface RecordIdRule {
  readonly sourceId: string;
  /** A field's id, or `content-hash`. */
  readonly keyField: string;
}

/**
 * Gives a record its id, which is the same whenever the same record is imported again.
 *
 * Source: the first 128 bits of SHA-256 (FIPS 180-4) over the canonical JSON (RFC 8785) of `[source, fields]`.
 *
 * @param fields - the mapped fields before cleaning
 * @param rule - the source and its key field
 * @returns the value of the key field; 32 hex digits where there is none
 */
export function recordIdOf(fields: Fields, rule: RecordIdRule): string {
  const key = Object.hasOwn(fields, rule.keyField) ? fields[rule.keyField] : null;
  if (!isBlank(key)) return String(key);
  return sha256Hex(canonicalJson([rule.sourceId, fields])).slice(0, 32);
}
