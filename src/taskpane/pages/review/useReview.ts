// Review as it was read, what was decided since, and the place in it.
import { useCallback, useEffect, useState } from "react";
import type { HandoffError } from "../../../pipeline/errors";
import type { DecisionOrder } from "../../actions/decideRecord";
import { readReview, type OpenCase, type ReviewState } from "../../actions/readReview";
import { useJobs } from "../../hooks/jobs";
import { asHandoffError } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

/** The tabs of the page. */
export type ReviewTab = "disagreements" | "questions" | "decided";

interface Read {
  /** `null` until it was read once. */
  readonly state: ReviewState | null;
  readonly error: HandoffError | null;
}

/** What the page works with. */
export interface Review extends Read {
  readonly tab: ReviewTab;
  readonly choose: (tab: ReviewTab) => void;
  /** The records of the tab, the one on screen first. */
  readonly queue: readonly OpenCase[];
  /** The place of the one on screen, from 1. */
  readonly place: number;
  readonly skip: () => void;
  readonly refresh: () => Promise<void>;
  /** Takes a record that was decided out of the queue; the next one is on screen. */
  readonly settle: (order: DecisionOrder, by: string, at: string) => void;
}

/** Reads Review when the page opens, when another tab is chosen, and when records came in. */
export function useReview(): Review {
  const { person, hold } = useOpenWorkbook();
  const { reviewing } = useJobs();
  const [read, setRead] = useState<Read>({ state: null, error: null });
  const [chosen, setChosen] = useState<ReviewTab | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const refresh = useCallback(async () => {
    try {
      setRead({ state: await readReview(person.id), error: null });
    } catch (error) {
      setRead((now) => ({ ...now, error: asHandoffError(error) }));
    }
  }, [person.id]);
  const isStarting = reviewing.state.status === "running";
  useEffect(() => {
    if (!isStarting) void refresh();
  }, [refresh, isStarting]);
  // While somebody decides, this page knows best; the workbook is read again when it is left.
  useEffect(() => {
    const release = hold();
    return () => void release();
  }, [hold]);
  const tab = chosen ?? firstTab(read.state);
  const cases = tab === "decided" ? [] : (read.state?.[tab] ?? []);
  return {
    ...{ ...read, tab, refresh, queue: inOrder(cases, skipped) },
    place: cases.filter(({ entry }) => skipped.includes(entry)).length + 1,
    choose: (next) => {
      setChosen(next);
      setSkipped([]);
      void refresh();
    },
    skip: () => {
      const [first] = inOrder(cases, skipped);
      if (first) setSkipped((now) => (now.length + 1 >= cases.length ? [] : [...now, first.entry]));
    },
    settle: (order, by, at) => {
      setRead((now) => ({ ...now, state: now.state && settled(now.state, order, { by, at }) }));
    },
  };
}

function firstTab(state: ReviewState | null): ReviewTab {
  if (!state || state.disagreements.length > 0) return "disagreements";
  return state.questions.length > 0 ? "questions" : "disagreements";
}

function inOrder(cases: readonly OpenCase[], skipped: readonly string[]): readonly OpenCase[] {
  const isLater = ({ entry }: OpenCase) => skipped.includes(entry);
  return [...cases.filter((one) => !isLater(one)), ...cases.filter(isLater)];
}

function settled(
  state: ReviewState,
  { recordId, labelId, reason }: DecisionOrder,
  said: { readonly by: string; readonly at: string },
): ReviewState {
  const isOther = (one: OpenCase) => one.recordId !== recordId;
  const entry = [...state.disagreements, ...state.questions].find((one) => !isOther(one))?.entry ?? recordId;
  return {
    ...state,
    disagreements: state.disagreements.filter(isOther),
    questions: state.questions.filter(isOther),
    decided: [{ entry, recordId, labelId, reason, ...said }, ...state.decided],
  };
}
