// Keeps the workbook while a person works: soon after each change, never two writes at once, and told when it fails.

/** Whether the latest change is kept. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: string };

/** What to write with, and whom to tell. */
export interface AutosavePort {
  /** Writes the book and the sheets of these ids; answers with the time. */
  readonly write: (changedSheets: ReadonlySet<string>) => Promise<string>;
  readonly onState: (state: SaveState) => void;
  readonly delayMs?: number;
}

/** The keeper of one workbook. */
export interface Autosave {
  /** A sheet changed, or with `null` the workbook itself. */
  readonly changed: (sheetId: string | null) => void;
  /** Writes what is not yet written, now. */
  readonly flush: () => Promise<void>;
  /** Writes nothing any more: another workbook takes this one's place. */
  readonly stop: () => void;
}

/** Starts to keep a workbook. */
export function createAutosave({ write, onState, delayMs = 700 }: AutosavePort): Autosave {
  let changed = new Set<string>();
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function save(): Promise<void> {
    if (!isDirty || isStopped) return;
    const sheets = changed;
    changed = new Set();
    isDirty = false;
    try {
      onState({ kind: "saved", at: await write(sheets) });
    } catch (error) {
      // What was not written is still to be written, with the next change or the next flush.
      for (const id of sheets) changed.add(id);
      isDirty = true;
      onState({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(save);
    return writing;
  }

  return {
    changed: (sheetId) => {
      if (sheetId !== null) changed.add(sheetId);
      if (!isDirty) onState({ kind: "saving" });
      isDirty = true;
      timer ??= setTimeout(() => void flush(), delayMs);
    },
    flush,
    stop: () => {
      isStopped = true;
    },
  };
}
