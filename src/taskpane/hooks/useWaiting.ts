// What waits at each stop of the rail, what runs there, and where the next step leads.
import { useMemo } from "react";
import { queueLeft } from "../labelling/queueLeft";
import { parentOf, type RailStop } from "../pages/registry";
import { nextStep } from "../nextStep";
import type { Overview } from "../actions/readOverview";
import { useDeskState } from "../labelling/DeskProvider";
import { useJobs } from "./jobs";
import { useQualityReading } from "./quality";
import { useWorkspace } from "./workspace";

/** What the rail shows. */
export interface Waiting {
  readonly waiting: Readonly<Partial<Record<RailStop, number>>>;
  readonly running: RailStop | null;
  readonly next: RailStop | null;
}

function toDecide({ review }: Overview): number {
  return new Set([...review.disagreements, ...review.questions]).size;
}

/** Counts from the workbook; while somebody labels, from the card, which knows first. */
export function useWaiting(): Waiting {
  const { workbook, person } = useWorkspace();
  const { importing, goingOn, undoing, exporting, cleaning, uncleaning } = useJobs();
  const desk = useDeskState();
  const reading = useQualityReading();
  const quality = reading.status === "read" ? reading.quality : null;
  const isImporting = [importing, goingOn, undoing].some(({ state }) => state.status === "running");
  const isCleaning = [cleaning, uncleaning].some(({ state }) => state.status === "running");
  const isExporting = exporting.state.status === "running";
  const left = workbook.status === "open" && person ? queueLeft(workbook.overview, person.id, desk) : 0;
  return useMemo(() => {
    if (workbook.status !== "open") return { waiting: {}, running: null, next: null };
    const step = nextStep({ overview: workbook.overview, person, quality });
    return {
      waiting: {
        import: workbook.overview.openQuarantine.length,
        clean: workbook.overview.toClean.length,
        label: left,
        review: toDecide(workbook.overview),
      },
      running: isImporting ? "import" : isCleaning ? "clean" : isExporting ? "export" : null,
      next: parentOf(step.page) as RailStop,
    };
  }, [workbook, person, quality, left, isImporting, isCleaning, isExporting]);
}
