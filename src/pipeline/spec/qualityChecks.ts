// Cross-checks of gates and of the spot check: limits in order, a coefficient exactly where one is needed, a checker who can judge.
import { texts } from "../../messages/catalogue";
import { companionFindings, mustHold } from "./checkTools";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { GateSpec } from "./quality";
import type { SpecPath } from "./specPath";
import type { SpotCheckSpec } from "./spotCheck";

const { rules } = texts.spec;

/**
 * Checks the gates and the spot check of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function qualityFindings(spec: ShapedSpec): readonly Finding[] {
  const { quality, spotCheck } = spec;
  return [
    ...quality.gates.flatMap((gate, place) => {
      const path = ["quality", "gates", place];
      return [
        ...limitFindings(gate, path),
        ...coefficientFindings(gate, path),
        ...mustHold(
          gate.measure !== "spot-check-agreement" || spotCheck !== undefined,
          [...path, "measure"],
          rules["spot-check-absent"](),
        ),
      ];
    }),
    ...(spotCheck ? spotCheckFindings(spotCheck, spec) : []),
  ];
}

function limitFindings({ relabelBelow, reviewBelow }: GateSpec, path: SpecPath): readonly Finding[] {
  const rule = rules["limits-crossed"]({ other: String(relabelBelow) });
  return mustHold(reviewBelow < relabelBelow, [...path, "reviewBelow"], rule);
}

function coefficientFindings({ measure, coefficient, weights }: GateSpec, path: SpecPath): readonly Finding[] {
  const isWanted = measure === "agreement" || measure === "agreement-per-label";
  const gwetOf = { "gwet-ac1": weights === "identity", "gwet-ac2": weights !== "identity" };
  const fits = coefficient === "gwet-ac1" || coefficient === "gwet-ac2" ? gwetOf[coefficient] : true;
  return [
    ...companionFindings({
      path: [...path, "coefficient"],
      value: coefficient,
      isWanted,
      choice: "measure agreement",
    }),
    ...mustHold(fits, [...path, "weights"], rules["gwet-weights"]()),
  ];
}

function spotCheckFindings(spotCheck: SpotCheckSpec, { quality, taxonomy }: ShapedSpec): readonly Finding[] {
  const gate = quality.gates.find(({ id }) => id === spotCheck.gate);
  const labels = taxonomy.labels.filter(({ status }) => status === "active").length;
  const { sampleSize } = spotCheck;
  return [
    ...mustHold(
      spotCheck.minimumPerLabel * labels <= sampleSize,
      ["spotCheck", "minimumPerLabel"],
      rules["sample-too-small"]({ labels, sampleSize }),
    ),
    ...mustHold(
      gate === undefined || gate.measure === "spot-check-agreement",
      ["spotCheck", "gate"],
      rules["not-a-spot-check-gate"](),
    ),
    ...mustHold(
      gate === undefined || gate.minimumRecords <= sampleSize,
      ["spotCheck", "sampleSize"],
      rules["sample-below-gate"]({ minimum: gate?.minimumRecords ?? 0 }),
    ),
  ];
}

/**
 * Checks that nobody checks records that they may have labelled, where the spec forbids it.
 *
 * @param spec - a spec of the right shape
 * @returns a finding if somebody who checks is an annotator
 */
export function checkerFindings(spec: ShapedSpec): readonly Finding[] {
  const { spotCheck, contacts, annotation } = spec;
  if (spotCheck === undefined || spotCheck.checkerMayHaveLabelled) return [];
  const both = contacts.filter(
    ({ id, roles }) => roles.includes(spotCheck.checkerRole) && annotation.annotators.includes(id),
  );
  if (both.length === 0) return [];
  return [broken(["spotCheck", "checkerRole"], rules["checker-labels"]({ names: both.map(({ name }) => name) }))];
}
