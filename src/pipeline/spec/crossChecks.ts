// All cross-checks of a spec: ids resolve, limits are in order, names and keys are unique. One list, one file a topic.
import { exportFindings } from "./exportSpecChecks";
import { fieldFindings } from "./fieldChecks";
import { peopleFindings } from "./peopleChecks";
import type { PipelineSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import { qualityFindings } from "./qualityChecks";
import { taxonomyFindings } from "./taxonomyChecks";

/**
 * Checks that the parts of a spec fit together.
 *
 * @param spec - a spec of the right shape
 * @returns every rule that is broken between two places
 */
export function crossFindings(spec: PipelineSpec): readonly Finding[] {
  return [peopleFindings, fieldFindings, taxonomyFindings, qualityFindings, exportFindings].flatMap((check) =>
    check(spec),
  );
}
