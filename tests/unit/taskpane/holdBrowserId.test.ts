import { holdBrowserId } from "../../../src/taskpane/holdBrowserId";
import { openSession } from "../../../src/taskpane/openSession";

type Hold = () => Promise<unknown>;

/** The locks of a browser, as its tabs see them: a name is held until its holder's promise ends, or the tab is closed. */
function locksOfBrowser() {
  const held = new Set<string>();
  const request = (name: string, { signal }: { readonly signal: AbortSignal }, hold: Hold) =>
    new Promise((resolve, reject) => {
      if (!held.has(name)) {
        held.add(name);
        resolve(hold());
        return;
      }
      signal.addEventListener("abort", () => {
        reject(new DOMException("", "AbortError"));
      });
    });
  return { request, close: (name: string) => held.delete(name) };
}

function give(locks: unknown): void {
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "locks");
  localStorage.clear();
});

it("gives each tab a writer of its own, and the first tab's chain to the next one after it was closed", async () => {
  const locks = locksOfBrowser();
  give(locks);
  const first = await holdBrowserId();
  expect(first).toMatch(/^[0-9a-f]{8}$/);
  expect(openSession("ada_pell", first).writer).toBe(`ada_pell-${first}`);
  expect(await Promise.all([holdBrowserId(), holdBrowserId()])).toStrictEqual([`${first}-2`, `${first}-3`]);
  locks.close(`handoff.${first}`);
  expect(await holdBrowserId()).toBe(first);
});

it("keeps the browser's own name where there are no locks, or they are refused", async () => {
  const first = await holdBrowserId();
  expect(await holdBrowserId()).toBe(first);
  give({ request: () => Promise.reject(new DOMException("", "SecurityError")) });
  expect(await holdBrowserId()).toBe(first);
});
