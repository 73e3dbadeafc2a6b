// Something small beside a cell, which the grid moves along when it is scrolled.
import type { ComponentType } from "react";
import type { Box } from "./box";
import type { Store } from "./workbookStore";

// What stands within a cell stands at its right edge and is this wide.
const arrowWidth = 19;

/** What to show, and on which side of the cell. */
export interface CellPopup {
  readonly component: ComponentType;
  readonly side: "within" | "below";
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
    ...(side === "within" ? { direction: "horizontal", offset: [-arrowWidth, 0] } : { direction: "bottom" }),
    hideOnInvisible: true,
    hiddenType: "hide",
  });
  return () => {
    attached?.dispose();
  };
}
