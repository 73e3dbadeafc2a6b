// Reads where things stand, the documents too.
import type { Session } from "../../pipeline/session";
import { documentStates, type DocumentState } from "../../workbook/documents/documentStates";
import { readStanding, type Overview as Standing } from "../../workbook/overview";
import { addInVersion } from "../addInVersion";

export type {
  AnnotatorProgress,
  ImportSummary,
  InterruptedRun as InterruptedChange,
  QuarantineEntry,
} from "../../workbook/overview";

/** Where things stand. */
export interface Overview extends Standing {
  /** In the order of the pipeline. */
  readonly documents: readonly DocumentState[];
}

/** Reads where things stand; `null` in a workbook without a pipeline. */
export function readOverview(session: Session): Promise<Overview | null> {
  return Excel.run(async (context) => {
    const standing = await readStanding(context, session);
    if (standing === null) return null;
    return { ...standing, documents: documentStates(standing.spec, standing.issued, addInVersion) };
  });
}
