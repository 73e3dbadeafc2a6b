// Hands out the records that nobody has yet: makes the annotators' sheets, fills them, points the Quality sheet at them.
import { texts } from "../../messages/catalogue";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { dressLabelTable } from "../../workbook/labels/dressLabelTable";
import { planHandOut } from "../../workbook/labels/handOutPlan";
import { ensureLabelTables } from "../../workbook/labels/labelTables";
import { ensureQualitySheet } from "../../workbook/quality/qualitySheet";
import { readSpec } from "../../workbook/storedSpec";

/** What was handed out. */
export interface HandedOut {
  /** Records that somebody has now and nobody had before. */
  readonly handedOut: number;
}

/** Hands out; undone as one. Throws `no-pipeline`, `table-missing`, `sheet-protected` and what the change command throws. */
export async function handOut(session: Session, control: Control): Promise<HandedOut> {
  return Excel.run(async (context) => {
    control.onProgress({ stage: "preparing", done: 0, of: null });
    const spec = await readSpec(context);
    const tables = await ensureLabelTables(context, spec);
    const { edits, records, packs } = await planHandOut(context, spec, tables);
    if (records.length > 0) {
      const detail = { records: records.length, packs, seed: spec.annotation.seed };
      const subject = texts.sheets.names.records;
      const change = { id: session.random(), action: "records.handed-out", subject, detail, edits };
      await applyChange(context, change, { session, control });
      for (const { found } of tables) dressLabelTable(found, spec.taxonomy.labels);
    }
    await ensureQualitySheet(context, spec, tables);
    return { handedOut: records.length };
  });
}
