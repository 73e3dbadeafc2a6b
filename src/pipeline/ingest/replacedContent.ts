// What the audit trail keeps of content that an import replaced: fingerprints, never the text.
import { canonicalJson } from "../canonicalJson";
import { byCodePoint } from "../codePointOrder";
import { sha256Hex } from "../sha256";
import type { RecordChange } from "./compareWithKnown";

/** Fingerprints of the old content. */
export interface ReplacedContent {
  readonly records: number;
  /** SHA-256 over the canonical JSON of all `[record id, fingerprint]`, in the order of the ids. */
  readonly sha256: string;
  /** The first of them, as many as an event holds. */
  readonly first: readonly { readonly record: string; readonly sha256: string }[];
}

// An event holds 30,000 characters, and it has more to say.
const mostCharacters = 20_000;

/**
 * Takes the fingerprints of what was replaced.
 *
 * @param changes - the records with their old content
 * @returns one SHA-256 a record, over the canonical JSON of the fields that were replaced, and one over all
 */
export function replacedContent(changes: readonly RecordChange[]): ReplacedContent {
  const prints = changes
    .map(({ record, before }) => ({ record: record.id, sha256: sha256Hex(canonicalJson(before)) }))
    .sort((a, b) => byCodePoint(a.record, b.record));
  let room = mostCharacters;
  const first = prints.filter((print) => {
    room -= canonicalJson(print).length + 1;
    return room >= 0;
  });
  const all = canonicalJson(prints.map(({ record, sha256 }) => [record, sha256]));
  return { records: prints.length, sha256: sha256Hex(all), first };
}
