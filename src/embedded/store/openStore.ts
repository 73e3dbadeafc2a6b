// Opens a workbook: the grid, and around it what makes it behave as Excel does.
import { watchCalculation } from "./calculation";
import { watchChanges } from "./changeNotices";
import { guardEdits } from "./editGuard";
import { watchFormulaCache } from "./formulaCache";
import { rememberFormulas } from "./formulaCells";
import { createFunctionBridge } from "./functionBridge";
import { openUniver, type GridConfig, type Snapshot } from "./openUniver";
import { watchSelection } from "./selectionNotices";
import { watchHeadings } from "./tableHeadings";
import type { UniverKit } from "./univerKit";
import type { Store } from "./workbookStore";

/** Opens an empty workbook, or what `book.save()` gave earlier. */
export function openStore(kit: UniverKit, config?: GridConfig, snapshot?: Snapshot): Store {
  const grid = openUniver(kit, config, snapshot);
  watchFormulaCache(grid);
  rememberFormulas(grid);
  const calculation = watchCalculation(grid);
  const store: Store = {
    ...grid,
    calculation,
    functions: createFunctionBridge(grid, calculation),
    listeners: {
      onChange: null,
      onSelect: null,
      mayEdit: () => true,
      mayRestructure: () => true,
      onRefused: () => undefined,
    },
    origin: "user",
    pending: null,
  };
  guardEdits(store);
  watchHeadings(store);
  watchChanges(store);
  watchSelection(store);
  return store;
}
