// Tells a program's own format from text, whatever the name of the file says.

const signs = [
  "PK\u0003\u0004",
  "%PDF-",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "Rar!",
];

/**
 * Tells whether a decoded file is no text.
 *
 * Text has tabs and line breaks, and now and then a control character that slipped in; programs' own formats are full of them.
 *
 * @param text - the decoded file
 * @returns `true` for what begins as a known format does, or is full of control characters
 */
export function looksBinary(text: string): boolean {
  if (signs.some((sign) => text.startsWith(sign))) return true;
  const start = text.slice(0, 65_536);
  const controls = Array.from(start).filter(
    (character) => character < "\t" || (character > "\r" && character < " "),
  ).length;
  return controls >= 8 && controls > start.length / 20;
}
