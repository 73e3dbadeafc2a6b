// Runs a change that is in the journal to its end, or takes it back where somebody came between and it cannot stay in part.
import type { ChangeResult } from "./edit";
import { runPortions, type Job, type Start } from "./runPortions";
import { takeBack } from "./takeBack";

/**
 * Runs a change.
 *
 * @param job - the change
 * @param start - where to start
 * @returns what was written; nothing, where it was taken back
 * @throws {@link HandoffError} `stopped-while-writing`, `interrupted-while-writing`; what `perform` throws
 */
export async function runChange(job: Job, start: Start): Promise<ChangeResult> {
  const { id, at, of } = job.head;
  const { conflicts, isRefused } = await runPortions(job, start);
  if (isRefused) await takeBack(job);
  return { changeId: id, at, written: isRefused ? 0 : of - conflicts.length, conflicts };
}
