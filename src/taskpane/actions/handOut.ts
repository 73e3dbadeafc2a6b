// Hands a batch out: makes the annotators' sheets, fills them, points the Quality sheet at them.
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { followHandOut } from "../../workbook/followUp";
import { planHandOut } from "../../workbook/labels/handOutPlan";
import { ensureLabelTables } from "../../workbook/labels/labelTables";
import { beginRun } from "../../workbook/beginRun";

/** What was handed out. */
export interface HandedOut {
  readonly batch: string;
  /** Records that somebody has now and nobody had before. */
  readonly handedOut: number;
}

/**
 * Hands out what nobody has of a batch; undone as one. Throws `no-pipeline`, `table-missing`, `sheet-protected` and what the
 * change command throws.
 */
export async function handOut(batch: string, session: Session, control: Control): Promise<HandedOut> {
  return Excel.run(async (context) => {
    control.onProgress({ stage: "preparing", done: 0, of: null });
    const spec = await beginRun(context, session);
    const tables = await ensureLabelTables(context, spec);
    const { edits, records, packs } = await planHandOut(context, { spec, tables, batch });
    if (records.length > 0) {
      const { seed, overlap, overlapShare } = spec.annotation;
      const detail = { records: records.length, packs, seed, overlap, overlapShare };
      const change = { id: session.random(), action: "records.handed-out", subject: batch, detail, edits };
      await applyChange(context, change, { session, control });
    }
    await followHandOut(context, spec, tables);
    return { batch, handedOut: records.length };
  });
}
