// How many bytes a text takes as JSON in UTF-8: requests are cut by it, cell by cell, so it is counted and not written.

const quotes = 2;
const encoder = new TextEncoder();
const scratch = new Uint8Array(3 * 32_767);
const shortEscapes = ['"', "\\", "\n", "\r", "\t"];
// What JSON writes in six bytes, and two that are as rare; half a pair is among them, and so is every whole one.
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const rare = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]/;

/**
 * Counts the bytes of a text as JSON.
 *
 * @param text - any text
 * @returns the length of `JSON.stringify(text)` in UTF-8
 */
export function jsonBytes(text: string): number {
  if (rare.test(text)) return utf8Bytes(JSON.stringify(text));
  return quotes + utf8Bytes(text) + shortEscapes.reduce((sum, escaped) => sum + times(text, escaped), 0);
}

// A text that fits into one cell is written to the same place each time; only longer ones take memory of their own.
function utf8Bytes(text: string): number {
  return text.length * 3 <= scratch.length ? encoder.encodeInto(text, scratch).written : encoder.encode(text).length;
}

function times(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
