// Patterns: records with the same labels, whoever gave them. Counting them first keeps every sum free of row order.
import type { CodedLabels } from "./codedLabels";

/** The labels of a record without their annotators, and how many records have just these. */
export interface Pattern {
  /** Codes, ascending; a code stands as often as it was given. */
  readonly labels: readonly number[];
  readonly times: number;
}

/**
 * Counts the patterns of labels.
 *
 * @param coded - the labels
 * @returns the patterns in an order of their own, which neither rows nor columns can change
 */
export function countPatterns(coded: CodedLabels): readonly Pattern[] {
  const { categories, codes, annotators } = coded;
  // A tree of labels; a branch is found by its parent and the code that leads to it.
  const branches = new Map<number, number>();
  const labels: (readonly number[])[] = [[]];
  const times: number[] = [0];
  const branch = (parent: number, code: number): number => {
    const key = parent * categories.length + code;
    const known = branches.get(key);
    if (known !== undefined) return known;
    branches.set(key, labels.length);
    labels.push([...(labels[parent] ?? []), code]);
    return times.push(0) - 1;
  };
  const sorted = new Int32Array(annotators);
  for (let start = 0; start < codes.length; start += annotators) {
    const size = sortRow(codes, start, sorted);
    let node = 0;
    for (let place = 0; place < size; place += 1) node = branch(node, sorted[place] ?? 0);
    times[node] = (times[node] ?? 0) + 1;
  }
  return labels
    .map((codesOf, node) => ({ labels: codesOf, times: times[node] ?? 0 }))
    .filter((pattern) => pattern.times > 0)
    .sort((a, b) => compare(a.labels, b.labels));
}

/**
 * Counts records.
 *
 * @param patterns - some patterns
 * @returns how many records have one of them
 */
export function recordsOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((total, { times }) => total + times, 0);
}

/**
 * Counts labels by category.
 *
 * @param patterns - some patterns
 * @param categories - how many categories there are
 * @returns how often each category was given
 */
export function countByCategory(patterns: readonly Pattern[], categories: number): readonly number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const { labels, times } of patterns) {
    for (const code of labels) counts[code] = (counts[code] ?? 0) + times;
  }
  return counts;
}

// Puts the labels of one record into `sorted`, ascending; returns how many there are. By insertion: rows are short.
function sortRow(codes: Int32Array, start: number, sorted: Int32Array): number {
  let size = 0;
  for (let column = 0; column < sorted.length; column += 1) {
    const code = codes[start + column] ?? -1;
    if (code < 0) continue;
    let place = size;
    for (; place > 0 && (sorted[place - 1] ?? 0) > code; place -= 1) sorted[place] = sorted[place - 1] ?? 0;
    sorted[place] = code;
    size += 1;
  }
  return size;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((code, index) => code !== b[index]);
  if (place < 0) return a.length - b.length;
  return (a[place] ?? 0) - (b[place] ?? -1);
}
