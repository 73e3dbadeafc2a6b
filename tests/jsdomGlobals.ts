// What every browser has and jsdom leaves out, given to the tests of the pane.
import { TextDecoder, TextEncoder } from "node:util";

class NeverResizes implements ResizeObserver {
  observe(): void {
    // jsdom has no layout, so nothing ever changes its size.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
}

Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: NeverResizes });
