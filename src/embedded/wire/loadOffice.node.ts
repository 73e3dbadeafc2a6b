// Loads the complete, unmodified office.js into a window of its own in plain Node.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { servedFile } from "./platforms";
import { installShim, type ShimOptions } from "./shim";
import type { BridgeHost } from "./workbookHost";

/** What office.js puts into the window, as far as the add-in uses it. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

interface FakeElement {
  readonly tagName: string;
  src?: string;
  readyState?: string;
  onload?: () => void;
  onerror?: () => void;
}

const base = "http://localhost/office/";

/** Loads office.js from `folder` (the package's dist) and connects it to the host. */
export async function loadOffice(host: BridgeHost, folder: string, options: ShimOptions): Promise<OfficeGlobals> {
  const window: Record<string, unknown> = { ...standIns() };
  window["window"] = window["self"] = window["top"] = window["parent"] = window;
  window["document"] = fakeDocument((file) => {
    run(window, path.join(folder, file));
  });
  vm.createContext(window);
  installShim(window, options)(host);
  run(window, path.join(folder, "office.js"));
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return globals;
}

const compiled = new Map<string, vm.Script>();

function run(window: vm.Context, file: string): void {
  const script = compiled.get(file) ?? new vm.Script(fs.readFileSync(file, "utf8"), { filename: file });
  compiled.set(file, script);
  script.runInContext(window);
}

function standIns(): Readonly<Record<string, unknown>> {
  const noListener = { addEventListener: () => undefined, removeEventListener: () => undefined };
  return {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, queueMicrotask },
    ...noListener,
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", href: "http://localhost/", origin: "http://localhost", protocol: "http:" },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
  };
}

function storage(): unknown {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: unknown) => void entries.set(key, String(value)),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

// Just enough of a document for office.js to load its own files by script elements.
function fakeDocument(runFile: (file: string) => void): unknown {
  const load = (element: FakeElement) => {
    const source = element.src ?? "";
    if (!source.startsWith(base)) return;
    try {
      runFile(servedFile(source.slice(base.length).toLowerCase()));
      element.readyState = "loaded";
      setTimeout(() => element.onload?.(), 0);
    } catch {
      setTimeout(() => element.onerror?.(), 0);
    }
  };
  const element = (tagName: string) => ({
    tagName,
    style: {},
    setAttribute(name: string, value: unknown) {
      Object.assign(this, { [name]: value });
    },
    getAttribute: () => null,
    appendChild: load,
    insertBefore: load,
    removeChild: () => undefined,
  });
  const head = element("HEAD");
  const scripts = [{ src: `${base}office.js`, getAttribute: () => null }];
  return {
    readyState: "complete",
    createElement: element,
    getElementsByTagName: (name: string) => (/script/i.test(name) ? scripts : [head]),
    getElementById: () => null,
    head,
    body: element("BODY"),
    documentElement: element("HTML"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    domain: "localhost",
    URL: "http://localhost/",
    cookie: "",
  };
}
