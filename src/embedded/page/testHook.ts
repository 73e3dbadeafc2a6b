// What end-to-end tests and the demo may reach: `window.handoffWorkbook`.
import type { EmbeddedWorkbook } from "../embeddedWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

/**
 * The page's hook. `ready` resolves when workbook and add-in can be used; `idle()` when no request, no call of a
 * function, no formula and no write to the browser's store is open.
 */
export interface HandoffWorkbook extends EmbeddedWorkbook {
  readonly ready: Promise<void>;
  readonly idle: () => Promise<void>;
}

/** A window with the hook. */
export type HookedWindow = Window & { handoffWorkbook?: HandoffWorkbook };

/** Puts the hook into the window as soon as the workbook that it is called with is open. */
export function testHook(target: HookedWindow): (workbook: OpenWorkbook) => void {
  return ({ host, store, workbook, autosave, ready }) => {
    const idle = async () => {
      await ready;
      await host.idle();
      await store.functions.idle();
      await autosave.flush();
    };
    target.handoffWorkbook = { host, store, workbook, ready, idle };
  };
}
