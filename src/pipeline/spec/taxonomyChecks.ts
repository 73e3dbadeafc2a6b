// Cross-checks of the labels: names, keys, references between labels, the order "first that fits".
import { texts } from "../../messages/catalogue";
import { mustHold, twice } from "./checkTools";
import { hotKeys } from "./hotKey";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { SpecPath } from "./specPath";
import type { LabelSpec, TaxonomySpec } from "./taxonomy";

const { rules } = texts.spec;

/**
 * Checks the taxonomy of a spec.
 *
 * @param spec - a spec of the right shape
 * @param spec.taxonomy - its taxonomy
 * @returns what does not fit together
 */
export function taxonomyFindings({ taxonomy }: ShapedSpec): readonly Finding[] {
  const { labels } = taxonomy;
  const path = ["taxonomy", "labels"];
  return [
    ...twice(hotKeys(labels).map((key, place) => ({ path: [...path, place, "key"], value: key ?? undefined }))),
    // Excel compares texts without regard to case, so names that differ in case only would be one label to it.
    ...twice(labels.map(({ name }, place) => ({ path: [...path, place, "name"], value: name.trim().toLowerCase() }))),
    ...labels.flatMap((label, place) => labelFindings(label, taxonomy, [...path, place])),
    ...orderFindings(taxonomy),
  ];
}

function labelFindings(label: LabelSpec, { labels }: TaxonomySpec, path: SpecPath): readonly Finding[] {
  const replacement = labels.find(({ id }) => id === label.replacedBy);
  return [
    ...mustHold(!/[;\r\n]/.test(label.name), [...path, "name"], rules["separator-in-name"]()),
    ...mustHold(replacement?.status !== "retired", [...path, "replacedBy"], rules["replaced-by-retired"]()),
    ...mustHold(
      label.replacedBy === undefined || label.status === "retired",
      [...path, "replacedBy"],
      rules["companion-unused"]({ key: "replacedBy", choice: "status retired" }),
    ),
    ...label.negative.flatMap((example, place) =>
      mustHold(example.label !== label.id, [...path, "negative", place, "label"], rules["example-of-itself"]()),
    ),
    ...label.edgeCases.flatMap(({ confusedWith }, place) =>
      confusedWith.flatMap((id, at) =>
        mustHold(id !== label.id, [...path, "edgeCases", place, "confusedWith", at], rules["confused-with-itself"]()),
      ),
    ),
  ];
}

function orderFindings({ firstThatFits, kind, labels }: TaxonomySpec): readonly Finding[] {
  if (firstThatFits === undefined) return [];
  const path = ["taxonomy", "firstThatFits"];
  if (kind === "multi") return [broken(path, rules["order-with-several"]())];
  const active = labels.filter(({ status }) => status === "active").map(({ id }) => id);
  const missing = active.filter((id) => !firstThatFits.includes(id));
  return [
    ...firstThatFits.flatMap((id, place) => {
      const isRetired = labels.some((label) => label.id === id && label.status === "retired");
      return mustHold(!isRetired, [...path, place], rules["order-with-retired"]());
    }),
    ...mustHold(missing.length === 0, path, rules["order-incomplete"]({ ids: missing })),
  ];
}
