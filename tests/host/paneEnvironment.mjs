// A document for the pane, in a world that otherwise is Node's: the real office.js client and our host run beside it.
import { TestEnvironment } from "jest-environment-jsdom";

// What jsdom leaves out or has in a poorer form.
const nodes = [
  ...["ArrayBuffer", "Blob", "CompressionStream", "DecompressionStream", "File", "MessageChannel", "TextDecoder"],
  ...["TextEncoder", "Uint8Array", "clearImmediate", "crypto", "setImmediate", "structuredClone"],
];

export default class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of nodes) {
      Object.defineProperty(this.global, name, { value: globalThis[name], configurable: true, writable: true });
    }
  }
}
