// Cross-checks of fields: titles differ, limits are of the field's own kind, and the example keeps them.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import { mustHold, twice } from "./checkTools";
import type { FieldSpec, FieldType } from "./field";
import { brokenLimit } from "./fieldLimits";
import type { ShapedSpec } from "./pipelineSpec";
import type { Finding } from "./problem";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;

/**
 * Checks the fields of a spec.
 *
 * @param spec - a spec of the right shape
 * @param spec.fields - its fields
 * @returns what does not fit together
 */
export function fieldFindings({ fields }: ShapedSpec): readonly Finding[] {
  return [
    ...twice(
      fields.map(({ title }, place) => ({ path: ["fields", place, "title"], value: title.trim().toLowerCase() })),
    ),
    ...fields.flatMap((field, place) => findingsOf(field, ["fields", place])),
  ];
}

function findingsOf(field: FieldSpec, path: SpecPath): readonly Finding[] {
  // `pattern` is left to the cleaning step that runs patterns in linear time.
  const limit = fitsType(field) ? brokenLimit(field, field.example) : "type";
  return [
    ...mustHold(
      field.type !== "category" || field.allowed !== undefined,
      [...path, "allowed"],
      rules["companion-needed"]({ key: "allowed", choice: "type category" }),
    ),
    ...(["min", "max"] as const).flatMap((key) =>
      mustHold(isLimitFor(field.type, field[key]), [...path, key], rules["limit-kind"]({ type: field.type })),
    ),
    ...mustHold(limit === null, [...path, "example"], rules["example-breaks-limits"]({ limit: limit ?? "" })),
  ];
}

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

// A moment may be limited by a day: its text sorts before all moments of that day.
function isLimitFor(type: FieldType, limit: string | number | undefined): boolean {
  if (limit === undefined) return true;
  if (type === "integer" || type === "number") return typeof limit === "number";
  if (type === "date") return day.safeParse(limit).success;
  return type === "date-time" && (day.safeParse(limit).success || moment.safeParse(limit).success);
}

const exampleOf = {
  text: z.string(),
  "long-text": z.string(),
  category: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
  date: day,
  "date-time": moment,
} as const satisfies Record<FieldType, z.ZodType>;

function fitsType({ type, example }: FieldSpec): boolean {
  return exampleOf[type].safeParse(example).success;
}
