// How much a value changed: puts the preview's most different records first.
import type { FieldValue } from "../record";

/**
 * Counts how many characters were taken out or put in, whatever their order.
 *
 * Source: the bag distance of Bartolini, Ciaccia and Patella (2002), a lower bound of Levenshtein's that takes linear time.
 *
 * @param before - the old value
 * @param after - the new one
 * @returns UTF-16 units; 0 for equal values
 */
export function difference(before: FieldValue, after: FieldValue): number {
  const [one, other] = [String(before ?? ""), String(after ?? "")];
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, Math.min(one.length, other.length) - start);
  const counts: Counts = { common: new Int32Array(commonUnits), others: new Map() };
  count(one.slice(start, one.length - end), 1, counts);
  count(other.slice(start, other.length - end), -1, counts);
  let [out, into] = [0, 0];
  for (const surplus of [...counts.common, ...counts.others.values()]) {
    if (surplus > 0) out += surplus;
    else into -= surplus;
  }
  return Math.max(out, into);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function sharedEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) {
    length += 1;
  }
  return length;
}

// Nearly all characters of most texts are among the first 256, and a map takes ten times as long for each.
const commonUnits = 256;

interface Counts {
  readonly common: Int32Array;
  readonly others: Map<number, number>;
}

function count(text: string, step: number, { common, others }: Counts): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < commonUnits) common[unit] = (common[unit] ?? 0) + step;
    else others.set(unit, (others.get(unit) ?? 0) + step);
  }
}
