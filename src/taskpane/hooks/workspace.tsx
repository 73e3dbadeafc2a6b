// The workbook as the pane sees it: its pipeline and where things stand, who works here, and when to look again.
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { HandoffError } from "../../pipeline/errors";
import type { ContactSpec } from "../../pipeline/spec/people";
import { readOverview, type Overview } from "../actions/readOverview";
import type { Session } from "../../pipeline/session";
import { keepWatching } from "./keepWatching";
import { oneAtATime } from "./oneAtATime";
import { useShell } from "./shell";
import { remember, remembered } from "./stored";
import { asHandoffError } from "./useAction";

/** How the reading of the workbook went. */
export type WorkbookState =
  | { readonly status: "reading" }
  | { readonly status: "empty" }
  | { readonly status: "open"; readonly overview: Overview }
  | { readonly status: "unreadable"; readonly error: HandoffError };

/** The workbook and the person. */
export interface Workspace {
  readonly workbook: WorkbookState;
  readonly session: Session;
  readonly person: ContactSpec | null;
  readonly refresh: () => Promise<void>;
  /** Shows a pipeline that was just opened, to the person who opened it. */
  readonly enter: (overview: Overview, contactId: string) => void;
  /** Until the returned function is called, changes of the sheets do not make the pane read the workbook; then it does. */
  readonly hold: () => () => Promise<void>;
  readonly choosePerson: (contactId: string | null) => void;
  readonly sessionOf: (contactId: string) => Session;
}

const WorkspaceContext = createContext<Workspace | null>(null);

interface WorkspaceProps {
  readonly sessionOf: (contactId: string) => Session;
  readonly children: ReactNode;
}

/** Reads the workbook and follows it. */
export function WorkspaceProvider({ sessionOf, children }: WorkspaceProps) {
  const [workbook, setWorkbook] = useState<WorkbookState>({ status: "reading" });
  const [actor, choosePerson] = useActor(workbook);
  const session = useMemo(() => sessionOf(actor ?? ""), [sessionOf, actor]);
  const refresh = useMemo(
    () =>
      oneAtATime(async () => {
        setWorkbook(await look(session));
      }),
    [session],
  );
  const enter = useCallback((overview: Overview, contactId: string) => {
    remember(personKey(overview.spec.pipeline.id), contactId);
    setWorkbook({ status: "open", overview });
  }, []);
  const hold = useWatching(refresh);

  const workspace = useMemo<Workspace>(
    () => ({
      ...{ workbook, session, refresh, enter, hold, choosePerson, sessionOf },
      person: contactOf(workbook, actor),
    }),
    [workbook, session, refresh, enter, hold, choosePerson, sessionOf, actor],
  );
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The workbook and the person, whatever its state. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new TypeError("useWorkspace outside WorkspaceProvider");
  return workspace;
}

/** For pages that are only shown when a pipeline is open and a person was chosen. */
export function useOpenWorkbook() {
  const { workbook, person, ...rest } = useWorkspace();
  if (workbook.status !== "open" || !person) throw new TypeError("A page was shown without a pipeline");
  return { ...rest, person, overview: workbook.overview };
}

async function look(session: Session): Promise<WorkbookState> {
  try {
    const overview = await readOverview(session);
    return overview ? { status: "open", overview } : { status: "empty" };
  } catch (error) {
    return { status: "unreadable", error: asHandoffError(error) };
  }
}

function contactOf(workbook: WorkbookState, contactId: string | null): ContactSpec | null {
  if (workbook.status !== "open") return null;
  return workbook.overview.spec.contacts.find(({ id }) => id === contactId) ?? null;
}

// Who works here is remembered for each pipeline apart. `undefined`: not changed since the pane was opened.
function useActor(workbook: WorkbookState) {
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const pipeline = workbook.status === "open" ? workbook.overview.spec.pipeline.id : null;
  const kept = useMemo(() => (pipeline === null ? null : remembered(personKey(pipeline))), [pipeline]);
  const choose = useCallback(
    (contactId: string | null) => {
      if (pipeline !== null) remember(personKey(pipeline), contactId);
      setChosen(contactId);
    },
    [pipeline],
  );
  return [chosen === undefined ? kept : chosen, choose] as const;
}

/** The name under which the browser keeps who works on a pipeline. */
export function personKey(pipeline: string): string {
  return `person.${pipeline}`;
}

function useWatching(refresh: () => Promise<void>) {
  const { fail } = useShell();
  const holds = useRef(0);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
    void refresh();
  }, [refresh]);
  useEffect(() => {
    const onChange = () => {
      if (holds.current === 0) void latest.current();
    };
    return keepWatching({ onChange, onFailure: fail });
  }, [fail]);
  return useCallback(() => {
    holds.current += 1;
    return () => {
      holds.current -= 1;
      return latest.current();
    };
  }, []);
}
