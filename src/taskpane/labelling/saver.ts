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
}

const firstPause = 1000;
const longestPause = 30_000;
const savedAtOnce = 20;

/** Makes the queue. Order is kept, so that a record's answers reach the sheet as they were given. */
export function createSaver(tools: SaverTools): Saver {
  let waiting: readonly Save[] = [];
  let isWriting = false;
  const pause = growingPause();

  function settle(next: readonly Save[]): void {
    waiting = next;
    tools.keep(waiting);
    tools.onChange(waiting, null);
  }
  function take(save: Save, outcome: SaveOutcome): void {
    if (outcome === "gone") return;
    const own = outcome === "saved" ? [save] : restingOn(save, waiting);
    settle(waiting.filter((other) => !own.includes(other)));
    if (outcome === "saved") tools.onSaved(save);
    else tools.onConflict({ recordId: save.recordId, mine: own.at(-1)?.after ?? null, inSheet: outcome.inSheet });
  }
  async function run(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      for (let saves = nextOf(waiting); saves.length > 0; saves = nextOf(waiting)) {
        const outcomes = await tools.write(saves);
        pause.begin();
        for (const [at, save] of saves.entries()) take(save, outcomes[at] ?? "gone");
        refuseGone(saves.filter((_, at) => outcomes[at] === "gone"));
      }
    } catch (error) {
      tools.onChange(waiting, asHandoffError(error));
      tools.later(() => void run(), pause.next());
    }
    isWriting = false;
  }
  return {
    add: (save) => {
      settle([...waiting, save]);
      void run();
    },
    retry: () => void run(),
  };
}

// The first answer to each record: the next one to the same record rests on it.
function nextOf(waiting: readonly Save[]): readonly Save[] {
  const isFirst = ({ recordId }: Save, at: number) => waiting.findIndex((other) => other.recordId === recordId) === at;
  return waiting.filter(isFirst).slice(0, savedAtOnce);
}

function refuseGone([gone]: readonly Save[]): void {
  if (gone) throw new HandoffError("record-not-there", { record: gone.recordId });
}

// What was answered since to the same record rests on the answer that was refused.
function restingOn({ recordId }: Save, waiting: readonly Save[]): readonly Save[] {
  return waiting.filter((other) => other.recordId === recordId);
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
