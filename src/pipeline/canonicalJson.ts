// Canonical JSON (RFC 8785): one text for one value, so that a hash of it is the same on every machine.

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Writes a value as canonical JSON.
 *
 * Source: RFC 8785, JSON Canonicalization Scheme; keys sort by UTF-16 code units, numbers print as ECMAScript does.
 *
 * @param value - any JSON value; numbers must be finite
 * @returns its one text
 * @throws {@link RangeError} for a number that JSON has no text for
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no ${value}`);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
