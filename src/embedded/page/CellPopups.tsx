// Beside the active cell: the arrow that opens its list, and the sentence that belongs to its error.
import { useEffect, useRef } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { attachToCell } from "../store/cellPopup";
import { openList, watchScrolling } from "../store/gridView";
import type { Store } from "../store/workbookStore";
import type { CellFacts } from "./cellFacts";
import type { OpenWorkbook } from "./openWorkbook";
import { gridContainer } from "./useOpenWorkbook";

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
      component: () => <ListArrow store={store} onOpen={() => { openList(store, sheetId, place.box); }} />, // prettier-ignore
      side: "within",
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

const placedAfterMs = 100;

interface ListArrowProps {
  readonly store: Store;
  readonly onOpen: () => void;
}

// Alt+Down does the same; the keyboard stays with the grid.
function ListArrow({ store, onOpen }: ListArrowProps) {
  const arrow = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The arrow of a cell that the grid shows only in part would lie over what is beside the grid.
    const hideOutside = () => {
      const edge = document.getElementById(gridContainer)?.getBoundingClientRect().right ?? Infinity;
      const isOutside = (arrow.current?.getBoundingClientRect().right ?? 0) > edge;
      arrow.current?.style.setProperty("visibility", isOutside ? "hidden" : "visible");
    };
    // The grid puts it in its place a moment later.
    const later = () => setTimeout(hideOutside, placedAfterMs);
    const timer = later();
    const end = watchScrolling(store, later);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [store]);
  return (
    <button
      ref={arrow}
      type="button"
      className="handoff-list-arrow"
      tabIndex={-1}
      aria-label={texts.openList}
      onClick={onOpen}
    >
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
