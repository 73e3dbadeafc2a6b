// Puts the keyboard into a region of the page.
import { focusGrid } from "../store/gridView";
import type { Region } from "./regions";

/** Moves the focus. */
export function focusRegion(region: Region, frame: HTMLIFrameElement | null): void {
  switch (region) {
    case "grid":
      focusGrid();
      break;
    case "pane":
      frame?.focus();
      frame?.contentWindow?.focus();
      break;
    case "tabs":
      focusFirst('[data-region="tabs"] [aria-selected="true"]');
      break;
    case "strip":
      focusFirst('[data-region="strip"] button');
      break;
  }
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
