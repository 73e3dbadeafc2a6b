// The worker's side: does one job and hands out its events one by one, so that it is never ahead of the pane.
import { HandoffError, isHandoffError, type ErrorCode, type ErrorDetails } from "../../pipeline/errors";
import type { Progress } from "../../pipeline/progress";
import { chunkReader, chunksOf } from "./chunks";
import { jobs, type JobName, type JobOrder } from "./jobs";

/** What a worker says of its job. */
export type JobEvent =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "chunk"; readonly text: string }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly details: ErrorDetails<ErrorCode> };

/** What the pane calls in the worker. */
export interface JobHost {
  /** Takes an order, but for its lists. */
  readonly start: <Name extends JobName>(name: Name, order: Partial<JobOrder<Name>>) => void;
  /** Takes a chunk of the order's lists; the work begins with the first call of `next`. */
  readonly take: (chunk: string) => void;
  /** Works on to the next event; after `done` and `failed` there is none. */
  readonly next: () => Promise<JobEvent>;
}

/** Makes the host of one worker. */
export function jobHost(): JobHost {
  const lists = chunkReader();
  let events: AsyncGenerator<JobEvent, JobEvent, void> | null = null;
  return {
    start: (name, order) => {
      events = eventsOf(name, () => Object.assign(order, lists.result()) as JobOrder<typeof name>);
    },
    take: lists.take,
    next: async () => {
      if (!events) throw new HandoffError("worker-failed", { reason: "no job was started" });
      return (await events.next()).value;
    },
  };
}

async function* eventsOf<Name extends JobName>(
  name: Name,
  order: () => JobOrder<Name>,
): AsyncGenerator<JobEvent, JobEvent, void> {
  try {
    const run = jobs[name] as (given: JobOrder<Name>) => AsyncGenerator<Progress, object, void>;
    const steps = run(order());
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) yield { kind: "progress", progress: step.value };
    for (const text of chunksOf(step.value)) yield { kind: "chunk", text };
    return { kind: "done" };
  } catch (error) {
    const known = isHandoffError(error) ? error : new HandoffError("worker-failed", { reason: String(error) });
    return { kind: "failed", code: known.code, details: known.details };
  }
}
