// The pane: open or closed, how wide, and when the add-in in it is ready.
import { useEffect, useRef, useState, type RefObject } from "react";
import { rememberedWidth, rememberWidth } from "./paneWidth";
import type { OpenWorkbook } from "./openWorkbook";
import type { RibbonCommand } from "./manifest";

/** The pane's state and what can be done with it. */
export interface PaneState {
  readonly isOpen: boolean;
  readonly width: number;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly setWidth: (width: number) => void;
  readonly show: (isOpen: boolean) => void;
  readonly run: (command: RibbonCommand) => void;
  readonly loaded: () => void;
}

const openKey = "handoff-workbook.pane-closed";

type OfficeWindow = Window & { readonly Office?: { readonly onReady: (then: () => void) => unknown } };

/** Holds the pane of a workbook. */
export function usePane(workbook: OpenWorkbook | null): PaneState {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(openKey) === null);
  const [width, setWidth] = useState(() => rememberedWidth(localStorage));
  const frame = useRef<HTMLIFrameElement>(null);
  function show(asked: boolean): void {
    setOpen(asked);
    if (asked) localStorage.removeItem(openKey);
    else localStorage.setItem(openKey, "yes");
  }
  useEffect(() => {
    workbook?.onPaneAsked(show);
  }, [workbook]);
  return {
    ...{ isOpen, width, frame, show },
    setWidth: (asked) => {
      rememberWidth(localStorage, asked);
      setWidth(asked);
    },
    run: ({ action }) => {
      if (action.kind === "show") show(true);
      else workbook?.host.runCommand(action.functionName);
    },
    loaded: () => {
      const pane = frame.current?.contentWindow as OfficeWindow | null;
      pane?.Office?.onReady(() => workbook?.paneReady());
    },
  };
}
