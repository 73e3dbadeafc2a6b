// The catalogue in a language of its own: every text accented and about 35 % longer, so that a text that does not come
// from the catalogue stands out, and one that has no room shows.

const accents: Readonly<Record<string, string>> = {
  ...{ a: "á", b: "ƀ", c: "ć", d: "đ", e: "é", f: "ƒ", g: "ğ", h: "ĥ", i: "í", j: "ĵ", k: "ķ", l: "ľ", m: "ɱ" },
  ...{ n: "ñ", o: "ó", p: "þ", q: "ɋ", r: "ř", s: "š", t: "ť", u: "ú", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
};
const longer = 0.35;
const padding = "~";

/** Accents a text and makes it longer; places for parts, `{name}`, stay. */
export function pseudoText(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-z]/gi, (found) => {
    if (found.length > 1) return found;
    const accent = accents[found.toLowerCase()] ?? found;
    return found === found.toLowerCase() ? accent : accent.toUpperCase();
  });
  return accented + padding.repeat(Math.ceil(text.length * longer));
}

/** What an accented text says, with what stands in it as it is. */
export function plainText(text: string): string {
  const letters = new Map(Object.entries(accents).map(([letter, accent]) => [accent, letter]));
  return Array.from(text.replaceAll(padding, ""), (sign) => {
    const letter = letters.get(sign.toLowerCase()) ?? sign;
    return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
  }).join("");
}

/** The same catalogue with every text of it, given or computed, in that language. Sheets keep their names and headings. */
export function pseudoTexts<Texts>(texts: Texts): Texts {
  return transformed(texts) as Texts;
}

// What stands in cells is data by which tables are found, and errors are made before they are shown.
const keptAreas = new Set(["sheets"]);

function transformed(value: unknown): unknown {
  if (typeof value === "string") return pseudoText(value);
  if (typeof value === "function") {
    const text = value as (...details: unknown[]) => unknown;
    return (...details: unknown[]) => transformed(text(...details));
  }
  if (Array.isArray(value)) return value.map(transformed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, keptAreas.has(key) ? part : transformed(part)]),
  );
}
