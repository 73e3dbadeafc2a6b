// Takes the last run of the recipe back, also in a later session: texts are as before, merged and quarantined records return.
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import type { CleanRun } from "../../workbook/clean/cleanRuns";
import type { CellConflict } from "../../workbook/edit";
import { readStanding, type Overview } from "../../workbook/overview";
import { undoChange } from "../../workbook/undo";

/** What was undone. */
export interface UndoneRun {
  readonly run: CleanRun;
  /** Cells that somebody changed since the run; they were left as that person left them. */
  readonly left: readonly CellConflict[];
}

/** Undoes the last run. */
export async function undoRun(session: Session, control: Control): Promise<UndoneRun> {
  return Excel.run(async (context) => {
    const run = undoable(await readStanding(context, session));
    const { left } = await undoChange(context, run.changeId, { session, control });
    return { run, left };
  });
}

// What annotators have was copied to their sheets as it was cleaned.
function undoable(overview: Overview | null): CleanRun {
  const run = overview?.lastCleaning;
  if (!overview || !run) throw new HandoffError("change-unknown");
  const free = new Set([...overview.reserve, ...overview.batches.flatMap(({ waiting }) => waiting)]);
  const records = run.kept.filter((id) => !free.has(id)).length;
  if (records > 0) throw new HandoffError("cleaning-in-use", { records });
  return run;
}
