// Which changes this pane is writing now: what the journal calls started and is not among them was interrupted.
const running = new Set<string>();

/**
 * Tells whether this pane is writing a change.
 *
 * @param id - the change
 * @returns `true` while it runs here
 */
export function isRunningHere(id: string): boolean {
  return running.has(id);
}

/**
 * Runs the work of a change, and counts the change as running until the work ends, well or not.
 *
 * @param id - the change
 * @param work - what writes it
 * @returns what the work gives
 */
export async function whileRunning<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  running.add(id);
  try {
    return await work();
  } finally {
    running.delete(id);
  }
}
