// A Worker for Node: the same host behind the same messages, on the test's own thread.
import { expose } from "comlink";
import { jobHost } from "../src/taskpane/worker/jobHost";

class InProcessWorker {
  readonly #channel = new MessageChannel();

  constructor() {
    expose(jobHost(), this.#channel.port2);
    this.#channel.port1.start();
  }

  postMessage(message: unknown): void {
    this.#channel.port1.postMessage(message);
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#channel.port1.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: (event: Event) => void): void {
    this.#channel.port1.removeEventListener(type, listener);
  }

  terminate(): void {
    this.#channel.port1.close();
  }
}

/** Gives Node the Worker that a browser has; call it before code that starts a job. */
export function installWorker(): void {
  Object.assign(globalThis, { Worker: InProcessWorker });
}
