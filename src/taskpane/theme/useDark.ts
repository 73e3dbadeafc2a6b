// Whether the pane is dark: as Excel says, else as the system says.
import { useSyncExternalStore } from "react";

const darkSystem = "(prefers-color-scheme: dark)";

/** Tells whether the pane shows its dark colours, and follows a change. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

/** Tells whether Excel's own theme is dark; `null` where Excel names no theme. */
export function excelIsDark(background: string | undefined): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(background ?? "");
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function isDark(): boolean {
  const theme =
    typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  return excelIsDark(theme?.bodyBackgroundColor) ?? matchMedia(darkSystem).matches;
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(darkSystem);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}
