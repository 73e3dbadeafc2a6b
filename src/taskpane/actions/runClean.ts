// Cleans the records that wait: one change that can be undone, written only where every cell is as the preview saw it.
import { HandoffError } from "../../pipeline/errors";
import { recipeFingerprint } from "../../pipeline/clean/recipeFingerprint";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { planClean, type PlannedClean } from "../../workbook/clean/cleanChange";
import type { CleanRun } from "../../workbook/clean/cleanRuns";
import { changedBeforeRemoval } from "../../workbook/clean/changedBeforeRemoval";
import { withColumns } from "../../workbook/continuation";
import type { CellConflict, ChangeResult } from "../../workbook/edit";
import { findTable } from "../../workbook/findTable";
import { expectNothingOpen } from "../../workbook/interruption";
import { recordsTableName } from "../../workbook/recordRows";
import { previewClean, runOn, type CleanOutcome, type CleanPreview } from "./previewClean";

/** What is to be cleaned. */
export interface CleanRequest {
  /** What the person saw; `null` where a run is done again. */
  readonly preview: CleanPreview | null;
  /** Ids of records that stay as they are. */
  readonly keepAsItWas: readonly string[];
}

/** What a run did. */
export interface CleanDone {
  readonly run: CleanRun;
  readonly spared: readonly string[];
  /** Cells that somebody changed while it wrote; they are as that person left them. */
  readonly left: readonly CellConflict[];
}

/** Cleans; until it begins to write, Stop leaves the workbook as it was. */
export async function runClean(
  { preview, keepAsItWas }: CleanRequest,
  session: Session,
  control: Control,
): Promise<CleanDone> {
  const seen = preview ?? (await previewClean(session, control));
  const outcome = keepAsItWas.length === 0 ? seen.outcome : await runOn(seen, keepAsItWas, control);
  if (control.signal.aborted) throw new HandoffError("cleaning-stopped");
  const planned = plan(seen, { outcome, keepAsItWas }, session);
  return Excel.run(async (context) => {
    const { at, conflicts } = await write(context, { seen, planned }, { session, control });
    return { run: { ...planned.told, at }, spared: outcome.spared, left: conflicts };
  });
}

interface Wish {
  readonly outcome: CleanOutcome;
  readonly keepAsItWas: readonly string[];
}

function plan({ held, order }: CleanPreview, { outcome, keepAsItWas }: Wish, session: Session): PlannedClean {
  return planClean({
    ...{ changeId: session.random(), at: session.now(), held, run: outcome.run, fields: order.fields },
    fingerprint: recipeFingerprint(order),
    keptAsTheyWere: [...keepAsItWas, ...outcome.spared],
  });
}

interface Written {
  readonly seen: CleanPreview;
  readonly planned: PlannedClean;
}

interface Run {
  readonly session: Session;
  readonly control: Control;
}

async function write(context: Excel.RequestContext, { seen, planned }: Written, run: Run): Promise<ChangeResult> {
  const [found] = await Promise.all([findTable(context, recordsTableName), expectNothingOpen(context, run.session)]);
  const { fields } = seen.order;
  const edited = await changedBeforeRemoval(context, found, { held: seen.held, gone: planned.gone, fields });
  if (edited.length > 0) throw new HandoffError("changed-meanwhile", { cells: edited });
  await withColumns(context, found, planned.columns);
  const result = await applyChange(context, planned.change, run);
  const { conflicts, written } = result;
  if (written === 0 && conflicts.length > 0) throw new HandoffError("changed-meanwhile", { cells: conflicts });
  return result;
}
