// Watches the workbook from the first try that succeeds on: without it the pane would show what was there when it opened.
import { watchWorkbook } from "../actions/watchWorkbook";

/** How long the pane waits before it tries again. */
const againMs = 5000;

/** Who hears of what. */
export interface Watcher {
  readonly onChange: () => void;
  /** The first try failed; the others go on in silence. */
  readonly onFailure: (failure: unknown) => void;
}

/** Watches until the function that it gives is called. What changed before a later try succeeded is told then. */
export function keepWatching({ onChange, onFailure }: Watcher): () => void {
  let end: (() => void) | null = null;
  let isEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = async (attempt: number): Promise<void> => {
    try {
      const stop = await watchWorkbook(onChange);
      if (isEnded) stop();
      end = stop;
      if (attempt > 1) onChange();
    } catch (failure) {
      if (attempt === 1) onFailure(failure);
      if (!isEnded) timer = setTimeout(() => void begin(attempt + 1), againMs);
    }
  };
  void begin(1);
  return () => {
    isEnded = true;
    clearTimeout(timer);
    end?.();
  };
}
