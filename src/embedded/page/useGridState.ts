// The grid's state for a component.
import { useSyncExternalStore } from "react";
import type { GridState } from "./gridState";
import type { OpenWorkbook } from "./openWorkbook";

/** The state, drawn again when it changes. */
export function useGridState({ watch }: OpenWorkbook): GridState {
  return useSyncExternalStore(watch.subscribe, watch.current);
}
