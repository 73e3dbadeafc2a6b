// Takes a change back, or goes on with an interrupted one, in any later session. What somebody changed since is never
// written over: it is left as it is and named.
import { HandoffError } from "../pipeline/errors";
import type { CellConflict, ChangeResult } from "./edit";
import { takeInventory } from "./findTable";
import { changesWhere, type JournalPlace } from "./interruption";
import { readPortion } from "./journal";
import { whileRunning } from "./runningChanges";
import type { Job } from "./runPortions";
import { runChange } from "./runChange";
import { takeBack } from "./takeBack";
import { clearFilters, openWorkspaceIn, type ChangeDeps } from "./workspace";

/** What became of a change that went on. */
export interface ContinuedChange extends ChangeResult {
  /** It was being undone, and is now. */
  readonly isUndo: boolean;
}

/** What became of an undo. */
export interface UndoResult {
  readonly changeId: string;
  /** What somebody changed since; it was left as that person left it. */
  readonly left: readonly CellConflict[];
}

/**
 * Takes a change back, finished or interrupted. An undo that was interrupted goes on.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who undoes
 * @returns what was left, because somebody changed it since
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`, `interrupted-while-writing`
 */
export async function undoChange(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<UndoResult> {
  const { place, job } = await openJob(context, changeId, deps);
  if (place.note.state === "undone") return { changeId, left: [] };
  return whileRunning(changeId, async () => ({ changeId, left: await takeBack(job) }));
}

/**
 * Goes on with an interrupted change; an undo that was interrupted goes on as an undo.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who goes on
 * @returns what was written in all; an undo writes nothing
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`, `stopped-while-writing`,
 * `interrupted-while-writing`
 */
export async function continueChange(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<ContinuedChange> {
  const { place, job } = await openJob(context, changeId, deps);
  if (place.note.state === "undoing") {
    const { left } = await undoChange(context, changeId, deps);
    return { changeId, at: place.head.at, written: 0, conflicts: left, isUndo: true };
  }
  const portionAt = (portion: number) => readPortion(context, job.region, { id: changeId, at: portion });
  const { portions: from, done } = place.note;
  const start = { from, done, freshness: "again", portionAt } as const;
  const result = await whileRunning(changeId, () => runChange(job, start));
  return { ...result, isUndo: false };
}

/**
 * Opens a change of the journal with the tables that it writes.
 *
 * @param context - the request context of the running `Excel.run`
 * @param changeId - the change
 * @param deps - who works
 * @returns where it stands, and what is needed to run it
 * @throws {@link HandoffError} `change-unknown`, `table-missing`, `sheet-protected`
 */
export async function openJob(
  context: Excel.RequestContext,
  changeId: string,
  deps: ChangeDeps,
): Promise<{ readonly place: JournalPlace; readonly job: Job }> {
  const inventory = await takeInventory(context);
  if (inventory.handoff === null) throw new HandoffError("no-pipeline");
  const [place] = await changesWhere(context, inventory.handoff, ({ id }) => id === changeId);
  if (!place) throw new HandoffError("change-unknown");
  const work = await openWorkspaceIn(context, { inventory, names: place.head.tables }, deps);
  clearFilters(work, place.head.tables);
  const region = place.writer === deps.session.writer ? work.region : place.region;
  return { place, job: { work, region, head: place.head } };
}
