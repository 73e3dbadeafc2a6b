// Builds the embedded workbook: store, Excel classes and wire. The same in Node and in the browser.
import { Workbook } from "./model/workbook";
import { flushWrites } from "./store/cellWriter";
import { openStore } from "./store/openStore";
import type { GridConfig, Snapshot } from "./store/openUniver";
import type { UniverKit } from "./store/univerKit";
import { asOrigin, type Store } from "./store/workbookStore";
import { createWorkbookHost, type WorkbookHost } from "./wire/workbookHost";

/** An open workbook with its host. */
export interface EmbeddedWorkbook {
  readonly store: Store;
  readonly workbook: Workbook;
  readonly host: WorkbookHost;
}

const computed = /(^|\/)(values|formulas|\*)$/i;

/** Opens an empty workbook, or what `store.book.save()` gave earlier. */
export function embeddedWorkbook(kit: UniverKit, config?: GridConfig, snapshot?: Snapshot): EmbeddedWorkbook {
  const store = openStore(kit, config, snapshot);
  const workbook = new Workbook(store, (...event) => {
    host.event(...event);
  });
  const host: WorkbookHost = createWorkbookHost({
    root: workbook,
    beforeRead: async (paths) => {
      flushWrites(store);
      const needsResults = paths.length === 0 || paths.some((path) => computed.test(path));
      if (needsResults && store.calculation.isBusy()) await store.calculation.settle();
    },
    begin: () => beginRequest(store),
  });
  store.functions.connect((name, given, caller) => host.invoke(name, given, caller));
  return { store, workbook, host };
}

// One request is one step of undo.
function beginRequest(store: Store): () => void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer has no other way to make one step of several
  const batch = store.undoRedo.__tempBatchingUndoRedo(store.unitId);
  return () => {
    asOrigin(store, "addin", () => {
      flushWrites(store);
    });
    batch.dispose();
  };
}
