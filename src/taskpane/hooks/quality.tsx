// The verdict on the labels, read again whenever the workbook was.
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { HandoffError } from "../../pipeline/errors";
import { readQuality, type BatchRecords, type QualityState } from "../actions/readQuality";
import { changedFindings, recordVerdicts } from "../actions/recordVerdicts";
import type { Overview } from "../actions/readOverview";
import { useDeskState } from "../labelling/DeskProvider";
import { answeredOf } from "../labelling/deskState";
import { useShell } from "./shell";
import { asHandoffError } from "./useAction";
import { useWorkspace } from "./workspace";

/** How the reading of the Quality sheet went. */
export type QualityReading =
  | { readonly status: "reading" }
  /** Nobody has labelled anything. */
  | { readonly status: "none" }
  | { readonly status: "read"; readonly quality: QualityState }
  | { readonly status: "unreadable"; readonly error: HandoffError };

const QualityContext = createContext<QualityReading>({ status: "none" });

/** Reads the verdict beside the workbook. */
export function QualityProvider({ children }: { readonly children: ReactNode }) {
  const { workbook } = useWorkspace();
  const { items } = useDeskState();
  const overview = workbook.status === "open" ? workbook.overview : null;
  // The card knows of the first labels before the workbook is read again.
  const hasLabels =
    answeredOf(items) > 0 || (overview?.annotators.some(({ labelled }) => labelled.length > 0) ?? false);
  const [read, setRead] = useState<QualityReading>({ status: "reading" });
  useEffect(() => {
    if (!overview || !hasLabels) return;
    let isWanted = true;
    void look(overview.batches.filter(({ stage }) => stage === "handed-out" || stage === "judged")).then((reading) => {
      if (isWanted) setRead(reading);
    });
    return () => {
      isWanted = false;
    };
  }, [overview, hasLabels]);
  const reading = useMemo<QualityReading>(() => (hasLabels ? read : { status: "none" }), [hasLabels, read]);
  useNotedVerdicts(overview, reading);
  return <QualityContext value={reading}>{children}</QualityContext>;
}

// A settled verdict that changed is noted by whoever looks first; the action looks once more whether somebody has.
function useNotedVerdicts(overview: Overview | null, reading: QualityReading): void {
  const { session, person, refresh } = useWorkspace();
  const { attempt } = useShell();
  const isNoting = useRef(false);
  useEffect(() => {
    if (!overview || !person || reading.status !== "read" || isNoting.current) return;
    const changed = changedFindings(reading.quality.findings, overview);
    if (changed.length === 0) return;
    isNoting.current = true;
    void attempt(async () => {
      await recordVerdicts(changed, session);
      await refresh();
    }).finally(() => {
      isNoting.current = false;
    });
  }, [overview, person, reading, session, refresh, attempt]);
}

/** The reading of the Quality sheet. */
export function useQualityReading(): QualityReading {
  return use(QualityContext);
}

async function look(batches: readonly BatchRecords[]): Promise<QualityReading> {
  try {
    return { status: "read", quality: await readQuality(batches) };
  } catch (error) {
    return { status: "unreadable", error: asHandoffError(error) };
  }
}
