// Tells what is selected, as Excel does: when it has changed, whoever changed it, and of a drag only its end.
import { boxAddress, fromGridRange, sheetSize, type Box, type GridRange } from "./box";
import { rangeTypes, selectionMoves } from "./gridEnums";
import type { Store } from "./workbookStore";

interface SelectedRange extends GridRange {
  readonly rangeType?: number;
}

interface SelectionParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: SelectedRange }[];
  readonly type?: number;
}

const atFirst = "A1";

/** Starts to tell `store.listeners.onSelect` of every other selection. */
export function watchSelection({ commands, unitId, listeners }: Store): void {
  const last = new Map<string, string>();
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== "sheet.operation.set-selections") return;
    const { subUnitId, selections, type, ...of } = params as SelectionParams;
    if (of.unitId !== unitId || type === selectionMoves.start || type === selectionMoves.moving) return;
    const address = selections.map(({ range }) => boxAddress(selectedBox(range))).join(",");
    // As on the web: the cell that is selected already, selected once more, is no change.
    if (address === "" || address === (last.get(subUnitId) ?? atFirst)) return;
    last.set(subUnitId, address);
    listeners.onSelect?.(subUnitId, address);
  });
}

// The grid's sheets end somewhere; Excel names whole rows and columns.
function selectedBox(range: SelectedRange): Box {
  const box = fromGridRange(range);
  const { row, column, all } = rangeTypes;
  const isWide = range.rangeType === row || range.rangeType === all;
  const isHigh = range.rangeType === column || range.rangeType === all;
  return {
    ...(isHigh ? { row: 0, rows: sheetSize.rows } : { row: box.row, rows: box.rows }),
    ...(isWide ? { column: 0, columns: sheetSize.columns } : { column: box.column, columns: box.columns }),
  };
}
