// Names out of lists that grow with the product: a file that is written today uses those of today.
import { texts } from "../../messages/catalogue";
import { nearestKey } from "./knownKeys";
import { marks } from "./marks";
import { broken, type Finding } from "./problem";
import type { Place } from "./walkSpec";

/**
 * Finds names that no list of today holds.
 *
 * @param places - all values of a spec
 * @returns a finding for each cleaning step, coefficient and so on that is not known
 */
export function nameFindings(places: readonly Place[]): readonly Finding[] {
  return places.flatMap(({ path, value, schema }) => {
    const names = marks.get(schema)?.names;
    if (names === undefined || typeof value !== "string" || names.includes(value)) return [];
    return [broken(path, texts.spec.rules["unknown-name"]({ names, nearest: nearestKey(value, names) }))];
  });
}
