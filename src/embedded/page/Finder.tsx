// Find on the open workbook's active sheet.
import { focusGrid } from "../store/gridView";
import { findInSheet } from "./find";
import { FindBar } from "./FindBar";
import type { OpenWorkbook } from "./openWorkbook";
import { goTo } from "./places";
import { useGridState } from "./useGridState";

interface FinderProps {
  readonly workbook: OpenWorkbook;
  readonly onClose: () => void;
}

/** The bar, joined to the grid. */
export function Finder({ workbook, onClose }: FinderProps) {
  const { store } = workbook;
  const { sheetId } = useGridState(workbook).cell;
  return (
    <FindBar
      onFind={(text) => findInSheet(store, sheetId, text)}
      onGo={({ row, column }) => {
        goTo(store, { sheetId, box: { row, column, rows: 1, columns: 1 } });
      }}
      onClose={() => {
        onClose();
        focusGrid();
      }}
    />
  );
}
