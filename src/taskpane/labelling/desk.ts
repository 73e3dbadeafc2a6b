// The label card's work: reads the queue, takes answers, moves on, takes back. Knows nothing of React.
import type { Answer, LabelQueue } from "../actions/readQueue";
import type { SaveOutcome } from "../actions/saveAnswers";
import { createStore, type Store } from "../hooks/store";
import { asHandoffError } from "../hooks/useAction";
import {
  afterAnswer,
  closedDesk,
  currentItem,
  firstThatPasses,
  inOrder,
  moved,
  nextOpen,
  noteOf,
  placeOf,
  sameAnswer,
  withAnswer,
  type DeskConflict,
  type DeskFilter,
  type DeskState,
  type Save,
} from "./deskState";
import { createSaver } from "./saver";

/** How long a choice is shown before the next record comes. Nobody answers a text they have not seen. */
export const choiceShownMs = 350;

/** What the desk works with. */
export interface DeskTools {
  readonly read: () => Promise<LabelQueue>;
  readonly write: (saves: readonly Save[]) => Promise<readonly SaveOutcome[]>;
  readonly later: (act: () => void, milliseconds: number) => void;
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string;
  readonly kept: () => readonly Save[];
  readonly keep: (waiting: readonly Save[]) => void;
  readonly onSaved: (save: Save, state: DeskState) => void;
  readonly onConflict: () => void;
}

/** What a person can do at the card. */
export interface Desk {
  readonly state: Store<DeskState>;
  /** Reads the queue; what is on screen stays on screen. */
  readonly open: () => Promise<void>;
  readonly answer: (answer: Answer) => void;
  /** Keeps a note on the record on screen; beside its answer if it has one, else until it has one. */
  readonly annotate: (note: string) => void;
  /** Keeps what was written of a note when its record was left; nothing is written to the sheet. */
  readonly draft: (recordId: string, note: string) => void;
  /** Takes the last answer back; gives its record, or `null` when there is none. */
  readonly undo: () => string | null;
  readonly move: (step: 1 | -1) => void;
  readonly skip: () => void;
  readonly show: (recordId: string) => void;
  /** Keeps the record on screen, or no more, whatever is selected in the grid. */
  readonly hold: (isHeld: boolean) => void;
  readonly filter: (filter: DeskFilter) => void;
  readonly settle: (conflict: DeskConflict, choice: "sheet" | "mine") => void;
  readonly retry: () => void;
  /** Gives up the answers that wait for records which are not on the sheet any more. */
  readonly discardGone: () => void;
}

/** What the steps below share. */
interface Work extends DeskTools {
  readonly state: Store<DeskState>;
  /** Records that were put last, in that order. */
  readonly skipped: string[];
  /** Puts an answer into the queue and on its way to the sheet. */
  readonly put: (save: Save) => void;
}

/** Sets up the card of one annotator. */
export function createDesk(tools: DeskTools): Desk {
  const state = createStore(closedDesk);
  const saver = saverOf(tools, state);
  const put = (save: Save) => {
    change(state, { items: withAnswer(state.get().items, save.recordId, save.after) });
    saver.add(save);
  };
  const work: Work = { ...tools, state, skipped: [], put };
  return {
    state,
    open: () => openQueue(work),
    answer: (answer) => {
      give(answer, work);
    },
    annotate: (note) => {
      annotate(note, work);
    },
    draft: (recordId, note) => {
      change(state, { notes: { ...state.get().notes, [recordId]: note } });
    },
    undo: () => takeBack(work),
    move: (step) => {
      move(step, state);
    },
    skip: () => {
      skip(work);
    },
    ...choosing(state),
    settle: (conflict, choice) => {
      settle(conflict, choice, work);
    },
    retry: saver.retry,
    discardGone: saver.discardGone,
  };
}

function choosing(state: Store<DeskState>): Pick<Desk, "show" | "hold" | "filter"> {
  return {
    show: (recordId) => {
      change(state, { position: placeOf(state.get().items, recordId) ?? state.get().position });
    },
    hold: (isHeld) => {
      change(state, { isHeld });
    },
    filter: (filter) => {
      change(state, { filter, position: firstOf(state.get().items, filter) });
    },
  };
}

function move(step: 1 | -1, state: Store<DeskState>): void {
  if (state.get().chosen === null) change(state, { position: moved(state.get(), step) });
}

