// Holds each record against the limits of the spec's fields; an empty record goes to Quarantine.
import { RE2JS } from "re2js";
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../errors";
import { isBlank, type DataRecord, type FieldValue } from "../record";
import type { FieldSpec } from "../spec/field";
import { brokenLimit, type LimitName } from "../spec/fieldLimits";
import type { Flag, QuarantineReason, RowOutcome, RowStep } from "../step";
import { valueOf } from "./changeTexts";

const { title, help } = texts.clean.steps.checkFields;
const { limits, reasons } = texts.clean;

// The rules come from the spec's section `fields`, so the step itself has no choice to offer.
const options = z.strictObject({});

type Options = z.infer<typeof options>;

/**
 * The registry entry; changes nothing, so idempotent.
 *
 * Source: the codes are those of Frictionless (`blank-row`, `constraint-error`, `type-error`). Patterns are RE2's and
 * may match anywhere in the text, as in JSON Schema.
 */
export const checkFields = {
  id: "checkFields",
  title,
  help,
  kind: "row",
  options,
  example: { options: {}, before: { body: "Meeting at ten" }, after: { body: "Meeting at ten" } },
  start: ({ fields }) => {
    const checks = fields.map(checkOf);
    return (record) => outcomeOf(record, checks);
  },
} satisfies RowStep<"checkFields", Options>;

interface Check {
  readonly field: FieldSpec;
  readonly pattern: RE2JS | null;
}

interface Broken {
  readonly field: FieldSpec;
  readonly code: "constraint-error" | "type-error";
  readonly problem: string;
}

function checkOf(field: FieldSpec): Check {
  if (field.pattern === undefined) return { field, pattern: null };
  try {
    return { field, pattern: RE2JS.compile(field.pattern) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HandoffError("field-pattern-wrong", { field: field.title, pattern: field.pattern, reason });
  }
}

// The first field that sends its records to Quarantine decides; else every broken limit is a flag.
function outcomeOf(record: DataRecord, checks: readonly Check[]): RowOutcome {
  if (Object.values(record.fields).every(isBlank)) return quarantined("blank-row", reasons["blank-row"]());
  const broken = checks.flatMap((check) => brokenBy(check, valueOf(record, check.field.id)));
  const worst = broken.find(({ field }) => field.onViolation === "quarantine");
  if (worst) {
    const { field, code, problem } = worst;
    return quarantined(code, reasons[code]({ field: field.title, problem }));
  }
  return { kind: "kept", record, flags: broken.map(flagOf) };
}

function quarantined(code: string, text: Omit<QuarantineReason, "code">): RowOutcome {
  return { kind: "quarantined", reason: { code, ...text } };
}

function flagOf({ field, code, problem }: Broken): Flag {
  return { field: field.id, code, problem };
}

function brokenBy({ field, pattern }: Check, value: FieldValue): readonly Broken[] {
  if (value === null || isBlank(value)) return field.required ? [brokenOf(field, "required", "")] : [];
  const typed = typedValue(field, value);
  const limit = brokenLimit(field, typed) ?? (pattern && !pattern.test(String(typed)) ? "pattern" : null);
  return limit === null ? [] : [brokenOf(field, limit, String(value))];
}

const numeric = /^[+-]?\d+(\.\d+)?$/;

// A worksheet may hold a number as text, or a text field's digits as a number; neither is a fault of the record.
function typedValue({ type }: FieldSpec, value: string | number | boolean): string | number | boolean {
  if (type === "integer" || type === "number") return numeric.test(String(value)) ? Number(value) : value;
  return type === "boolean" ? value : String(value);
}

type Limit = LimitName | "required" | "pattern";

function brokenOf(field: FieldSpec, limit: Limit, value: string): Broken {
  const bound = limit === "allowed" ? "" : String(field[limit] ?? "");
  const problem = limits[limit]({ field: field.title, value, limit: bound });
  return { field, code: limit === "type" ? "type-error" : "constraint-error", problem };
}
