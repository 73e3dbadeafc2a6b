// Lets the pane take its turn between two pieces of a long run: no task of ours may hold the main thread.

/**
 * Waits for the next task of the browser.
 *
 * @returns when the pane had its turn
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
