// What this browser remembers between two openings of the pane. A browser that forbids it remembers nothing.

const prefix = "handoff.";

/** Reads what was kept under a name; `null` when nothing was. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name; `null` forgets it. Tells whether the browser did it. */
export function remember(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}
