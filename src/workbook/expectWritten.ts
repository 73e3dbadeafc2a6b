// Says it where somebody changed a cell while a change was made.
import { HandoffError } from "../pipeline/errors";
import type { ChangeResult } from "./edit";

/**
 * Accepts a change that was written whole.
 *
 * @param result - what became of a change
 * @throws {@link HandoffError} `changed-meanwhile` where nothing was written, `changed-while-writing` where some cells were left
 */
export function expectWritten(result: ChangeResult): void {
  const { conflicts, written } = result;
  if (conflicts.length === 0) return;
  const cells = conflicts.map(({ key, column }) => ({ key, column }));
  throw new HandoffError(written === 0 ? "changed-meanwhile" : "changed-while-writing", { cells });
}
