// Cross-checks of contacts, escalations and annotators.
import { texts } from "../../messages/catalogue";
import { companionFindings, mustHold } from "./checkTools";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";

const { rules } = texts.spec;

/**
 * Checks the people of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function peopleFindings(spec: ShapedSpec): readonly Finding[] {
  return [
    ...spec.contacts.flatMap(({ id, deputy }, place) =>
      mustHold(deputy !== id, ["contacts", place, "deputy"], rules["own-deputy"]()),
    ),
    ...escalationFindings(spec),
    ...overlapFindings(spec),
    ...companionFindings({
      path: ["annotation", "field"],
      value: spec.annotation.field,
      isWanted: spec.annotation.assignment === "by-field",
      choice: "assignment by-field",
    }),
  ];
}

function escalationFindings({ escalations }: ShapedSpec): readonly Finding[] {
  return escalations.flatMap(({ trigger, label, respondWorkingHours, thenWorkingHours }, place) => {
    const path = ["escalations", place];
    return [
      ...companionFindings({
        path: [...path, "label"],
        value: label,
        isWanted: trigger === "label-chosen",
        choice: "trigger label-chosen",
      }),
      ...mustHold(
        thenWorkingHours > respondWorkingHours,
        [...path, "thenWorkingHours"],
        rules["then-too-early"]({ first: String(respondWorkingHours) }),
      ),
    ];
  });
}

function overlapFindings({ annotation: { annotators, overlap } }: ShapedSpec): readonly Finding[] {
  const path = ["annotation", "overlap"];
  if (overlap > annotators.length) return [broken(path, rules["overlap-too-large"]({ annotators: annotators.length }))];
  return mustHold(overlap > 1 || annotators.length === 1, path, rules["overlap-too-small"]());
}
