// Long runs belong to the pane, not to a page: they go on while another page is shown.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import type { Control } from "../../pipeline/progress";
import type { MappingLine } from "../../pipeline/spec/source";
import { continueImport } from "../actions/continueImport";
import { exportSet, type ExportDone, type ExportOrder } from "../actions/exportSet";
import { closeBatch, takeBackBatch, takeFromReserve, type BatchAct, type ClosedBatch } from "../actions/closeBatch";
import { handOut, type HandedOut } from "../actions/handOut";
import { previewClean, type CleanPreview } from "../actions/previewClean";
import { runClean, type CleanDone, type CleanRequest } from "../actions/runClean";
import { undoRun, type UndoneRun } from "../actions/undoRun";
import { importFile, type ImportOrder, type ImportResult } from "../actions/importFile";
import { previewFile, type ImportPreview, type PreviewOrder } from "../actions/previewFile";
import type { ImportSummary } from "../actions/readOverview";
import { startReview } from "../actions/startReview";
import { undoImport } from "../actions/undoImport";
import { useShell } from "./shell";
import { useAction, type ActionHandle, type ActionState } from "./useAction";
import { useWorkspace } from "./workspace";

/** All long runs. */
export interface Jobs {
  readonly preview: ActionHandle<PreviewOrder, ImportPreview>;
  /** Gives what was imported, or what has to be said first. */
  readonly importing: ActionHandle<ImportOrder, ImportResult>;
  /** Gives what an import brought; `null` when it was another change that went on. */
  readonly goingOn: ActionHandle<string, ImportSummary | null>;
  /** Undoes an import by its id. */
  readonly undoing: ActionHandle<ImportSummary, ImportSummary>;
  /** Hands a batch out. */
  readonly sharing: ActionHandle<string, HandedOut>;
  /** Closes a batch. */
  readonly closing: ActionHandle<string, ClosedBatch>;
  /** Takes back that a batch was closed or handed out. */
  readonly takingBack: ActionHandle<{ readonly batch: string; readonly act: BatchAct }, void>;
  /** Puts what is in reserve into batches; gives how many records. */
  readonly takingIn: ActionHandle<null, number>;
  readonly reviewing: ActionHandle<null, number>;
  readonly exporting: ActionHandle<ExportOrder, ExportDone>;
  /** Looks at what cleaning would change. */
  readonly looking: ActionHandle<null, CleanPreview>;
  readonly cleaning: ActionHandle<CleanRequest, CleanDone>;
  /** Undoes the last run of the recipe. */
  readonly uncleaning: ActionHandle<null, UndoneRun>;
  /** Records that the person wants as they were; kept while another page is shown. */
  readonly keptAsItWas: ReadonlySet<string>;
  readonly setKeptAsItWas: (ids: ReadonlySet<string>) => void;
  /** The columns as the person set them; kept while another page is shown. */
  readonly columns: Columns | null;
  readonly setColumns: (columns: Columns | null) => void;
}

/** The person's choice of source and columns. */
export interface Columns {
  readonly sourceId: string;
  readonly mapping: readonly MappingLine[];
}

const JobsContext = createContext<Jobs | null>(null);

/** Keeps the long runs. */
export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const { session } = useWorkspace();
  const [columns, setColumns] = useState<Columns | null>(null);
  const preview = useAction(previewFile);
  const importing = useJob(
    useCallback((order: ImportOrder, control: Control) => importFile(order, session, control), [session]),
  );
  const goingOn = useJob(
    useCallback((id: string, control: Control) => continueImport(id, session, control), [session]),
  );
  const undoing = useJob(
    useCallback(
      async (what: ImportSummary, control: Control) => {
        await undoImport(what.importId, session, control);
        return what;
      },
      [session],
    ),
  );
  const batchJobs = useBatchJobs();
  const exporting = useJob(
    useCallback((order: ExportOrder, control: Control) => exportSet(order, session, control), [session]),
  );
  const cleanJobs = useCleanJobs();
  const jobs = useMemo(
    () => ({
      preview,
      importing,
      goingOn,
      undoing,
      ...batchJobs,
      ...cleanJobs,
      exporting,
      columns,
      setColumns,
    }),
    [preview, importing, goingOn, undoing, batchJobs, cleanJobs, exporting, columns],
  );
  return <JobsContext value={jobs}>{children}</JobsContext>;
}

function useCleanJobs() {
  const { session } = useWorkspace();
  const [keptAsItWas, setKeptAsItWas] = useState<ReadonlySet<string>>(new Set());
  const looking = useAction(useCallback((_: null, control: Control) => previewClean(session, control), [session]));
  const cleaning = useJob(
    useCallback((request: CleanRequest, control: Control) => runClean(request, session, control), [session]),
  );
  const uncleaning = useJob(useCallback((_: null, control: Control) => undoRun(session, control), [session]));
  useSpokenProgress(looking.state);
  return useMemo(
    () => ({ looking, cleaning, uncleaning, keptAsItWas, setKeptAsItWas }),
    [looking, cleaning, uncleaning, keptAsItWas],
  );
}

function useBatchJobs() {
  const { session } = useWorkspace();
  const sharing = useJob(useCallback((batch: string, control: Control) => handOut(batch, session, control), [session]));
  const closing = useJob(
    useCallback((batch: string, control: Control) => closeBatch(batch, session, control), [session]),
  );
  const takingBack = useJob(
    useCallback(
      (what: { readonly batch: string; readonly act: BatchAct }, control: Control) =>
        takeBackBatch(what, session, control),
      [session],
    ),
  );
  const takingIn = useJob(useCallback((_: null, control: Control) => takeFromReserve(session, control), [session]));
  const reviewing = useJob(useCallback((_: null, control: Control) => startReview(session, control), [session]));
  return useMemo(
    () => ({ sharing, closing, takingBack, takingIn, reviewing }),
    [sharing, closing, takingBack, takingIn, reviewing],
  );
}

/** The long runs. */
export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (!jobs) throw new TypeError("useJobs outside JobsProvider");
  return jobs;
}

// A run that writes: meanwhile its own changes make the pane read nothing, which would hold up the run; when it ends,
// however it ends, the workbook is read again.
function useJob<Order, Result>(action: (order: Order, control: Control) => Promise<Result>) {
  const { hold, session } = useWorkspace();
  const { saving } = useShell();
  const job = useAction(
    useCallback(
      async (order: Order, control: Control) => {
        const release = hold();
        try {
          return await action(order, control);
        } finally {
          saving.set({ kind: "saved", at: session.now() });
          await release();
        }
      },
      [action, hold, saving, session],
    ),
  );
  useSpokenProgress(job.state);
  return job;
}

// A screen reader hears a quarter at a time, and what went wrong.
function useSpokenProgress(state: ActionState<unknown>): void {
  const { announce, alarm } = useShell();
  const progress = state.status === "running" ? state.progress : null;
  const quarter = progress?.of ? Math.floor((4 * progress.done) / progress.of) : 0;
  const title = progress ? texts.shell.stages[progress.stage] : "";
  useEffect(() => {
    if (quarter > 0) announce(texts.shell.atPercent({ title, percent: quarter * 25 }));
  }, [announce, quarter, title]);
  useEffect(() => {
    if (state.status === "failed") alarm(state.error.message);
  }, [alarm, state]);
}
