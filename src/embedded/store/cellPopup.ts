// Something small beside a cell, which the grid moves along when it is scrolled.
import type { ComponentType } from "react";
import type { Box } from "./box";
import type { Store } from "./workbookStore";

/** What to show, and on which side of the cell. */
export interface CellPopup {
  readonly component: ComponentType;
  readonly side: "right" | "below";
}

/** Shows it; what it returns takes it away. */
export function attachToCell(
  { book }: Store,
  { sheetId, box }: { readonly sheetId: string; readonly box: Box },
  { component, side }: CellPopup,
): () => void {
  const range = book.getSheetBySheetId(sheetId)?.getRange(box.row, box.column);
  const attached = range?.attachPopup({
    componentKey: component,
    direction: side === "right" ? "horizontal" : "bottom",
    hideOnInvisible: true,
    hiddenType: "hide",
  });
  return () => {
    attached?.dispose();
  };
}
