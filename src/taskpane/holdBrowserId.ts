// Which browser this is, as the audit trail and `_handoff` know it. Each tab holds a name of its own while it is open: two tabs
// with one name would take each other's rows of the journal, and take each other's runs for interrupted ones.
import { remember, remembered } from "./hooks/stored";
import { random128 } from "./random128";

const storedAs = "browser";

// A tab that is being loaded again has just given its name back.
const patienceMs = 300;

/**
 * Takes a name for as long as this tab is open. The first tab has the browser's own, so that its chain in the audit trail goes
 * on; the others have a number behind it. Where a browser cannot tell its tabs apart, all have its own.
 */
export async function holdBrowserId(): Promise<string> {
  const own = ownId();
  for (let tab = 1; ; tab += 1) {
    const id = tab === 1 ? own : `${own}-${tab}`;
    if (await isHeld(id)) return id;
  }
}

function ownId(): string {
  const known = remembered(storedAs);
  if (known !== null) return known;
  const made = random128().slice(0, 8);
  remember(storedAs, made);
  return made;
}

function isHeld(id: string): Promise<boolean> {
  // Older browsers have no locks, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  const limit = new AbortController();
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      limit.abort();
    }, patienceMs);
    const hold = () => {
      clearTimeout(timer);
      resolve(true);
      // Held until the tab is closed.
      return new Promise(() => undefined);
    };
    locks.request(`handoff.${id}`, { signal: limit.signal }, hold).catch(() => {
      clearTimeout(timer);
      // Anything but our own limit means that this browser grants no locks here.
      resolve(!limit.signal.aborted);
    });
  });
}
