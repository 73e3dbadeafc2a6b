// Cross-checks of fields and of the sources that feed them.
import { texts } from "../../messages/catalogue";
import { idsOf, resolve, twice, uniqueIds } from "./checkTools";
import type { FieldSpec } from "./field";
import type { PipelineSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { SourceSpec } from "./source";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks fields and sources of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function fieldFindings(spec: PipelineSpec): readonly Finding[] {
  return [
    ...uniqueIds(["fields"], spec.fields),
    ...twice(
      spec.fields.map(({ title }, place) => ({ path: ["fields", place, "title"], value: title.trim().toLowerCase() })),
    ),
    ...spec.fields.flatMap((field, place) => limitFindings(field, ["fields", place])),
    ...uniqueIds(["sources"], spec.sources),
    ...spec.sources.flatMap((source, place) => sourceFindings(source, spec, ["sources", place])),
  ];
}

function limitFindings(field: FieldSpec, path: SpecPath): readonly Finding[] {
  if (field.type === "category" && field.allowed === undefined) {
    return [broken([...path, "allowed"], rules["category-needs-allowed"]())];
  }
  const limit = brokenLimit(field);
  return limit === null ? [] : [broken([...path, "example"], rules["example-breaks-limits"]({ limit }))];
}

// `pattern` is left to the cleaning step that runs patterns in linear time.
function brokenLimit(field: FieldSpec): string | null {
  const { example, allowed } = field;
  if (!fitsType(field)) return "type";
  if (allowed !== undefined && !allowed.includes(String(example))) return "allowed";
  const length = typeof example === "string" ? Array.from(example).length : undefined;
  const limits = [
    { limit: "minLength", isBroken: isBelow(length, field.minLength) },
    { limit: "maxLength", isBroken: isBelow(field.maxLength, length) },
    { limit: "min", isBroken: isBelow(example, field.min) },
    { limit: "max", isBroken: isBelow(field.max, example) },
  ];
  return limits.find(({ isBroken }) => isBroken)?.limit ?? null;
}

type Comparable = string | number | boolean | undefined;

// Dates are texts whose order is that of time. Values of two kinds have no order.
function isBelow(value: Comparable, limit: Comparable): boolean {
  return value !== undefined && limit !== undefined && typeof value === typeof limit && value < limit;
}

function fitsType({ type, example }: FieldSpec): boolean {
  if (type === "integer") return Number.isInteger(example);
  if (type === "number") return typeof example === "number";
  return type === "boolean" ? typeof example === "boolean" : typeof example === "string";
}

function sourceFindings(source: SourceSpec, spec: PipelineSpec, path: SpecPath): readonly Finding[] {
  const fields = idsOf("fields", spec.fields);
  return [
    ...source.mapping.flatMap(({ to }, place) => resolve([...path, "mapping", place, "to"], to, fields)),
    ...twice(source.mapping.map(({ to }, place) => ({ path: [...path, "mapping", place, "to"], value: to }))),
    ...keyFindings(source, spec, [...path, "keyField"]),
  ];
}

function keyFindings({ keyField, mapping }: SourceSpec, spec: PipelineSpec, path: SpecPath): readonly Finding[] {
  if (keyField === "content-hash") return [];
  const field = spec.fields.find(({ id }) => id === keyField);
  if (!field) return [broken(path, rules["no-such-id"]({ list: "fields" }))];
  const isMapped = mapping.some(({ to }) => to === keyField);
  return [
    ...(isMapped ? [] : [broken(path, rules["key-not-mapped"]())]),
    ...(field.unique ? [] : [broken(path, rules["key-not-unique"]())]),
  ];
}
