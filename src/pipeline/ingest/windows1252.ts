// Windows-1252: each byte is one character, so that any bytes can be shown as text without losing one.

// Bytes 0x80 to 0x9F; the five that the code page leaves open are controls, as the WHATWG Encoding Standard has it.
const upperControls =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * Gives the character of a byte.
 *
 * Source: WHATWG Encoding Standard, index windows-1252. Not `TextDecoder`, which reads 0x80 to 0x9F as Latin-1 in some versions of Node.
 *
 * @param byte - 0 to 255
 * @returns one character
 */
export function windows1252Of(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? upperControls.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/**
 * Reads bytes as Windows-1252.
 *
 * @param bytes - any bytes
 * @returns as many characters as there are bytes
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return textOfUnits(bytes).replace(/[\u0080-\u009f]/g, (control) => windows1252Of(control.charCodeAt(0)));
}

/**
 * Makes text of code units.
 *
 * @param units - UTF-16 code units, or bytes to be read as Latin-1
 * @returns the text; lone surrogates stay as they are
 */
export function textOfUnits(units: Uint8Array | Uint16Array): string {
  const pieces: string[] = [];
  const size = 8192; // More arguments than this overflow the stack of some engines.
  for (let at = 0; at < units.length; at += size) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + size)));
  }
  return pieces.join("");
}
