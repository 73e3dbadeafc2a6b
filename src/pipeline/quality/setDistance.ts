// How far two sets of labels lie apart, for records that bear several labels.

/**
 * The distance of Jaccard (1912): the share of labels that only one of the two sets has.
 *
 * @param first - labels
 * @param second - labels
 * @returns 0 for equal sets to 1 for sets without a common label
 */
export function jaccardDistance(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const common = inBoth(first, second);
  const either = first.size + second.size - common;
  return either === 0 ? 0 : (either - common) / either;
}

/**
 * The distance MASI of Passonneau (2006), Measuring Agreement on Set-valued Items: Jaccard's likeness, cut to two thirds
 * where one set holds the other, to one third where they only overlap.
 *
 * @param first - labels
 * @param second - labels
 * @returns 0 for equal sets to 1 for sets without a common label
 */
export function masiDistance(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const common = inBoth(first, second);
  const either = first.size + second.size - common;
  if (either === common) return 0;
  const thirds = common === Math.min(first.size, second.size) ? 2 : 1;
  return 1 - (thirds * common) / (3 * either);
}

function inBoth(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  return [...first].filter((label) => second.has(label)).length;
}
