// The one order of texts: by Unicode code point, the same in every program that a set is handed to.

/**
 * Compares two texts by code point. JavaScript's own `<` compares UTF-16 units and puts U+1F600 before U+FF5E.
 *
 * @param a - a text
 * @param b - another
 * @returns below 0 if `a` comes first, above 0 if `b` does, else 0
 */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// Surrogates stand for code points above all others.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
