// The one change command: the intent with its old values, the portions, each read back, the mark, the event. Undo after
// closing and re-opening, going on after an interruption, conflicts and the audit trail are properties of it, not of pages.
import { HandoffError } from "../pipeline/errors";
import type { Change, ChangeResult, Edit } from "./edit";
import { writeIntent, type JournalHead } from "./journal";
import { sizeOf, type Portion } from "./portion";
import { planChange } from "./planChange";
import { whileRunning } from "./runningChanges";
import { runChange } from "./runChange";
import { settleAnswers } from "./settleAnswers";
import { clearFilters, openWorkspace, type ChangeDeps } from "./workspace";

/**
 * Writes a change: all of it, or as much as the journal can finish or undo.
 *
 * @param context - the request context of the running `Excel.run`
 * @param change - what to do
 * @param deps - who changes, and the signal to stop between two portions
 * @returns what was written; nothing, where a cell no longer held its old value and `whenChanged` does not say otherwise
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`, `sheet-protected`,
 * `stopped-before-writing`, `stopped-while-writing`, `interrupted-while-writing`
 */
export async function applyChange(
  context: Excel.RequestContext,
  change: Change,
  deps: ChangeDeps,
): Promise<ChangeResult> {
  const work = await openWorkspace(context, change.edits.flatMap(tablesOf), deps);
  clearFilters(work, new Set(change.edits.filter(needsAllRows).flatMap(tablesOf)));
  await settleAnswers(work);
  const plan = await planChange(work, change);
  const head = headOf(change, plan.portions, deps);
  const mayGoOn = plan.conflicts.length === 0 || change.whenChanged === "leave-out";
  const isEmpty = change.edits.length > 0 && plan.portions.length === 0;
  if (!mayGoOn || isEmpty) return { changeId: head.id, at: head.at, written: 0, conflicts: plan.conflicts };
  if (deps.control.signal.aborted) throw new HandoffError("stopped-before-writing");
  const portionAt = (at: number) => Promise.resolve(plan.portions[at] ?? null);
  const result = await whileRunning(change.id, async () => {
    await writeIntent(context, work.region, { head, portions: plan.portions });
    return runChange({ work, region: work.region, head }, { from: 0, done: 0, freshness: "fresh", portionAt });
  });
  return { ...result, conflicts: [...plan.conflicts, ...result.conflicts] };
}

// A change of so few cells, with no rows and nothing that only the journal knows, is an answer; anything else is a run.
const answerCells = 10;

function headOf(change: Change, portions: readonly Portion[], { session }: ChangeDeps): JournalHead {
  const { id, action, subject, detail, memo = null } = change;
  const said = { id, action, subject, detail, memo, actor: session.actor, at: session.now() };
  const tables = [...new Set(portions.flatMap(tablesOf))];
  const of = portions.reduce((sum, portion) => sum + sizeOf(portion), 0);
  const isAnswer = memo === null && of <= answerCells && portions.every(({ kind }) => kind === "set");
  const isAllOrNothing = change.whenChanged === "take-back";
  return { ...said, tables, portions: portions.length, of, isAnswer, isAllOrNothing };
}

// A few cells are found and written whatever is hidden.
function needsAllRows(edit: Edit): boolean {
  return edit.kind !== "set" || edit.cells.length > answerCells;
}

function tablesOf(part: Edit | Portion): readonly string[] {
  return part.kind === "keep" ? [] : [part.table];
}
