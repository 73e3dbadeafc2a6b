// Settles single answers whose writing was interrupted: what reached a cell is finished with its event; what did not is
// forgotten, because the person was told that it was not saved and may have answered otherwise since.
import { tableIn } from "./findTable";
import { requireHandoffSheet } from "./handoffSheet";
import { dropChange, journalLines, readPortion, type JournalLine } from "./journal";
import type { Portion } from "./portion";
import { setEditOf } from "./planChange";
import type { Region } from "./region";
import { isRunningHere, whileRunning } from "./runningChanges";
import { runPortions, type Job } from "./runPortions";
import { planSet } from "./setCells";
import { openJob } from "./undo";
import { openOwnRegion, openWorkspace, type ChangeDeps, type Workspace } from "./workspace";

/**
 * Settles the writer's interrupted answers.
 *
 * @param work - what the next change works with
 * @throws {@link HandoffError} `table-missing`, `sheet-protected`; OfficeExtension.Error as it comes
 */
export async function settleAnswers(work: Workspace): Promise<void> {
  for (const id of openAnswers(work.region)) await settle(work, id);
}

function openAnswers(region: Region): readonly string[] {
  const isOpen = ({ id, note }: JournalLine) =>
    note.isAnswer && note.state !== "done" && note.state !== "undone" && !isRunningHere(id);
  return journalLines(region)
    .filter(isOpen)
    .map(({ id }) => id);
}

/**
 * Settles the writer's interrupted answers before something is read that they may have written in part.
 *
 * @param context - the request context of the running `Excel.run`
 * @param deps - who works
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `sheet-protected`; OfficeExtension.Error as it comes
 */
export async function settleOwnAnswers(context: Excel.RequestContext, deps: ChangeDeps): Promise<void> {
  const handoff = await requireHandoffSheet(context);
  const region = await openOwnRegion(context, handoff, deps.session);
  if (openAnswers(region).length > 0) await settleAnswers(await openWorkspace(context, [], deps));
}

async function settle(work: Workspace, id: string): Promise<void> {
  const { job } = await openJob(work.context, id, work);
  const own: Job = { ...job, region: work.region };
  const portionAt = (at: number) => readPortion(work.context, work.region, { id, at });
  if (!(await hasReachedCells(own, await portionAt(0)))) {
    dropChange(work.region, id);
    return;
  }
  await whileRunning(id, () => runPortions(own, { from: 0, done: 0, freshness: "again", portionAt }));
}

async function hasReachedCells({ work }: Job, portion: Portion | null): Promise<boolean> {
  if (portion?.kind !== "set") return false;
  const edit = setEditOf(portion);
  const { targets, conflicts } = await planSet(work.context, tableIn(work.tables, portion.table), edit);
  return targets.length + conflicts.length < edit.cells.length;
}
