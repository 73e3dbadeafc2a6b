// Fingerprints of written cells: eight hex digits tell whether somebody changed one since, without keeping its text.
import { canonicalJson } from "../pipeline/canonicalJson";
import type { FieldValue } from "../pipeline/record";
import { sha256Hex } from "../pipeline/sha256";
import { toCell } from "./cells";

const digits = 8;

/**
 * Takes the fingerprints of a row.
 *
 * @param values - the values in the order of the headings
 * @returns eight hex digits for each, one behind the other
 */
export function printsOf(values: readonly FieldValue[]): string {
  return values.map((value) => sha256Hex(canonicalJson(toCell(value))).slice(0, digits)).join("");
}

/**
 * Finds the values that differ from their fingerprints.
 *
 * @param values - the values in the order of the headings
 * @param prints - what {@link printsOf} gave earlier
 * @returns the places of the values that differ
 */
export function changedSince(values: readonly FieldValue[], prints: string): readonly number[] {
  const now = printsOf(values);
  return values.flatMap((_, at) => {
    const [from, to] = [at * digits, (at + 1) * digits];
    return now.slice(from, to) === prints.slice(from, to) ? [] : [at];
  });
}
