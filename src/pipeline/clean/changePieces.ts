// Parts a changed text into what stayed, what went and what came, word by word, for a person to look at.

/** A stretch of a changed text. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

// Above this product of word counts the middle is shown as one change: an exact comparison would take too long.
const mostPairs = 1_000_000;

/**
 * Compares two texts.
 *
 * Source: the longest common subsequence by dynamic programming (Wagner and Fischer, 1974), over words and single spaces, after
 * what both share at the ends.
 *
 * @param before - the old text
 * @param after - the new text
 * @returns pieces in reading order; `same` and `removed` join to the old text, `same` and `added` to the new one
 */
export function changePieces(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = shared(old, now);
  const end = shared(old.slice(start).reverse(), now.slice(start).reverse());
  const middle = compare(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const pieces: Piece[] = [
    { kind: "same", text: old.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: old.slice(old.length - end).join("") },
  ];
  return joinedPieces(pieces);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s|[^\s]+/gu) ?? [];
}

function shared(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function compare(old: readonly string[], now: readonly string[]): readonly Piece[] {
  if (old.length * now.length > mostPairs) {
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: now.join("") },
    ];
  }
  return walk(old, now, commonLengths(old, now));
}

function walk(old: readonly string[], now: readonly string[], lengths: Uint32Array): readonly Piece[] {
  const width = now.length + 1;
  const left = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const isSame = old[i] === now[j];
    const kind = isSame ? "same" : left(i + 1, j) >= left(i, j + 1) ? "removed" : "added";
    pieces.push({ kind, text: (kind === "added" ? now[j] : old[i]) ?? "" });
    if (kind !== "added") i += 1;
    if (kind !== "removed") j += 1;
  }
  return [...pieces, { kind: "removed", text: old.slice(i).join("") }, { kind: "added", text: now.slice(j).join("") }];
}

// For each pair of places the length of what the rest of both has in common.
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

// Neighbours of one kind become one piece; of a change the removed part comes first.
function joinedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let change = { removed: "", added: "" };
  const flush = () => {
    for (const kind of ["removed", "added"] as const)
      if (change[kind] !== "") joined.push({ kind, text: change[kind] });
    change = { removed: "", added: "" };
  };
  for (const { kind, text } of pieces) {
    if (kind !== "same") change[kind] += text;
    else if (text !== "") {
      flush();
      const last = joined.at(-1);
      if (last?.kind === "same") joined[joined.length - 1] = { kind, text: last.text + text };
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
