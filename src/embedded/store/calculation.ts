// Knows whether every formula is up to date, waits until it is, and starts a calculation without the usual delay.
//
// Univer 0.25.1: a mutation that makes formulas stale -> 100 ms debounce in TriggerCalculationController ->
// set-formula-calculation-start -> engine -> set-formula-calculation-result -> set-range-values with
// `applyFormulaCalculationResult`, and a notification with `functionsExecutedState`, which may come first.
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import type { Grid } from "./openUniver";

/** The state of the formulas of a workbook. */
export interface Calculation {
  readonly isBusy: () => boolean;
  /** The number of the calculation that runs, or ran last. */
  readonly run: () => number;
  /** Starts what waits for the debounce; `true` where something was started. */
  readonly flush: () => boolean;
  /** Resolves when every formula is up to date. */
  readonly settle: (timeoutMs?: number) => Promise<void>;
}

interface State {
  readonly grid: Grid;
  readonly trigger: Trigger;
  queued: boolean;
  runs: number;
  running: boolean;
  readonly waiting: (() => void)[];
}

/** Private members of the pinned version, covered by tests/unit/embedded/store/univerContract.test.ts. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: IFormulaDirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  readonly _executionInProgressParams: unknown;
  readonly _generateDirty: (commands: readonly ICommandInfo[]) => IFormulaDirtyData;
  readonly _mergeDirty: (one: IFormulaDirtyData, other: IFormulaDirtyData) => IFormulaDirtyData;
}

const styleOnly = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Follows the calculations of a workbook. */
export function watchCalculation(grid: Grid): Calculation {
  const trigger = grid.injector.get(grid.kit.sheetsFormula.TriggerCalculationController) as unknown as Trigger;
  const state: State = { grid, trigger, queued: false, runs: 0, running: false, waiting: [] };
  grid.commands.onCommandExecuted((command, options) => {
    follow(state, command, options);
  });
  return {
    isBusy: () => isBusy(state),
    run: () => state.runs,
    flush: () => flush(state),
    settle: (timeoutMs = 30_000) => settle(state, timeoutMs),
  };
}

function follow(state: State, command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
  const { engine } = state.grid.kit;
  if (command.id === engine.SetFormulaCalculationStartMutation.id) {
    state.queued = false;
    state.running = true;
    state.runs += 1;
  } else if (command.id === engine.SetFormulaCalculationNotificationMutation.id) {
    if ((command.params as { functionsExecutedState?: number }).functionsExecutedState !== undefined) ended(state);
  } else if (makesStale(state, command, options)) {
    state.queued = true;
  }
}

function ended(state: State): void {
  state.running = false;
  // The values may be applied a few microtasks after the notification.
  queueMicrotask(() => {
    queueMicrotask(() =>
      setTimeout(() => {
        wake(state);
      }, 0),
    );
  });
}

function makesStale({ grid }: State, command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (!grid.injector.get(grid.kit.engine.IActiveDirtyManagerService).get(command.id)) return false;
  if (command.id !== grid.kit.sheets.SetRangeValuesMutation.id) return true;
  const { trigger } = command.params as { trigger?: string };
  return options?.onlyLocal !== true && !styleOnly.has(trigger ?? "");
}

function isBusy({ queued, running }: State): boolean {
  return queued || running;
}

function wake(state: State): void {
  if (isBusy(state)) return;
  for (const resume of state.waiting.splice(0)) resume();
}

function flush({ grid, trigger, running }: State): boolean {
  const isIdle = trigger._waitingCommandQueue.length === 0 || trigger._executionInProgressParams != null;
  if (running || isIdle) return false;
  clearTimeout(trigger._setTimeoutKey);
  const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
  trigger._waitingCommandQueue = [];
  const start = grid.kit.engine.SetFormulaCalculationStartMutation.id;
  void grid.commands.executeCommand(start, { ...trigger._executingDirtyData }, { onlyLocal: true });
  return true;
}

async function settle(state: State, timeoutMs: number): Promise<void> {
  while (isBusy(state)) {
    flush(state);
    await nextEnd(state, timeoutMs);
  }
}

function nextEnd(state: State, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The calculation did not end within ${timeoutMs} ms.`));
    }, timeoutMs);
    state.waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Calculates every formula anew, whether it is stale or not. */
export function recalculateAll({ commands, kit }: Grid): void {
  const { id } = kit.engine.SetTriggerFormulaCalculationStartMutation;
  void commands.executeCommand(id, { commands: [], forceCalculation: true }, { onlyLocal: true });
}
