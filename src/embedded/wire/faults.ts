// What can go wrong between pane and workbook, on purpose: how the tests prove that nothing is lost.

/** A request that fails instead of being answered. */
export interface FailingSync {
  /** Excel's code. */
  readonly code: string;
  /** `before`: nothing of the request was done. `after`: all of it was done, only the answer is lost. */
  readonly when: "before" | "after";
}

/** Seeded waiting before each request, in milliseconds. */
export interface Latency {
  readonly seed: number;
  readonly min: number;
  readonly max: number;
}

/** The faults of one host; all off until asked for. */
export interface Faults {
  /** Fails the k-th `context.sync()` from now on (1 = the next one). */
  readonly failSync: (k: number, failing?: Partial<FailingSync>) => void;
  /** Runs before each coming `context.sync()` is carried out, as another person at the same workbook; `null` ends it. */
  readonly beforeRequest: (act: ((sync: number) => Promise<void> | void) | null) => void;
  readonly delay: (latency: Latency | null) => void;
  /** The pane is closed in the middle of its work: what it asks from now on is neither done nor answered. */
  readonly dropPane: () => void;
}

/** Faults and what the host asks of them. */
export interface FaultState extends Faults {
  readonly isDropped: () => boolean;
  readonly wait: () => Promise<void>;
  /** Counts a sync, lets the other person act, and tells whether it is to fail. */
  readonly startSync: () => Promise<FailingSync | null>;
}

interface State {
  syncs: number;
  dropped: boolean;
  act: ((sync: number) => Promise<void> | void) | null;
  wait: () => Promise<void>;
  readonly failing: Map<number, FailingSync>;
}

/** Makes a host's faults, all off. */
export function createFaults(): FaultState {
  const state: State = { syncs: 0, dropped: false, act: null, wait: noWait, failing: new Map() };
  return {
    failSync: (k, failing) => {
      state.failing.set(state.syncs + k, { code: "GeneralException", when: "before", ...failing });
    },
    beforeRequest: (act) => {
      state.act = act;
    },
    delay: (latency) => {
      state.wait = latency === null ? noWait : waiting(latency);
    },
    dropPane: () => {
      state.dropped = true;
    },
    isDropped: () => state.dropped,
    wait: () => state.wait(),
    startSync: () => startSync(state),
  };
}

async function startSync(state: State): Promise<FailingSync | null> {
  state.syncs += 1;
  const failing = state.failing.get(state.syncs) ?? null;
  await state.act?.(state.syncs);
  return failing;
}

function noWait(): Promise<void> {
  return Promise.resolve();
}

function waiting({ seed, min, max }: Latency): () => Promise<void> {
  const next = mulberry32(seed);
  return () => new Promise((resolve) => setTimeout(resolve, min + next() * (max - min)));
}

// Tommy Ettinger's mulberry32, public domain: small and the same everywhere.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
