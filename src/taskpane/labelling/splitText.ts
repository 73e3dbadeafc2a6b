// Cuts a long text into blocks that a browser lays out one by one, so that a mail of 300,000 characters scrolls at once.

const goodLength = 800;
const greatestLength = 2400;

/** Blocks that together are the text but for the blank lines between its paragraphs; each is one paragraph or a part of it. */
export function splitText(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*?(?=\S|$)/)
    .flatMap(parts)
    .filter((part) => part !== "");
}

function parts(paragraph: string): readonly string[] {
  const found: string[] = [];
  let rest = paragraph;
  while (rest.length > greatestLength) {
    const cut = cutPlace(rest);
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^\n/, "");
  }
  return [...found, rest];
}

// At a line's end, else after a space, else between two characters but never inside one of two code units.
function cutPlace(text: string): number {
  const line = text.lastIndexOf("\n", greatestLength);
  if (line >= goodLength) return line;
  const space = text.lastIndexOf(" ", greatestLength);
  if (space >= goodLength) return space + 1;
  const last = text.charCodeAt(greatestLength - 1);
  return last >= 0xd800 && last <= 0xdbff ? greatestLength - 1 : greatestLength;
}
