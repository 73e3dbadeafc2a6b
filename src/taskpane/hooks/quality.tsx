// The verdict on the labels, read again whenever the workbook was.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import type { HandoffError } from "../../pipeline/errors";
import { readQuality, type QualityState } from "../actions/readQuality";
import { useDeskState } from "../labelling/DeskProvider";
import { answeredOf } from "../labelling/deskState";
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
    void look().then((reading) => {
      if (isWanted) setRead(reading);
    });
    return () => {
      isWanted = false;
    };
  }, [overview, hasLabels]);
  const reading = useMemo<QualityReading>(() => (hasLabels ? read : { status: "none" }), [hasLabels, read]);
  return <QualityContext value={reading}>{children}</QualityContext>;
}

/** The reading of the Quality sheet. */
export function useQualityReading(): QualityReading {
  return use(QualityContext);
}

async function look(): Promise<QualityReading> {
  try {
    return { status: "read", quality: await readQuality() };
  } catch (error) {
    return { status: "unreadable", error: asHandoffError(error) };
  }
}
