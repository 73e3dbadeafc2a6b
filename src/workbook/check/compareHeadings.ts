// Which columns of a table are gone, and which only bear another heading now.

/** A heading that should be there and is not. */
export interface LostHeading {
  readonly heading: string;
  /** What its column is called now; `null` where the column is gone. */
  readonly now: string | null;
}

/**
 * Compares headings. A column counts as renamed where between the same two neighbours stand as many unknown headings as are
 * missing; anything else counts as gone, so that a person's own column is not taken for one of ours.
 *
 * @param expected - the headings that must be there, in their order
 * @param actual - those that are there; people may have added others and moved some
 * @returns the headings that are missing, in their order
 */
export function lostHeadings(expected: readonly string[], actual: readonly string[]): readonly LostHeading[] {
  return gapsIn(expected, new Set(actual)).flatMap(({ headings, before, after }) => {
    const from = before === null ? 0 : actual.indexOf(before) + 1;
    const to = after === null ? actual.length : actual.indexOf(after);
    const between = actual.slice(from, Math.max(from, to));
    const isRename = after !== null && between.length === headings.length && between.every(isStranger(expected));
    return headings.map((heading, at) => ({ heading, now: isRename ? (between[at] ?? null) : null }));
  });
}

/**
 * Says where a missing column belongs.
 *
 * @param expected - the headings that must be there, in their order
 * @param actual - those that are there
 * @param heading - the one that is missing
 * @returns its place among those that are there, from 0: behind the nearest of ours that stands before it
 */
export function placeOfHeading(expected: readonly string[], actual: readonly string[], heading: string): number {
  const before = expected.slice(0, expected.indexOf(heading)).toReversed();
  const neighbour = before.find((one) => actual.includes(one));
  return neighbour === undefined ? 0 : actual.indexOf(neighbour) + 1;
}

interface Gap {
  readonly headings: readonly string[];
  /** The nearest heading that is there on either side. */
  readonly before: string | null;
  readonly after: string | null;
}

function gapsIn(expected: readonly string[], present: ReadonlySet<string>): readonly Gap[] {
  const gaps: Gap[] = [];
  let open: string[] = [];
  let before: string | null = null;
  for (const heading of [...expected, null]) {
    if (heading !== null && !present.has(heading)) {
      open.push(heading);
      continue;
    }
    if (open.length > 0) gaps.push({ headings: open, before, after: heading });
    open = [];
    before = heading;
  }
  return gaps;
}

function isStranger(expected: readonly string[]): (heading: string) => boolean {
  return (heading) => !expected.includes(heading);
}
