// Whether a value keeps to its field's limits: for the examples of the spec, and for records in cleaning.
import type { FieldSpec } from "./field";

/** The limits that {@link brokenLimit} knows, by their keys in the spec. */
export type LimitName = "type" | "allowed" | "minLength" | "maxLength" | "min" | "max";

type Comparable = string | number | boolean | undefined;

/**
 * Finds the first limit that a value breaks. `required` and `pattern` are not looked at.
 *
 * @param field - the field
 * @param value - a value of it, not empty
 * @returns the limit's key in the spec; `null` where all are kept. Lengths count code points
 */
export function brokenLimit(field: FieldSpec, value: string | number | boolean): LimitName | null {
  if (!fitsType(field, value)) return "type";
  if (field.allowed !== undefined && !field.allowed.includes(String(value))) return "allowed";
  const length = typeof value === "string" ? lengthOf(value) : undefined;
  const limits = [
    { limit: "minLength", isBroken: isBelow(length, field.minLength) },
    { limit: "maxLength", isBroken: isBelow(field.maxLength, length) },
    { limit: "min", isBroken: isBelow(value, field.min) },
    { limit: "max", isBroken: isBelow(field.max, value) },
  ] as const;
  return limits.find(({ isBroken }) => isBroken)?.limit ?? null;
}

// Dates are texts whose order is that of time. Values of two kinds have no order.
function isBelow(value: Comparable, limit: Comparable): boolean {
  return value !== undefined && limit !== undefined && typeof value === typeof limit && value < limit;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayAndTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function fitsType({ type }: FieldSpec, value: string | number | boolean): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return typeof value === "number";
  if (type === "boolean") return typeof value === "boolean";
  if (typeof value !== "string") return false;
  return type === "date" ? day.test(value) : type !== "date-time" || dayAndTime.test(value);
}

// Counted without making a list: a text may have millions of characters. A half of a character counts as one.
function lengthOf(text: string): number {
  let pairs = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))) pairs += 1;
  }
  return text.length - pairs;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
