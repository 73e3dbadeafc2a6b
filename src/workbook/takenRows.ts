// Rows of `_handoff` that this pane is using. Two changes may run in a pane at once, and the view that each has of a
// region is as old as its beginning: what one has taken, the other must not take.
const taken = new Set<string>();
const cleared = new Set<string>();

interface Cell {
  readonly column: number;
  readonly row: number;
}

const nameOf = ({ column, row }: Cell) => `${column} ${row}`;

/**
 * Takes a row, if no change of this pane has it.
 *
 * @param cell - the region's column and the row
 * @returns whether it is ours now
 */
export function takeIfFree(cell: Cell): boolean {
  const name = nameOf(cell);
  if (taken.has(name)) return false;
  taken.add(name);
  return true;
}

/**
 * Notes that a row was emptied. It is free once the sheet shows it empty: the emptying may still wait for its sync.
 *
 * @param cell - the region's column and the row
 */
export function noteCleared(cell: Cell): void {
  cleared.add(nameOf(cell));
}

/**
 * Notes that the sheet shows a row empty.
 *
 * @param cell - the region's column and the row
 */
export function noteSeenEmpty(cell: Cell): void {
  if (cleared.delete(nameOf(cell))) taken.delete(nameOf(cell));
}
