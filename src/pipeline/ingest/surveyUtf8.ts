// Looks through bytes for what is not UTF-8.

/** What is UTF-8 in a file and what is not. */
export interface Utf8Survey {
  /** Offsets of the bytes that belong to no character. */
  readonly bad: readonly number[];
  /** Lines with characters beyond ASCII, all of them sound. */
  readonly goodLines: number;
  /** Lines with at least one bad byte. */
  readonly badLines: number;
}

/**
 * Looks through bytes once. Lines end with the byte 0x0A.
 *
 * Source: Unicode 16, table 3-7, Well-Formed UTF-8 Byte Sequences.
 *
 * @param bytes - any bytes
 * @returns the bad bytes, and how many lines speak for UTF-8 and against it
 */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const bad: number[] = [];
  const lines = { ascii: 0, good: 0, bad: 0 };
  let line: keyof typeof lines = "ascii";
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      bad.push(at);
      line = "bad";
    } else if (length > 1 && line === "ascii") line = "good";
    else if (bytes[at] === 0x0a) {
      lines[line] += 1;
      line = "ascii";
    }
    at += length === 0 ? 1 : length;
  }
  lines[line] += 1;
  return { bad, goodLines: lines.good, badLines: lines.bad };
}

// The bytes of the character that begins here; 0 where none does.
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lengthOf(lead);
  if (length < 2) return length;
  const [low, high] = secondByteOf(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

// No overlong forms, no surrogates, nothing beyond U+10FFFF.
function secondByteOf(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
