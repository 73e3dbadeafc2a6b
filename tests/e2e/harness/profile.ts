// How long our own frames keep the browser busy in one task: what office.js and the grid do below them does not count.
import type { Browser, Page } from "playwright-core";

/** One task of the main thread with the time that our frames took of it. */
export interface TaskTime {
  /** Milliseconds of processor time; waiting for a busy machine does not count. */
  readonly ours: number;
  /** The functions of ours that took most of it, as `name file:line:column milliseconds`. */
  readonly worst: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly data?: ProfileData; readonly name?: string };
}

interface ProfileData {
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

interface Sample {
  readonly node: number;
  readonly at: number;
  readonly lasts: number;
}

const categories = ["disabled-by-default-devtools.timeline", "disabled-by-default-v8.cpu_profiler"];
const ourBundle = /\/addin\/[^/]+\.js/;

/**
 * Records from now on; what it returns ends that and gives the tasks, the longest of ours first.
 * Begin before the page loads: the profiler cannot name code that was optimised before it began.
 */
export async function recordTasks(browser: Browser, page: Page): Promise<() => Promise<readonly TaskTime[]>> {
  await browser.startTracing(page, { categories });
  return async () => {
    const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: readonly TraceEvent[] };
    return profilesOfMainThreads(trace.traceEvents)
      .flatMap((profile) => timesOfThread(profile, trace.traceEvents))
      .sort((a, b) => b.ours - a.ours);
  };
}

// A worker may take its time: that is what it is for.
function profilesOfMainThreads(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const isMain = ({ name, args }: TraceEvent) => name === "thread_name" && args?.name === "CrRendererMain";
  const main = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ name, pid, tid }) => name === "Profile" && main.has(`${pid} ${tid}`));
}

function timesOfThread(profile: TraceEvent, events: readonly TraceEvent[]): readonly TaskTime[] {
  const chunks = events.filter((event) => event.name === "ProfileChunk" && isOfProfile(event, profile)).map(chunkOf);
  const nodes = new Map(chunks.flatMap((chunk) => chunk.nodes).map((node) => [node.id, node]));
  const samples = samplesOf(profile, chunks);
  return events
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === profile.pid && tid === profile.tid)
    .map((task) => timeOf(task, samples, nodes));
}

function isOfProfile({ id, pid }: TraceEvent, profile: TraceEvent): boolean {
  return id === profile.id && pid === profile.pid;
}

interface Chunk {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly deltas: readonly number[];
}

function chunkOf({ args }: TraceEvent): Chunk {
  const { cpuProfile = {}, timeDeltas = [] } = args?.data ?? {};
  return { nodes: cpuProfile.nodes ?? [], samples: cpuProfile.samples ?? [], deltas: timeDeltas };
}

// A sample lasts until the next one.
function samplesOf(profile: TraceEvent, chunks: readonly Chunk[]): readonly Sample[] {
  const taken = chunks.flatMap(({ samples, deltas }) =>
    samples.map((node, index) => ({ node, delta: deltas[index] ?? 0 })),
  );
  let at = profile.args?.data?.startTime ?? profile.ts;
  const times = taken.map(({ delta }) => (at += delta));
  return taken.map(({ node }, index) => {
    const begun = times[index] ?? at;
    return { node, at: begun, lasts: (times[index + 1] ?? begun) - begun };
  });
}

function timeOf(task: TraceEvent, samples: readonly Sample[], nodes: ReadonlyMap<number, ProfileNode>): TaskTime {
  const end = task.ts + (task.dur ?? 0);
  const spent = new Map<string, number>();
  for (const { node, at, lasts } of samples.filter((sample) => sample.at >= task.ts && sample.at < end)) {
    const name = ourFrame(nodes.get(node), nodes);
    if (name !== null) spent.set(name, (spent.get(name) ?? 0) + Math.min(lasts, end - at) / 1000);
  }
  const share = processorShare(task);
  const worst = [...spent].sort(([, a], [, b]) => b - a).slice(0, 5);
  return {
    ours: share * [...spent.values()].reduce((sum, time) => sum + time, 0),
    worst: worst.map(([name, time]) => `${name} ${(share * time).toFixed(1)}`),
  };
}

function processorShare({ dur = 0, tdur = dur }: TraceEvent): number {
  return dur === 0 ? 1 : Math.min(1, tdur / dur);
}

// What the engine itself does (a built-in function, collecting garbage) belongs to the script that called it.
function ourFrame(node: ProfileNode | undefined, nodes: ReadonlyMap<number, ProfileNode>): string | null {
  let at = node;
  while (at !== undefined && !hasScript(at)) at = at.parent === undefined ? undefined : nodes.get(at.parent);
  if (at === undefined || !ourBundle.test(at.callFrame.url ?? "")) return null;
  const { functionName, url = "", lineNumber, columnNumber } = at.callFrame;
  return `${functionName} ${url.slice(url.lastIndexOf("/") + 1)}:${lineNumber ?? 0}:${columnNumber ?? 0}`;
}

function hasScript({ callFrame }: ProfileNode): boolean {
  return callFrame.url !== undefined && callFrame.url !== "";
}
