// All cross-checks of a spec: ids resolve, limits are in order, names and keys are unique. One list, one file a topic.
import { exportFindings } from "./exportSpecChecks";
import { fieldFindings } from "./fieldChecks";
import { historyFindings } from "./historyChecks";
import { peopleFindings } from "./peopleChecks";
import { piiFindings } from "./piiChecks";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import { checkerFindings, qualityFindings } from "./qualityChecks";
import { referenceFindings } from "./referenceChecks";
import { sourceFindings } from "./sourceChecks";
import { supportFindings } from "./supportChecks";
import { taxonomyFindings } from "./taxonomyChecks";
import type { Place } from "./walkSpec";

const checks = [
  historyFindings,
  peopleFindings,
  sourceFindings,
  fieldFindings,
  taxonomyFindings,
  qualityFindings,
  checkerFindings,
  piiFindings,
  exportFindings,
  supportFindings,
];

/**
 * Checks that the parts of a spec fit together.
 *
 * @param spec - a spec of the right shape
 * @param places - all its values
 * @returns every rule that is broken between two places
 */
export function crossFindings(spec: ShapedSpec, places: readonly Place[]): readonly Finding[] {
  return [...referenceFindings(spec, places), ...checks.flatMap((check) => check(spec))];
}
