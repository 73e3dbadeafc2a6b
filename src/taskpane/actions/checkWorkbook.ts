// Looks whether everything that the pipeline needs is in the workbook, and restores what is gone.
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { inspectWorkbook } from "../../workbook/check/checkWorkbook";
import type { WorkbookCheck } from "../../workbook/check/faults";
import { repairWorkbook, type RepairResult } from "../../workbook/check/repairWorkbook";

export type { Fault, RenamedSheet, WorkbookCheck } from "../../workbook/check/faults";
export type { RepairResult } from "../../workbook/check/repairWorkbook";

/** Looks; nothing is written. Throws `no-pipeline`, `newer-layout`. */
export function checkWorkbook(): Promise<WorkbookCheck> {
  return Excel.run(async (context) => {
    const { faults, renamed, looked } = await inspectWorkbook(context);
    return { faults, renamed, looked };
  });
}

/** Restores what a check finds. Throws `sheet-name-taken`, `change-running` and what the change command throws. */
export function restoreWorkbook(session: Session, control: Control): Promise<RepairResult> {
  return Excel.run((context) => repairWorkbook(context, { session, control }));
}
