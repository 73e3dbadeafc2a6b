// Cross-checks of the labels: names, keys, references between labels, the order "first that fits".
import { texts } from "../../messages/catalogue";
import { idsOf, resolve, resolveAll, twice, uniqueIds } from "./checkTools";
import { hotKeys } from "./hotKey";
import type { PipelineSpec } from "./pipelineSpec";
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
export function taxonomyFindings({ taxonomy }: PipelineSpec): readonly Finding[] {
  const { labels, unsureCases } = taxonomy;
  const path = ["taxonomy", "labels"];
  return [
    ...uniqueIds(path, labels),
    ...twice(hotKeys(labels).map((key, place) => ({ path: [...path, place, "key"], value: key ?? undefined }))),
    // Excel compares texts without regard to case, so names that differ in case only would be one label to it.
    ...twice(labels.map(({ name }, place) => ({ path: [...path, place, "name"], value: name.trim().toLowerCase() }))),
    ...labels.flatMap((label, place) => labelFindings(label, taxonomy, [...path, place])),
    ...uniqueIds(["taxonomy", "unsureCases"], unsureCases),
    ...orderFindings(taxonomy),
  ];
}

function labelFindings(label: LabelSpec, taxonomy: TaxonomySpec, path: SpecPath): readonly Finding[] {
  const labels = idsOf("taxonomy.labels", taxonomy.labels);
  return [
    ...(/[;\r\n]/.test(label.name) ? [broken([...path, "name"], rules["separator-in-name"]())] : []),
    ...replacementFindings(label, taxonomy, [...path, "replacedBy"]),
    ...label.negative.flatMap((example, place) => {
      const at = [...path, "negative", place, "label"];
      if (example.label === label.id) return [broken(at, rules["example-of-itself"]())];
      return resolve(at, example.label, labels);
    }),
    ...uniqueIds([...path, "edgeCases"], label.edgeCases),
    ...label.edgeCases.flatMap(({ confusedWith }, place) =>
      resolveAll([...path, "edgeCases", place, "confusedWith"], confusedWith, labels),
    ),
  ];
}

function replacementFindings({ replacedBy }: LabelSpec, { labels }: TaxonomySpec, path: SpecPath): readonly Finding[] {
  const unknown = resolve(path, replacedBy, idsOf("taxonomy.labels", labels));
  const replacement = labels.find(({ id }) => id === replacedBy);
  return replacement?.status === "retired" ? [broken(path, rules["replaced-by-retired"]())] : unknown;
}

function orderFindings({ firstThatFits, kind, labels }: TaxonomySpec): readonly Finding[] {
  if (firstThatFits === undefined) return [];
  const path = ["taxonomy", "firstThatFits"];
  if (kind === "multi") return [broken(path, rules["order-with-several"]())];
  const active = labels.filter(({ status }) => status === "active");
  const missing = active.map(({ id }) => id).filter((id) => !firstThatFits.includes(id));
  return [
    ...resolveAll(path, firstThatFits, idsOf("taxonomy.labels", active)),
    ...(missing.length === 0 ? [] : [broken(path, rules["order-incomplete"]({ ids: missing }))]),
  ];
}
