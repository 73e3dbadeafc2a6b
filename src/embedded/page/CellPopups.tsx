// Beside the active cell: the arrow that opens its list, and the sentence that belongs to its error.
import { useEffect } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { attachToCell } from "../store/cellPopup";
import { openList } from "../store/gridView";
import type { CellFacts } from "./cellFacts";
import type { OpenWorkbook } from "./openWorkbook";

interface CellPopupsProps {
  readonly workbook: OpenWorkbook;
  readonly cell: CellFacts;
}

/** Draws nothing itself: the grid draws what is attached to its cells. */
export function CellPopups({ workbook: { store }, cell }: CellPopupsProps) {
  const { sheetId, box, address, value, hasList, message } = cell;
  const { row, column } = box;
  useEffect(() => {
    if (!hasList) return undefined;
    const place = { sheetId, box: { row, column, rows: 1, columns: 1 } };
    return attachToCell(store, place, {
      component: () => <ListArrow onOpen={() => { openList(store, sheetId, place.box); }} />, // prettier-ignore
      side: "right",
    });
  }, [store, sheetId, row, column, hasList]);
  useEffect(() => {
    if (message === null) return undefined;
    const place = { sheetId, box: { row, column, rows: 1, columns: 1 } };
    const heading = `${address} ${value}`;
    return attachToCell(store, place, {
      component: () => <CellMessage heading={heading} message={message} />,
      side: "below",
    });
  }, [store, sheetId, row, column, address, value, message]);
  return null;
}

// Alt+Down does the same; the keyboard stays with the grid.
function ListArrow({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" className="handoff-list-arrow" tabIndex={-1} aria-label={texts.openList} onClick={onOpen}>
      ▾
    </button>
  );
}

// The companion says it to screen readers.
function CellMessage({ heading, message }: { readonly heading: string; readonly message: string }) {
  return (
    <div className="handoff-cell-message" aria-hidden>
      <b>{heading}</b> {message}
    </div>
  );
}
