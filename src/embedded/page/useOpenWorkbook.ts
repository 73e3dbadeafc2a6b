// Opens the workbook once its place is on the page, and holds what it tells.
import { useEffect, useRef, useState } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { SaveState } from "../files/autosave";
import type { SavedWorkbook } from "../files/savedWorkbook";
import type { Rejection } from "../store/rejections";
import type { AddInFiles } from "./addInFiles";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import type { PageOptions } from "./pageOptions";

/** What was read before the page was drawn. */
export interface PageStart {
  readonly saved: SavedWorkbook;
  readonly addIn: AddInFiles | null;
  readonly options: PageOptions;
  /** Is given the workbook as soon as it is open. */
  readonly onOpen: (workbook: OpenWorkbook) => void;
}

/** The workbook, `null` until it is open, and its news. */
export interface Opened {
  readonly workbook: OpenWorkbook | null;
  readonly saveState: SaveState;
  readonly rejection: Rejection | null;
  readonly setRejection: (rejection: Rejection | null) => void;
}

/** The element that the grid is drawn into. */
export const gridContainer = "grid";

/** Opens the workbook. */
export function useOpenWorkbook(start: PageStart, say: (sentence: string) => void): Opened {
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: "saved", at: start.saved.savedAt });
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const isOpening = useRef(false);
  useEffect(() => {
    if (isOpening.current) return;
    isOpening.current = true;
    const { saved, addIn, options, onOpen } = start;
    const opened = openWorkbook({
      container: gridContainer,
      ...{ saved, addIn, options },
      onSaveState: setSaveState,
      onRejected: setRejection,
      onRefused: () => {
        say(texts.lockedCell);
      },
    });
    onOpen(opened);
    setWorkbook(opened);
  }, [start, say]);
  return { workbook, saveState, rejection, setRejection };
}
