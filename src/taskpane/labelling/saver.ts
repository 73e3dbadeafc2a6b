// Writes the answers that wait, all records at once, tries again when the sheet does not answer, and keeps unsaved ones in the browser.
import { HandoffError } from "../../pipeline/errors";
import type { SaveOutcome } from "../actions/saveAnswers";
import { asHandoffError } from "../hooks/useAction";
import type { DeskConflict, Save } from "./deskState";

/** What the saver works with. */
export interface SaverTools {
  /** Writes answers to different records; gives an outcome for each. */
  readonly write: (saves: readonly Save[]) => Promise<readonly SaveOutcome[]>;
  readonly later: (act: () => void, milliseconds: number) => void;
  /** Keeps the unsaved answers beyond this pane; an empty list forgets them. */
  readonly keep: (waiting: readonly Save[]) => void;
  readonly onChange: (waiting: readonly Save[], failure: HandoffError | null) => void;
  readonly onSaved: (save: Save) => void;
  readonly onConflict: (conflict: DeskConflict) => void;
}

/** A queue of answers on their way to the sheet. */
export interface Saver {
  readonly add: (save: Save) => void;
  readonly retry: () => void;
  /** Gives up the answers to records that are not on the sheet any more. */
  readonly discardGone: () => void;
}

const firstPause = 1000;
const longestPause = 30_000;
const savedAtOnce = 20;

interface Queue extends SaverTools {
  waiting: readonly Save[];
  isWriting: boolean;
  readonly gone: ReturnType<typeof goneSaves>;
  readonly pause: ReturnType<typeof growingPause>;
}

/** Makes the queue. Order is kept, so that a record's answers reach the sheet as they were given. */
export function createSaver(tools: SaverTools): Saver {
  const queue: Queue = { ...tools, waiting: [], isWriting: false, gone: goneSaves(), pause: growingPause() };
  return {
    add: (save) => {
      settle(queue, [...queue.waiting, save]);
      void run(queue);
    },
    retry: () => {
      retry(queue);
    },
    discardGone: () => {
      const discarded = restingOn(queue.gone.all(), queue.waiting);
      queue.gone.forget();
      settle(
        queue,
        queue.waiting.filter((save) => !discarded.includes(save)),
      );
    },
  };
}

function settle(queue: Queue, next: readonly Save[]): void {
  queue.waiting = next;
  queue.keep(next);
  queue.onChange(next, queue.gone.refusal());
}

async function run(queue: Queue): Promise<void> {
  if (queue.isWriting) return;
  queue.isWriting = true;
  try {
    await writeAll(queue);
  } catch (error) {
    queue.onChange(queue.waiting, asHandoffError(error));
    queue.later(() => {
      retry(queue);
    }, queue.pause.next());
  }
  queue.isWriting = false;
}

function retry(queue: Queue): void {
  if (!queue.isWriting) queue.gone.lookAgain();
  void run(queue);
}

async function writeAll(queue: Queue): Promise<void> {
  const { gone } = queue;
  for (let saves = nextOf(queue); saves.length > 0; saves = nextOf(queue)) {
    const outcomes = await queue.write(saves);
    for (const [at, save] of saves.entries()) take(queue, save, outcomes[at] ?? "gone");
  }
  const before = gone.refusal();
  gone.tell();
  if (gone.refusal() !== before) queue.onChange(queue.waiting, gone.refusal());
}

function take(queue: Queue, save: Save, outcome: SaveOutcome): void {
  if (outcome === "gone") {
    queue.gone.add(save);
    return;
  }
  queue.pause.begin();
  const own = outcome === "saved" ? [save] : restingOn([save], queue.waiting);
  settle(
    queue,
    queue.waiting.filter((other) => !own.includes(other)),
  );
  if (outcome === "saved") queue.onSaved(save);
  else queue.onConflict({ recordId: save.recordId, mine: own.at(-1)?.after ?? null, inSheet: outcome.inSheet });
}

// The first answer to each record: the next one to the same record rests on it.
function nextOf({ waiting, gone }: Queue): readonly Save[] {
  const isFirst = ({ recordId }: Save, at: number) => waiting.findIndex((other) => other.recordId === recordId) === at;
  return waiting
    .filter(isFirst)
    .filter((save) => !gone.all().includes(save))
    .slice(0, savedAtOnce);
}

// What was answered since to the same records rests on the answers that were refused.
function restingOn(refused: readonly Save[], waiting: readonly Save[]): readonly Save[] {
  const ids = new Set(refused.map(({ recordId }) => recordId));
  return waiting.filter(({ recordId }) => ids.has(recordId));
}

// Answers whose records were not there at the last look: kept and told, and out of the way of the others.
function goneSaves() {
  let all: readonly Save[] = [];
  let refusal: HandoffError | null = null;
  let isTold = true;
  return {
    all: () => all,
    refusal: () => refusal,
    add: (save: Save) => {
      all = [...all, save];
      isTold = false;
    },
    lookAgain: () => {
      all = [];
    },
    forget: () => {
      all = [];
      refusal = null;
    },
    /** Throws once for what was found gone. */
    tell: () => {
      const [first] = all;
      if (!first) refusal = null;
      if (!first || isTold) return;
      isTold = true;
      refusal = new HandoffError("record-not-there", { record: first.recordId });
      throw refusal;
    },
  };
}

// Twice as long after each failure.
function growingPause() {
  let next = firstPause;
  return {
    begin: () => {
      next = firstPause;
    },
    next: () => {
      const now = next;
      next = Math.min(2 * next, longestPause);
      return now;
    },
  };
}
