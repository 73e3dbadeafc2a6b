// Where figures stand on a scale of three zones, each wide enough for its name, however far an interval reaches.

// Shares of the width that "Review pipeline", "Relabel" and "Accept" need in the narrowest pane.
const least = [0.36, 0.2, 0.2] as const;

/** The ends of the zones: from, review limit, relabel limit, to. */
export type Ends = readonly [number, number, number, number];

/** Gives the share of the width that each zone takes: what its name needs, and its part of the rest by its length. */
export function zoneShares([from, review, relabel, to]: Ends): readonly [number, number, number] {
  const rest = 1 - least[0] - least[1] - least[2];
  const part = (begin: number, end: number) => (rest * (end - begin)) / (to - from);
  return [least[0] + part(from, review), least[1] + part(review, relabel), least[2] + part(relabel, to)];
}

/** Gives the place of a figure from 0 to 1; what lies beyond the ends stands at the end. */
export function placeOn(ends: Ends, figure: number): number {
  const [from, review, relabel, to] = ends;
  const [first, second, third] = zoneShares(ends);
  const within = (begin: number, end: number) => (end === begin ? 0 : (figure - begin) / (end - begin));
  if (figure <= from) return 0;
  if (figure < review) return first * within(from, review);
  if (figure < relabel) return first + second * within(review, relabel);
  return figure >= to ? 1 : first + second + third * within(relabel, to);
}
