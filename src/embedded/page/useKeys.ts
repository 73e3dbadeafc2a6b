// The page's own keys, heard before the grid's and the pane's: regions, sheets, lists, saving, finding.
import { useEffect } from "react";
import { isEditing, openList } from "../store/gridView";
import { activateSheet } from "../store/sheets";
import { focusRegion } from "./focusRegion";
import type { OpenWorkbook } from "./openWorkbook";
import { regionByKey, regionOf, type Region } from "./regions";
import { neighbourSheet } from "./sheetFacts";
import type { PaneState } from "./usePane";

/** What the keys reach besides the workbook. */
export interface KeyTargets {
  readonly pane: PaneState;
  readonly onFind: () => void;
  readonly onSave: () => void;
}

/** Listens in the page and in the pane's document, as Excel does. */
export function useKeys(open: OpenWorkbook, targets: KeyTargets): void {
  const { pane, onFind, onSave } = targets;
  useEffect(() => {
    const frame = pane.frame.current;
    const here = (event: KeyboardEvent) => {
      hear(event, { open, region: regionOf(document.activeElement), pane, onFind, onSave });
    };
    const inPane = (event: KeyboardEvent) => {
      hear(event, { open, region: "pane", pane, onFind, onSave });
    };
    const listenInPane = () => frame?.contentWindow?.addEventListener("keydown", inPane, true);
    window.addEventListener("keydown", here, true);
    frame?.addEventListener("load", listenInPane);
    listenInPane();
    return () => {
      window.removeEventListener("keydown", here, true);
      frame?.removeEventListener("load", listenInPane);
      frame?.contentWindow?.removeEventListener("keydown", inPane, true);
    };
  }, [open, pane, onFind, onSave]);
}

interface Heard extends KeyTargets {
  readonly open: OpenWorkbook;
  readonly region: Region;
}

function hear(event: KeyboardEvent, heard: Heard): void {
  const act = actionFor(event, heard);
  if (act === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}

function actionFor(event: KeyboardEvent, heard: Heard): (() => void) | null {
  const { open, region, pane, onFind } = heard;
  const next = regionByKey(event, { from: region, isPaneOpen: pane.isOpen });
  if (next !== null) {
    return () => {
      focusRegion(next, pane.frame.current);
    };
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return commandFor(event.key.toLowerCase(), heard);
  if (region !== "grid") return null;
  return event.altKey && event.key === "ArrowDown" ? listOpener(open) : null;

  function commandFor(key: string, { onSave }: Heard): (() => void) | null {
    if (key === "s") return onSave;
    if (key === "f" && region === "grid") return onFind;
    const step = ({ pageup: -1, pagedown: 1 } as const)[key];
    return step === undefined
      ? null
      : () => {
          turnSheet(open, step);
        };
  }
}

function turnSheet({ watch, store }: OpenWorkbook, step: -1 | 1): void {
  const sheet = neighbourSheet(watch.current().sheets, step);
  if (sheet !== null) activateSheet(store, sheet.id);
}

function listOpener({ watch, store }: OpenWorkbook): (() => void) | null {
  const { cell } = watch.current();
  if (!cell.hasList || isEditing(store)) return null;
  return () => {
    openList(store, cell.sheetId, cell.box);
  };
}