function firstOf(items: DeskState["items"], filter: DeskFilter): number | null {
  return filter === "all" ? (nextOpen(items, 0) ?? 0) : firstThatPasses(items, filter);
}

function change(state: Store<DeskState>, part: Partial<DeskState>): void {
  state.set({ ...state.get(), ...part });
}

function saverOf(tools: DeskTools, state: Store<DeskState>) {
  return createSaver({
    ...tools,
    onChange: (waiting, failure) => {
      change(state, { waiting, failure });
    },
    onSaved: (save) => {
      change(state, { savedAt: tools.now() });
      tools.onSaved(save, state.get());
    },
    onConflict: (conflict) => {
      change(state, { conflicts: [...state.get().conflicts, conflict] });
      tools.onConflict();
    },
  });
}

async function openQueue({ state, read, kept, skipped, put }: Work): Promise<void> {
  const isFirst = state.get().status === "closed" || state.get().status === "failed";
  if (isFirst) change(state, { status: "reading" });
  try {
    const queue = await read();
    const now = state.get();
    const unsaved = isFirst ? kept() : now.waiting;
    const items = unsaved.reduce(
      (sofar, save) => withAnswer(sofar, save.recordId, save.after),
      inOrder(queue.items, skipped),
    );
    const position = placeOf(items, currentItem(now)?.recordId) ?? nextOpen(items, 0);
    state.set({ ...now, status: "ready", error: null, items, position, begun: now.begun + 1 });
    if (isFirst) unsaved.forEach(put);
  } catch (error) {
    change(state, { status: "failed", error: asHandoffError(error) });
  }
}

function give(given: Answer, { state, put, later, now: clock }: Work): void {
  const item = currentItem(state.get());
  if (!item || state.get().chosen !== null) return;
  const answer = withNote(given, given.note ?? noteOf(state.get(), item));
  const save = { recordId: item.recordId, before: item.answer, after: answer };
  const isNew = !sameAnswer(save.before, answer);
  if (isNew) put(save);
  const now = state.get();
  change(state, {
    chosen: answer,
    history: isNew ? [...now.history, save] : now.history,
    times: item.answer === null ? [...now.times, Date.parse(clock())] : now.times,
  });
  later(() => {
    const then = state.get();
    const isStillHere = currentItem(then)?.recordId === item.recordId;
    change(state, {
      chosen: null,
      last: { recordId: item.recordId, answer },
      position: isStillHere ? afterAnswer(then, item.answer === null) : then.position,
    });
  }, choiceShownMs);
}

function annotate(note: string, { state, put }: Work): void {
  const { notes } = state.get();
  const item = currentItem(state.get());
  if (!item) return;
  if (item.answer) put({ recordId: item.recordId, before: item.answer, after: withNote(item.answer, note) });
  else change(state, { notes: { ...notes, [item.recordId]: note } });
}

function withNote(answer: Answer, note: string): Answer {
  if (answer.kind === "unsure") return { kind: "unsure", note };
  return note === "" ? { kind: "label", labelId: answer.labelId } : { ...answer, note };
}

function takeBack({ state, put }: Work): string | null {
  const { history, chosen } = state.get();
  const step = history.at(-1);
  if (!step || chosen !== null) return null;
  change(state, { history: history.slice(0, -1), last: null });
  put({ recordId: step.recordId, before: step.after, after: step.before });
  change(state, { position: placeOf(state.get().items, step.recordId) });
  return step.recordId;
}

function skip({ state, skipped }: Work): void {
  const now = state.get();
  const item = currentItem(now);
  if (!item || now.chosen !== null) return;
  const earlier = skipped.indexOf(item.recordId);
  if (earlier >= 0) skipped.splice(earlier, 1);
  skipped.push(item.recordId);
  const items = inOrder(now.items, skipped);
  change(state, { items, position: nextOpen(items, now.position ?? 0) ?? now.position });
}

function settle(conflict: DeskConflict, choice: "sheet" | "mine", { state, put }: Work): void {
  const { recordId, inSheet, mine } = conflict;
  change(state, {
    conflicts: state.get().conflicts.filter((other) => other !== conflict),
    items: withAnswer(state.get().items, recordId, inSheet),
  });
  if (choice === "mine") put({ recordId, before: inSheet, after: mine });
}
