// A few of the records that changed, with the place where the old and the new text part.
import type { FieldValue } from "../record";
import type { FieldSpec } from "../spec/field";
import type { RecordChange } from "./compareWithKnown";

/** One field of a record before and after. */
export interface ChangeSample {
  readonly recordId: string;
  /** The field's title. */
  readonly field: string;
  /** Short pieces of the texts. */
  readonly from: string;
  readonly to: string;
}

const shown = 5;
const pieceLength = 120;
const leadLength = 30;

/**
 * Shows what changed.
 *
 * @param changes - the records
 * @param fields - the spec's fields
 * @returns the first field that differs of the first five records
 */
export function changeSamples(changes: readonly RecordChange[], fields: readonly FieldSpec[]): readonly ChangeSample[] {
  return changes.slice(0, shown).flatMap(({ record, before }) => {
    const field = fields.find(({ id }) => Object.hasOwn(before, id));
    if (!field) return [];
    const [from, to] = [textOf(before[field.id]), textOf(record.fields[field.id])];
    const start = Math.max(0, firstDifference(from, to) - leadLength);
    return [{ recordId: record.id, field: field.title, from: piece(from, start), to: piece(to, start) }];
  });
}

function textOf(value: FieldValue | undefined): string {
  return String(value ?? "");
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function piece(text: string, start: number): string {
  const end = start + pieceLength;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
