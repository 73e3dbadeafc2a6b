// The pane's side: one worker a job, ended when the job is done, failed or stopped.
import { wrap, type Remote } from "comlink";
import { HandoffError, type ErrorCode } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import { chunkReader, chunksOf } from "./chunks";
import type { JobHost } from "./jobHost";
import type { JobName, JobOrder, JobResult } from "./jobs";

// A stop is seen within this time; the worker is then ended at once, whatever it is doing.
const watchEveryMs = 50;

// A job tells of itself at every slice; reading a large workbook takes the longest between two signs, some seconds. What
// is silent for so much longer was made to hang its reader.
const silenceMs = 60_000;

// What a person who pressed Stop is told.
const stopCodes = {
  previewFile: "import-stopped",
  parseFile: "import-stopped",
  clean: "cleaning-stopped",
} as const satisfies Record<JobName, ErrorCode>;

/**
 * Runs a job in a worker of its own.
 *
 * @param name - the job
 * @param order - what it is told; its lists go over in chunks, a file as a handle, and its bytes are read in the worker
 * @param control - the signal to stop, and where to report progress
 * @returns what the job gives
 * @throws HandoffError `import-stopped` or `cleaning-stopped` within 200 ms of the signal; `worker-too-slow`; `worker-failed`; what the job throws
 */
export async function runJob<Name extends JobName>(
  name: Name,
  order: JobOrder<Name>,
  control: Control,
): Promise<JobResult<Name>> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const watch = stopWatch(control.signal, stopCodes[name]);
  try {
    const host = wrap<JobHost>(worker);
    return await Promise.race([
      resultOf(host, { name, order }, { ...control, onSign: watch.onSign }),
      watch.stopped,
      brokenOff(worker),
    ]);
  } finally {
    watch.end();
    worker.terminate();
  }
}

interface Call<Name extends JobName> {
  readonly name: Name;
  readonly order: JobOrder<Name>;
}

interface Watched extends Control {
  readonly onSign: () => void;
}

async function resultOf<Name extends JobName>(
  host: Remote<JobHost>,
  { name, order }: Call<Name>,
  control: Watched,
): Promise<JobResult<Name>> {
  const reader = chunkReader();
  const { lists, rest } = listsApart(order);
  await host.start(name, rest);
  for (const chunk of chunksOf(lists)) {
    await host.take(chunk);
    control.onSign();
  }
  for (;;) {
    const event = await host.next();
    control.onSign();
    switch (event.kind) {
      case "progress":
        control.onProgress(event.progress);
        break;
      case "chunk":
        reader.take(event.text);
        break;
      case "done":
        return reader.result() as JobResult<Name>;
      case "failed":
        throw madeAgain(event.code, event.details);
    }
  }
}

function listsApart(order: object) {
  const entries = Object.entries(order);
  const isList = ([, value]: [string, unknown]) => Array.isArray(value);
  return {
    lists: Object.fromEntries(entries.filter(isList)),
    rest: Object.fromEntries(entries.filter((entry) => !isList(entry))),
  };
}

// Only the code and its details cross the border; which details belong to which code was checked on the other side.
function madeAgain(code: ErrorCode, details: unknown): HandoffError {
  const Again = HandoffError as new (code: ErrorCode, details: unknown) => HandoffError;
  return new Again(code, details);
}

function stopWatch(signal: Control["signal"], stopCode: (typeof stopCodes)[JobName]) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let silent = 0;
  const stopped = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      silent += watchEveryMs;
      if (signal.aborted) reject(new HandoffError(stopCode));
      else if (silent >= silenceMs) reject(new HandoffError("worker-too-slow", { seconds: silenceMs / 1000 }));
    }, watchEveryMs);
  });
  return {
    stopped,
    onSign: () => {
      silent = 0;
    },
    end: () => {
      clearInterval(timer);
    },
  };
}

// A worker that cannot be loaded, or runs out of memory, answers nothing: without this the pane would wait for ever.
function brokenOff(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (event: Event) => {
      const { message = "" } = event as Partial<ErrorEvent>;
      reject(new HandoffError("worker-failed", { reason: message === "" ? "it did not start" : message }));
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
}
