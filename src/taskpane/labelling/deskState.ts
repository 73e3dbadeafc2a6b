// What the label card knows: the queue, the place in it, what was answered. Pure steps from one state to the next.
import type { HandoffError } from "../../pipeline/errors";
import type { Answer, QueueItem } from "../actions/readQueue";

/** Which records the arrows stop at. */
export type DeskFilter = "all" | "open" | "unsure";

/** An answer on its way to the sheet. */
export interface Save {
  readonly recordId: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** Two answers for one record, until the person chooses. */
export interface DeskConflict {
  readonly recordId: string;
  readonly mine: Answer | null;
  readonly inSheet: Answer | null;
}

/** The whole card. */
export interface DeskState {
  readonly status: "closed" | "reading" | "ready" | "failed";
  readonly error: HandoffError | null;
  readonly items: readonly QueueItem[];
  /** The record on screen; `null` when nothing is left to answer. */
  readonly position: number | null;
  readonly filter: DeskFilter;
  /** How often labelling began: each time somebody came to the card. */
  readonly begun: number;
  /** Somebody writes about the record on screen, and keeps it until that is done. */
  readonly isHeld: boolean;
  /** The answer just given, while it is shown; keys are ignored until then. */
  readonly chosen: Answer | null;
  readonly last: { readonly recordId: string; readonly answer: Answer } | null;
  readonly history: readonly Save[];
  readonly waiting: readonly Save[];
  /** When the sheet took the last answer of this session. */
  readonly savedAt: string | null;
  /** Why the last attempt to write failed; `null` when all is well. */
  readonly failure: HandoffError | null;
  readonly conflicts: readonly DeskConflict[];
  /** Notes on records that have no answer yet, by record id; each is written with the answer. */
  readonly notes: Readonly<Record<string, string>>;
  /** When answers were given in this session, in milliseconds. */
  readonly times: readonly number[];
}

/** Before a queue was read. */
export const closedDesk: DeskState = {
  status: "closed",
  error: null,
  items: [],
  position: null,
  filter: "all",
  begun: 0,
  isHeld: false,
  chosen: null,
  last: null,
  history: [],
  waiting: [],
  savedAt: null,
  failure: null,
  conflicts: [],
  notes: {},
  times: [],
};

/** The record on screen. */
export function currentItem({ items, position }: DeskState): QueueItem | null {
  return position === null ? null : (items[position] ?? null);
}

/** How many records have an answer. */
export function answeredOf(items: readonly QueueItem[]): number {
  return items.reduce((sum, { answer }) => sum + (answer === null ? 0 : 1), 0);
}

/** Puts an answer into the queue. */
export function withAnswer(items: readonly QueueItem[], recordId: string, answer: Answer | null): readonly QueueItem[] {
  return items.map((item) => (item.recordId === recordId ? { ...item, answer } : item));
}

/** The place of a record; `null` when it is not in the queue. */
export function placeOf(items: readonly QueueItem[], recordId: string | undefined): number | null {
  const place = items.findIndex((item) => item.recordId === recordId);
  return place < 0 ? null : place;
}

/** The first record without an answer, from a place on and then from the start; `null` when all have one. */
export function nextOpen(items: readonly QueueItem[], from: number): number | null {
  for (let step = 0; step < items.length; step += 1) {
    const place = (from + step) % items.length;
    if (items[place]?.answer === null) return place;
  }
  return null;
}

/** The next record in a direction that the filter lets through; the same place when there is none. */
export function moved({ items, position, filter }: DeskState, step: 1 | -1): number | null {
  for (let place = (position ?? -step) + step; place >= 0 && place < items.length; place += step) {
    if (passes(filter, items[place])) return place;
  }
  return position;
}

/** Where the card goes after an answer: on to what is open, or along the filter. */
export function afterAnswer(state: DeskState, wasOpen: boolean): number | null {
  const { items, position, filter } = state;
  const open = nextOpen(items, (position ?? 0) + 1);
  if (filter !== "unsure" && (wasOpen || open !== null)) return open;
  const next = moved(state, 1);
  return next === position ? null : next;
}

/** Puts skipped records last, in the order in which they were skipped. */
export function inOrder(items: readonly QueueItem[], skipped: readonly string[]): readonly QueueItem[] {
  const rank = new Map(skipped.map((recordId, place) => [recordId, place]));
  const later = items.filter(({ recordId }) => rank.has(recordId));
  later.sort((a, b) => (rank.get(a.recordId) ?? 0) - (rank.get(b.recordId) ?? 0));
  return [...items.filter(({ recordId }) => !rank.has(recordId)), ...later];
}

/** Tells whether two answers are the same. */
export function sameAnswer(a: Answer | null, b: Answer | null): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** The first record that the filter lets through; `null` when there is none. */
export function firstThatPasses(items: readonly QueueItem[], filter: DeskFilter): number | null {
  const place = items.findIndex((item) => passes(filter, item));
  return place < 0 ? null : place;
}

function passes(filter: DeskFilter, item: QueueItem | undefined): boolean {
  if (filter === "open") return item?.answer === null;
  return filter === "all" || item?.answer?.kind === "unsure";
}

function normal(answer: Answer | null): readonly string[] | null {
  if (answer === null) return null;
  return [answer.kind, answer.kind === "label" ? answer.labelId : "", answer.note ?? ""];
}

/** The note on a record: as just written, else as it stands in the sheet. */
export function noteOf({ notes }: DeskState, item: QueueItem): string {
  return notes[item.recordId] ?? item.answer?.note ?? item.note;
}
