// Reads where things stand.
import type { Session } from "../../pipeline/session";
import { readStanding, type Overview } from "../../workbook/overview";

export type {
  AnnotatorProgress,
  ImportSummary,
  InterruptedRun as InterruptedChange,
  Overview,
  QuarantineEntry,
} from "../../workbook/overview";

/** Reads where things stand; `null` in a workbook without a pipeline. */
export function readOverview(session: Session): Promise<Overview | null> {
  return Excel.run((context) => readStanding(context, session));
}
