// Cross-checks of the gates: limits in order, a coefficient exactly where one is needed.
import { texts } from "../../messages/catalogue";
import { uniqueIds } from "./checkTools";
import type { PipelineSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { GateSpec } from "./quality";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks the gates of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function qualityFindings(spec: PipelineSpec): readonly Finding[] {
  const { gates } = spec.quality;
  const path = ["quality", "gates"];
  return [
    ...uniqueIds(path, gates),
    ...gates.flatMap((gate, place) => limitFindings(gate, [...path, place])),
    ...gates.flatMap((gate, place) => coefficientFindings(gate, [...path, place, "coefficient"])),
    ...gates.flatMap(({ measure }, place) =>
      measure === "spot-check-agreement" && spec.spotCheck === undefined
        ? [broken([...path, place, "measure"], rules["spot-check-absent"]())]
        : [],
    ),
  ];
}

function limitFindings({ relabelBelow, reviewBelow }: GateSpec, path: SpecPath): readonly Finding[] {
  if (reviewBelow < relabelBelow) return [];
  return [broken([...path, "reviewBelow"], rules["limits-crossed"]({ other: String(relabelBelow) }))];
}

function coefficientFindings({ measure, coefficient }: GateSpec, path: SpecPath): readonly Finding[] {
  const isAgreement = measure === "agreement" || measure === "agreement-per-label";
  if (isAgreement === (coefficient !== undefined)) return [];
  return [broken(path, rules[isAgreement ? "coefficient-needed" : "coefficient-unused"]())];
}
