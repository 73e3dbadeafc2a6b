// Cross-checks of sources: every field is fed once, the key field is one, and options go with their choice.
import { texts } from "../../messages/catalogue";
import { companionFindings, mustHold, twice } from "./checkTools";
import { nearestKey } from "./knownKeys";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { MappingLine, SourceSpec } from "./source";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks the sources of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function sourceFindings(spec: ShapedSpec): readonly Finding[] {
  return spec.sources.flatMap((source, place) => {
    const path = ["sources", place];
    const mapping = [...path, "mapping"];
    return [
      ...twice(source.mapping.map(({ to }, at) => ({ path: [...mapping, at, "to"], value: to }))),
      ...source.mapping.flatMap((line, at) => dateOrderFindings(line, [...mapping, at, "dateOrder"])),
      ...keyFindings(source, spec, [...path, "keyField"]),
      ...segmentFindings(source, path),
      ...expectedFindings(source, [...path, "expectedRecords", "max"]),
    ];
  });
}

function dateOrderFindings(line: MappingLine, path: SpecPath): readonly Finding[] {
  if (!("from" in line) || line.dateOrder === undefined) return [];
  return mustHold(line.as === "date" || line.as === "date-time", path, rules["date-order-without-date"]());
}

function keyFindings({ keyField, mapping }: SourceSpec, spec: ShapedSpec, path: SpecPath): readonly Finding[] {
  if (keyField === "content-hash") return [];
  const field = spec.fields.find(({ id }) => id === keyField);
  if (!field) {
    const nearest = nearestKey(keyField, ["content-hash", ...spec.fields.map(({ id }) => id)]);
    return [broken(path, rules["no-such-id"]({ list: texts.spec.lists.fields, nearest }))];
  }
  return [
    ...mustHold(
      mapping.some(({ to }) => to === keyField),
      path,
      rules["key-not-mapped"](),
    ),
    ...mustHold(field.unique, path, rules["key-not-unique"]()),
  ];
}

function segmentFindings(source: SourceSpec, path: SpecPath): readonly Finding[] {
  const { segment, segmentLength, segmentOverlap } = source;
  const byLength = { isWanted: segment === "characters", choice: "segment characters" };
  return [
    ...companionFindings({ path: [...path, "segmentLength"], value: segmentLength, ...byLength }),
    ...companionFindings({ path: [...path, "segmentOverlap"], value: segmentOverlap, ...byLength }),
    ...mustHold(
      segmentOverlap === undefined || segmentLength === undefined || segmentOverlap < segmentLength,
      [...path, "segmentOverlap"],
      rules["not-below"]({ other: "segmentLength" }),
    ),
  ];
}

function expectedFindings({ expectedRecords }: SourceSpec, path: SpecPath): readonly Finding[] {
  const holds = expectedRecords === undefined || expectedRecords.max >= expectedRecords.min;
  return mustHold(holds, path, rules["below-minimum"]({ other: "min" }));
}
