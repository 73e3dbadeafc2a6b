// What every page may use of the frame: speak to a screen reader, show rows in the sheet, say what is saved.
import { createContext, use, useMemo, type ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import type { HandoffError } from "../../pipeline/errors";
import { clearShownRows } from "../actions/clearShownRows";
import { showRows } from "../actions/showRows";
import { createStore, type Store } from "./store";
import { asHandoffError } from "./useAction";

/** What a live region says; a new number says the same text again. */
export interface Spoken {
  readonly text: string;
  readonly turn: number;
}

/** Rows that a number leads to. */
export interface RowsOrder {
  readonly table: string;
  readonly ids: readonly string[];
  readonly what: string;
}

/** What the strip says. */
export type Saving =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "saving"; readonly waiting: number }
  | { readonly kind: "not-saved"; readonly waiting: number };

/** What the header says of the sheet: rows being shown, or why they could not be. */
export type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "rows"; readonly what: string; readonly rows: number }
  | { readonly kind: "failed"; readonly error: HandoffError };

/** The frame as pages see it. */
export interface Shell {
  readonly polite: Store<Spoken>;
  readonly assertive: Store<Spoken>;
  readonly saving: Store<Saving>;
  readonly shown: Store<Shown>;
  readonly announce: (text: string) => void;
  readonly alarm: (text: string) => void;
  readonly show: (order: RowsOrder) => Promise<void>;
  readonly showAll: () => Promise<void>;
  /** Runs something small that may fail, and shows the failure below the header. */
  readonly attempt: (act: () => Promise<void>) => Promise<void>;
  readonly fail: (failure: unknown) => void;
}

const ShellContext = createContext<Shell | null>(null);

/** Gives the pages their frame. */
export function ShellProvider({ children }: { readonly children: ReactNode }) {
  const shell = useMemo(() => createShell(), []);
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** The frame. */
export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new TypeError("useShell outside ShellProvider");
  return shell;
}

function createShell(): Shell {
  const silent: Spoken = { text: "", turn: 0 };
  const polite = createStore(silent);
  const assertive = createStore(silent);
  const shown = createStore<Shown>({ kind: "nothing" });
  const announce = (text: string) => {
    polite.set({ text, turn: polite.get().turn + 1 });
  };
  const alarm = (text: string) => {
    assertive.set({ text, turn: assertive.get().turn + 1 });
  };
  const fail = (failure: unknown) => {
    const error = asHandoffError(failure);
    shown.set({ kind: "failed", error });
    alarm(error.message);
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (failure) {
      fail(failure);
    }
  };
  return {
    ...{ polite, assertive, shown, announce, alarm, attempt, fail },
    saving: createStore<Saving>({ kind: "saved", at: null }),
    show: (order) =>
      attempt(async () => {
        const rows = await showRows(order);
        announce(texts.shell.rowsSelected({ rows, table: order.table }));
        shown.set({ kind: "rows", what: order.what, rows });
      }),
    showAll: () =>
      attempt(async () => {
        await clearShownRows();
        shown.set({ kind: "nothing" });
      }),
  };
}
