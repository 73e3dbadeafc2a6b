// Which keys the schema knows at a place of the spec, and which of them a person probably meant.
import * as z from "zod";
import type { SpecPath } from "./specPath";
import { openSchema } from "./walkSpec";

/**
 * Lists the keys that a schema knows at a path.
 *
 * @param schema - the schema of the whole
 * @param path - keys and places down to the group of keys
 * @returns the known keys; none where the schema keeps what it finds
 */
export function knownKeys(schema: z.core.$ZodType, path: SpecPath): readonly string[] {
  let places = openSchema(schema);
  for (const step of path) places = places.flatMap((place) => below(place, step));
  return places.flatMap((place) => (place instanceof z.ZodObject ? Object.keys(place.shape) : []));
}

/**
 * Finds the key that differs least.
 *
 * @param key - what was written
 * @param known - what could have been meant
 * @returns the nearest of them, or `null` where none shares at least half of its letters
 */
export function nearestKey(key: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(key.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  return best && best.distance <= Math.max(key.length, best.candidate.length) / 2 ? best.candidate : null;
}

function below(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return openSchema(schema.element);
  const member = schema instanceof z.ZodObject ? (schema.shape as z.core.$ZodShape)[step] : undefined;
  return member === undefined ? [] : openSchema(member);
}

// Levenshtein's distance with two rows; keys are short.
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
