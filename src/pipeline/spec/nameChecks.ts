// Names out of lists that grow with the product: a file that is written today uses those of today.
import { texts } from "../../messages/catalogue";
import { nearestKey } from "./knownKeys";
import { marks } from "./marks";
import { pipelineSpecSchema, type ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import { placesOf } from "./walkSpec";

/**
 * Finds names that no list of today holds.
 *
 * @param spec - a spec of the right shape
 * @returns a finding for each cleaning step, coefficient and so on that is not known
 */
export function nameFindings(spec: ShapedSpec): readonly Finding[] {
  return [...placesOf(pipelineSpecSchema, spec)].flatMap(({ path, value, schema }) => {
    const names = marks.get(schema)?.names;
    if (names === undefined || typeof value !== "string" || names.includes(value)) return [];
    return [broken(path, texts.spec.rules["unknown-name"]({ names, nearest: nearestKey(value, names) }))];
  });
}
