// Opens an embedded workbook with the real office.js client in Node, for tests of whatever talks to Excel.
import path from "node:path";
import type { IWorkbookData } from "@univerjs/core";
import { embeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded/embeddedWorkbook";
import { nodeKit } from "../../src/embedded/store/kit.node";
import type { Latency } from "../../src/embedded/wire/faults";
import { loadOffice, type OfficeGlobals } from "../../src/embedded/wire/loadOffice.node";
import type { PlatformName } from "../../src/embedded/wire/platforms";

/** What a test may choose. */
export interface HostOptions {
  readonly platform?: PlatformName;
  readonly latency?: Latency;
  /** What `store.book.save()` gave earlier. */
  readonly snapshot?: Partial<IWorkbookData>;
}

/** An open workbook, the client's globals, and the end of both. */
export interface OpenHost extends EmbeddedWorkbook, OfficeGlobals {
  readonly close: () => void;
}

const globalNames = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;
const officeFolder = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");

/** Opens a host and puts `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` into the global scope. */
export async function openHost({ platform = "windows", latency, snapshot }: HostOptions = {}): Promise<OpenHost> {
  const embedded = embeddedWorkbook(nodeKit(), {}, snapshot);
  const globals = await loadOffice(embedded.host, officeFolder, { platform, documentName: "Book1.xlsx" });
  embedded.host.faults.delay(latency ?? null);
  const { Excel, Office, OfficeExtension, CustomFunctions } = globals;
  for (const name of globalNames) {
    // By a getter: Jest takes apart what a test puts into the global scope, and the client still has timers then.
    Object.defineProperty(globalThis, name, { get: () => globals[name], configurable: true });
  }
  function close(): void {
    embedded.host.faults.dropPane();
    embedded.store.univer.dispose();
    for (const name of globalNames) Reflect.deleteProperty(globalThis, name);
  }
  return { ...embedded, Excel, Office, OfficeExtension, CustomFunctions, close };
}
