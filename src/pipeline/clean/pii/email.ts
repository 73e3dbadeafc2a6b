// Finds e-mail addresses: from each @ outwards, never by a pattern over the whole text, so that time grows with the text.
import type { PiiHit, PiiKind } from "./piiKind";

/**
 * The registry entry.
 *
 * Source: RFC 5321 and 6531 for the lengths and letters, narrowed to what stands in real texts: no quoted names, no
 * addresses in brackets, no signs that are part of a link around the address (`?to=anna@example.org`). The last part of
 * the domain is made of letters. Scripts that write without spaces between words end an address.
 */
export const email = { id: "email", find, canonical: (value) => value.toLowerCase() } satisfies PiiKind<"email">;

const longestName = 128;
const longestDomain = 253;

function find(text: string): readonly PiiHit[] {
  const hits: PiiHit[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const start = nameStart(text, at);
    const end = domainEnd(text, at + 1);
    if (start < at && end > at + 1) hits.push({ start, end, score: 1 });
  }
  return hits;
}

// Neither walk crosses an @, so that each character is looked at twice at most, however many there are.
function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isOfName(text.charCodeAt(start - 1))) start -= 1;
  while (start < at && !isNameBegin(text.charCodeAt(start))) start += 1;
  return at - start > longestName ? at : start;
}

function domainEnd(text: string, begin: number): number {
  let end = begin;
  while (end < text.length && end - begin <= longestDomain && isOfDomain(text.charCodeAt(end))) end += 1;
  const length = domainLength(text.slice(begin, end));
  return length > longestDomain ? begin : begin + length;
}

// The longest beginning that is a domain; 0 where none is.
function domainLength(run: string): number {
  const labels = run.split(".");
  const unsound = labels.findIndex((label) => !isLabel(label));
  const usable = unsound === -1 ? labels : labels.slice(0, unsound + 1);
  for (let count = usable.length; count >= 2; count -= 1) {
    const last = topLevel.exec(usable[count - 1] ?? "")?.[0];
    if (last !== undefined) return [...usable.slice(0, count - 1), last].join(".").length;
  }
  return 0;
}

// Letters of one kind up to a hyphen or the end; or a name in the ASCII form of other scripts.
const topLevel = /^(xn--[a-z0-9-]{0,57}[a-z0-9]|[a-z]{2,63}|[^!-~]{2,63})(?![a-z0-9]|[^!-~])/i;

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= 63 && !label.startsWith("-") && !label.endsWith("-");
}

function isOfName(unit: number): boolean {
  return isLetterOrDigit(unit) || namesSigns.has(unit);
}

function isNameBegin(unit: number): boolean {
  return isLetterOrDigit(unit) || unit === underscore;
}

function isOfDomain(unit: number): boolean {
  return isLetterOrDigit(unit) || unit === hyphen || unit === dot;
}

const namesSigns: ReadonlySet<number> = new Set(Array.from("._%+'~-", (sign) => sign.charCodeAt(0)));
const [underscore, hyphen, dot] = [0x5f, 0x2d, 0x2e];

const spacedScripts =
  /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Hangul}\p{M}]/u;

function isLetterOrDigit(unit: number): boolean {
  if (unit > 0x7f) return spacedScripts.test(String.fromCharCode(unit));
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
