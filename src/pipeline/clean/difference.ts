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
  const counts = new Map<number, number>();
  count(one.slice(start, one.length - end), 1, counts);
  count(other.slice(start, other.length - end), -1, counts);
  const [out, into] = [...counts.values()].reduce(
    ([less, more], surplus) => (surplus > 0 ? [less + surplus, more] : [less, more - surplus]),
    [0, 0],
  );
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

function count(text: string, step: number, counts: Map<number, number>): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    counts.set(unit, (counts.get(unit) ?? 0) + step);
  }
}
