// Cross-checks of personal data: a kind of the client's own says what it looks like, and cleaning has rules to go by.
import { texts } from "../../messages/catalogue";
import { companionFindings, mustHold, twice } from "./checkTools";
import type { PiiRule } from "./pii";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks the handling of personal data in a spec.
 *
 * @param spec - a spec of the right shape
 * @param spec.pii - what is looked for
 * @param spec.cleaning - the recipe
 * @returns what does not fit together
 */
export function piiFindings({ pii, cleaning }: ShapedSpec): readonly Finding[] {
  const kinds = pii?.kinds ?? [];
  return [
    ...cleaning.steps.flatMap(({ step }, place) =>
      mustHold(step !== "redactPii" || pii !== undefined, ["cleaning", "steps", place, "step"], rules["pii-absent"]()),
    ),
    ...kinds.flatMap((rule, place) => ruleFindings(rule, ["pii", "kinds", place])),
    ...twice(
      kinds.map(({ kind, name }, place) => ({
        path: ["pii", "kinds", place, name === undefined ? "kind" : "name"],
        value: name ?? kind,
      })),
    ),
  ];
}

function ruleFindings({ kind, name, pattern, context, action, keepLast }: PiiRule, path: SpecPath): readonly Finding[] {
  const own = { isWanted: kind === "custom", choice: "kind custom" };
  return [
    ...companionFindings({ path: [...path, "name"], value: name, ...own }),
    ...companionFindings({ path: [...path, "pattern"], value: pattern, ...own }),
    ...(context === undefined ? [] : companionFindings({ path: [...path, "context"], value: context, ...own })),
    ...companionFindings({
      path: [...path, "keepLast"],
      value: keepLast,
      isWanted: action === "mask",
      choice: "action mask",
    }),
  ];
}
