// Characters that a workbook file cannot hold as they are: Excel writes them as _xHHHH_, and so a literal _x0041_ too.

const forbidden =
  // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as it must stand in the file. */
export function escapedText(text: string): string {
  return text.replace(looksEscaped, "_x005F_").replace(forbidden, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
