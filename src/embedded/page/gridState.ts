// What the page around the grid shows, read again whenever the grid changes, and told only where it differs.
import { watchGrid } from "../store/gridView";
import { sheetNotes } from "../store/sheets";
import type { Store } from "../store/workbookStore";
import { activeCellFacts, type CellFacts } from "./cellFacts";
import { sheetFacts, type SheetFacts } from "./sheetFacts";

/** The facts beside the grid. */
export interface GridState {
  readonly sheets: readonly SheetFacts[];
  readonly cell: CellFacts;
  readonly isProtected: boolean;
}

/** A state that can be watched. */
export interface GridWatch {
  readonly current: () => GridState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads again; for what changes without the grid's knowledge. */
  readonly refresh: () => void;
}

/** Watches a workbook. */
export function watchState(store: Store): GridWatch {
  let state = read(store);
  const listeners = new Set<() => void>();
  const refresh = () => {
    const next = read(store);
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  watchGrid(store, refresh);
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh,
  };
}

function read(store: Store): GridState {
  const cell = activeCellFacts(store);
  return { sheets: sheetFacts(store), cell, isProtected: sheetNotes(store, cell.sheetId).protection != null };
}
