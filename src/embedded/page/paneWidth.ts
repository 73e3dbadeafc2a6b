// The width of the pane: Excel's usual one, within what a person can use, remembered by the browser.

/** Narrowest, widest and usual width in pixels, and the step of an arrow key. */
export const paneWidths = { least: 320, most: 450, usual: 350, step: 10 } as const;

const key = "handoff-workbook.pane-width";

/** A width within the bounds. */
export function withinBounds(width: number): number {
  return Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(width)));
}

/** The width that a key asks for, `null` for other keys. The pane is at the right: left makes it wider. */
export function widthByKey(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return withinBounds(width + paneWidths.step);
    case "ArrowRight":
      return withinBounds(width - paneWidths.step);
    case "Home":
      return paneWidths.least;
    case "End":
      return paneWidths.most;
    default:
      return null;
  }
}

/** The width of the last time. */
export function rememberedWidth(storage: Storage): number {
  const width = Number(storage.getItem(key));
  return width === 0 || Number.isNaN(width) ? paneWidths.usual : withinBounds(width);
}

/** Keeps the width for the next time. */
export function rememberWidth(storage: Storage, width: number): void {
  storage.setItem(key, String(width));
}
