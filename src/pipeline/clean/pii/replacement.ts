// What stands in a text instead of personal data.
import { keyedHashHex } from "../../sha256";
import type { PiiRule } from "../../spec/pii";
import type { PiiKind } from "./piiKind";

/** What makes the hashes of a project its own. */
export interface HashSecrets {
  /** The spec's `pii.salt`. */
  readonly salt: string;
  readonly projectKey: string;
}

const pseudonymDigits = 6;
const hashDigits = 32;

/**
 * Makes the function that replaces values of one kind.
 *
 * Marks stand in brackets, which are part of no value, so that a mark is never taken for one and a second run changes
 * nothing. The hash is HMAC-SHA-256 with the project's key over salt, kind and value: the same value has the same mark in
 * every import. Six digits keep marks readable; of 5,000 values about one pair shares its mark.
 *
 * @param rule - what the spec says of the kind
 * @param kind - the kind
 * @param secrets - salt and key
 * @returns from a value to what stands in its place; `null` where the text stays as it is
 */
export function replacementOf(
  rule: PiiRule,
  kind: PiiKind<string>,
  secrets: HashSecrets,
): ((value: string) => string) | null {
  const { action, keepLast } = rule;
  const { salt, projectKey } = secrets;
  const mark = kind.id.toUpperCase().replaceAll("-", "_");
  const hashed = (digits: number) => (value: string) => {
    const text = [salt, kind.id, kind.canonical(value)].join("\u0000");
    return `[${mark}_${keyedHashHex(projectKey, text).slice(0, digits)}]`;
  };
  switch (action) {
    case "redact":
      return () => `[${mark}]`;
    case "pseudonym":
      return hashed(pseudonymDigits);
    case "hash":
      return hashed(hashDigits);
    case "mask":
      return (value) => masked(value, keepLast ?? 0, kind);
    case "suggest":
    case "keep":
      return null;
  }
}

// What stays must not be a value of the kind once more.
function masked(value: string, keepLast: number, kind: PiiKind<string>): string {
  const hidden = Math.max(0, value.length - keepLast);
  const text = "*".repeat(hidden) + value.slice(hidden);
  return kind.find(text).length > 0 ? "*".repeat(value.length) : text;
}
