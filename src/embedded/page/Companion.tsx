// The grid for screen readers: the active cell in a live region, and the cells in view as a table that nobody sees.
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { columnLetters } from "../store/box";
import { shownTexts, visibleBox, watchGrid, watchScrolling } from "../store/gridView";
import { coreSheet } from "../store/sheetShape";
import { activeSheetId } from "../store/sheets";
import type { Store } from "../store/workbookStore";
import type { CellFacts } from "./cellFacts";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

// The pane and the formula bar hold long texts whole.
const longestText = 120;
const settledAfterMs = 300;
const mostRows = 60;
const mostColumns = 30;

interface CompanionProps {
  readonly store: Store;
  readonly cell: CellFacts;
}

/** The unseen companion of the grid. */
export function Companion({ store, cell }: CompanionProps) {
  const styles = useStyles();
  return (
    <div className={styles.unseen}>
      <div role="status" aria-live="polite">
        {texts.companion({ ...cell, value: shortened(cell.value) })}
      </div>
      <WindowTable store={store} />
    </div>
  );
}

interface WindowState {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
}

function WindowTable({ store }: { readonly store: Store }) {
  const seen = useWindow(store);
  if (seen === null) return null;
  return (
    <table>
      <caption>{texts.window({ sheet: seen.sheet })}</caption>
      <thead>
        <tr>
          <td />
          {(seen.cells[0] ?? []).map((_, index) => (
            <th key={index} scope="col">
              {columnLetters(seen.column + index)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen.cells.map((line, index) => (
          <tr key={index}>
            <th scope="row">{seen.row + index + 1}</th>
            {line.map((text, column) => (
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Read when the grid has come to rest, so that scrolling stays smooth.
function useWindow(store: Store): WindowState | null {
  const [seen, setSeen] = useState<WindowState | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setSeen(windowOf(store));
      }, settledAfterMs);
    };
    later();
    const ends = [watchGrid(store, later), watchScrolling(store, later)];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [store]);
  return seen;
}

function windowOf(store: Store): WindowState | null {
  const box = visibleBox(store);
  if (box === null) return null;
  const sheetId = activeSheetId(store);
  const shown = { ...box, rows: Math.min(box.rows, mostRows), columns: Math.min(box.columns, mostColumns) };
  const cells = shownTexts(store, sheetId, shown).map((line) => line.map(shortened));
  return { sheet: coreSheet(store, sheetId).getName(), row: box.row, column: box.column, cells };
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
