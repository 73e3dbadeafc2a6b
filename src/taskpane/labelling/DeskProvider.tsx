// The label card of the person at the pane; it lives longer than the page, so that nothing unsaved is lost on the way.
import { createContext, use, useEffect, useMemo, type ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import { keepAnswerEvents, type EventShelf } from "../actions/answerEvents";
import { readQueue, type Answer } from "../actions/readQueue";
import { saveAnswers } from "../actions/saveAnswers";
import { useShell, type Saving, type Shell } from "../hooks/shell";
import { remember, remembered } from "../hooks/stored";
import { createStore, useStore } from "../hooks/store";
import { useWorkspace } from "../hooks/workspace";
import type { Session } from "../../pipeline/session";
import { answeredOf, closedDesk, type DeskState, type Save } from "./deskState";
import { createDesk, type Desk } from "./desk";
import { useGridFollower } from "./useGridFollower";

const DeskContext = createContext<Desk | null>(null);
const noDesk = createStore(closedDesk);
const noRecords: readonly string[] = [];

/** Keeps the card; another person or another pipeline gets another one. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const shell = useShell();
  const { workbook, session, person } = useWorkspace();
  const spec = workbook.status === "open" ? workbook.overview.spec : null;
  const pipeline = spec?.pipeline.id ?? null;
  const contactId = spec?.annotation.annotators.find((id) => id === person?.id) ?? null;
  const desk = useMemo(
    () => (pipeline === null || contactId === null ? null : deskOf({ pipeline, contactId, session, shell })),
    [pipeline, contactId, session, shell],
  );
  const recordIds = workbook.status === "open" ? workbook.overview.recordIds : noRecords;
  useEffect(() => {
    if (pipeline !== null && contactId !== null) keepAnswerEvents(session, eventShelf(pipeline, session), recordIds);
  }, [pipeline, contactId, session, recordIds]);
  const state = useStore(desk?.state ?? noDesk);
  useStrip(state, shell);
  useGridFollower(desk, { contactId, session, shell });
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The card; `null` for somebody who does not label. */
export function useDesk(): Desk | null {
  return use(DeskContext);
}

/** What the card knows. */
export function useDeskState(): DeskState {
  return useStore(use(DeskContext)?.state ?? noDesk);
}

interface DeskOwner {
  readonly pipeline: string;
  readonly contactId: string;
  readonly session: Session;
  readonly shell: Shell;
}

function deskOf({ pipeline, contactId, session, shell }: DeskOwner): Desk {
  const key = `unsaved.${pipeline}.${contactId}`;
  return createDesk({
    read: () => readQueue(contactId),
    write: (saves) => saveAnswers(contactId, saves, session),
    later: (act, milliseconds) => {
      setTimeout(act, milliseconds);
    },
    now: session.now,
    kept: () => keptUnder(key) as readonly Save[],
    keep: (waiting) => {
      keepUnder(key, waiting);
    },
    onSaved: ({ after }, { items }) => {
      if (after) shell.announce(texts.label.spoken({ done: answeredOf(items), of: items.length }));
    },
    onConflict: () => {
      shell.alarm(texts.label.conflictWhat);
    },
  });
}

function eventShelf(pipeline: string, { writer }: Session): EventShelf {
  const key = `events.${pipeline}.${writer}`;
  return {
    kept: () => keptUnder(key) as ReturnType<EventShelf["kept"]>,
    keep: (waiting) => {
      keepUnder(key, waiting);
    },
  };
}

function keptUnder(key: string): unknown {
  return JSON.parse(remembered(key) ?? "[]");
}

function keepUnder(key: string, waiting: readonly unknown[]): void {
  remember(key, waiting.length === 0 ? null : JSON.stringify(waiting));
}

function useStrip({ waiting, conflicts, failure, savedAt }: DeskState, { saving, alarm }: Shell): void {
  // An answer that the sheet did not take is not saved until the person has chosen.
  const open = waiting.length + conflicts.length;
  const isRefused = failure !== null || conflicts.length > 0;
  useEffect(() => {
    if (open > 0) saving.set(savingOf(open, isRefused));
    else if (saving.get().kind !== "saved") saving.set({ kind: "saved", at: savedAt });
  }, [open, isRefused, savedAt, saving]);
  useEffect(() => {
    if (failure) alarm(texts.label.notSavedTitle({ labels: waiting.length }));
    // Said once for each failure, not for each answer that follows it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [failure]);
}

function savingOf(waiting: number, failed: boolean): Saving {
  return failed ? { kind: "not-saved", waiting } : { kind: "saving", waiting };
}

/** Tells an answer's kind in words, for marks and messages. */
export function wordsOf(answer: Answer | null, nameOf: (labelId: string) => string): string {
  if (answer === null) return texts.label.noAnswer;
  return answer.kind === "label" ? nameOf(answer.labelId) : texts.label.unsure;
}
