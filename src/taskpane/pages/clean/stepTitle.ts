// What a step is called: by the registry, else as the pipeline names it.
import { isStepId, steps } from "../../../pipeline/clean/registry";

/** The title of a step; its own name where this version does not have it. */
export function stepTitle(step: string): string {
  return isStepId(step) ? steps[step].title : step;
}
