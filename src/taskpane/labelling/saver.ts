// Writes answers one after the other, tries again when the sheet does not answer, and keeps unsaved ones in the browser.
import type { HandoffError } from "../../pipeline/errors";
import type { Conflict } from "../actions/saveAnswer";
import { asHandoffError } from "../hooks/useAction";
import type { DeskConflict, Save } from "./deskState";

/** What the saver works with. */
export interface SaverTools {
  readonly write: (save: Save) => Promise<"saved" | Conflict>;
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

/** Makes the queue. Order is kept, so that a record's answers reach the sheet as they were given. */
export function createSaver(tools: SaverTools): Saver {
  let waiting: readonly Save[] = [];
  let isWriting = false;
  let pause = firstPause;

  function settle(next: readonly Save[]): void {
    waiting = next;
    tools.keep(waiting);
    tools.onChange(waiting, null);
  }
  async function writeOne(save: Save): Promise<void> {
    const outcome = await tools.write(save);
    pause = firstPause;
    // What was answered since to the same record rests on the answer that was refused.
    const own = outcome === "saved" ? [save] : waiting.filter(({ recordId }) => recordId === save.recordId);
    settle(waiting.filter((other) => !own.includes(other)));
    if (outcome === "saved") tools.onSaved(save);
    else tools.onConflict({ recordId: save.recordId, mine: own.at(-1)?.after ?? null, inSheet: outcome.inSheet });
  }
  async function run(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      for (let save = waiting[0]; save; save = waiting[0]) await writeOne(save);
    } catch (error) {
      tools.onChange(waiting, asHandoffError(error));
      tools.later(() => void run(), pause);
      pause = Math.min(2 * pause, longestPause);
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
