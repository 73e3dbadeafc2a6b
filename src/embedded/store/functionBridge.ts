// Custom functions in cells: a formula's call goes to the add-in, and its answer comes back into the cell.
//
// The executor is synchronous: it answers #GETTING_DATA (Excel's #BUSY!) and asks for a recalculation of its one cell
// when the add-in has answered, as Excel does. So a slow function holds up neither the engine nor a context.sync(). Not
// by Univer's AsyncCustomFunction: with it the whole engine waits, and a function that reads cells waits for ever.
import type { BaseFunction, BaseValueObject } from "@univerjs/engine-formula";
import { columnLetters, quoteSheet } from "./box";
import type { Calculation } from "./calculation";
import { argumentsFor, failedArgument, type FunctionMetadata, type Given } from "./functionArguments";
import { flags } from "./gridEnums";
import { toGridValue, type Answer } from "./functionResults";
import type { Grid } from "./openUniver";

/** Calls a function of the add-in. */
export type Invoke = (name: string, given: readonly unknown[], caller: string) => Promise<Answer>;

/** The custom functions of a workbook. */
export interface FunctionBridge {
  /** Announces the functions of a functions.json, each as `NAMESPACE.NAME`. */
  readonly register: (functions: readonly FunctionMetadata[], namespace: string) => void;
  readonly connect: (invoke: Invoke) => void;
  /** Resolves when no call is open and every formula is up to date. */
  readonly idle: () => Promise<void>;
  /** How many calls went to the add-in so far. */
  readonly calls: () => number;
  /** What the function of a cell said about its error, or `null`: Excel shows it beside the cell. */
  readonly messageAt: (sheetId: string, row: number, column: number) => string | null;
}

interface Job {
  answer: Answer | null;
}

/** The calls of one cell, by function and arguments. */
interface CellCalls {
  readonly jobs: Map<string, Job>;
  /** The calculation that last asked. */
  run: number;
  /** The next calculation is ours: answers are used instead of calling again. */
  isResuming: boolean;
}

interface State {
  readonly grid: Grid;
  readonly calculation: Calculation;
  invoke: Invoke;
  calls: number;
  open: number;
  readonly cells: Map<string, CellCalls>;
  readonly messages: Map<string, string>;
  readonly waiting: (() => void)[];
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Makes the bridge of a workbook. */
export function createFunctionBridge(grid: Grid, calculation: Calculation): FunctionBridge {
  const nobody: Invoke = () => Promise.resolve({ ok: false, error: "#NAME?", message: "The add-in is not there." });
  const state: State = {
    ...{ grid, calculation, invoke: nobody, calls: 0, open: 0 },
    ...{ cells: new Map(), messages: new Map(), waiting: [] },
  };
  return {
    register: (functions, namespace) => {
      for (const metadata of functions) register(state, metadata, namespace);
    },
    connect: (invoke) => {
      state.invoke = invoke;
    },
    idle: () => idle(state),
    calls: () => state.calls,
    messageAt: (sheetId, row, column) => state.messages.get(keyOf({ sheetId, row, column })) ?? null,
  };
}

function register(state: State, metadata: FunctionMetadata, namespace: string): void {
  const { engine } = state.grid.kit;
  const service = state.grid.injector.get(engine.IFunctionService);
  const name = `${namespace}.${metadata.name}`.toUpperCase();
  class Executor extends engine.BaseFunction {
    override calculate(...given: BaseValueObject[]) {
      return evaluate(state, metadata, { place: placeOf(this), given });
    }
  }
  service.registerExecutors(new Executor(name));
  service.registerDescriptions({
    functionName: name,
    functionType: engine.FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? flags.no : flags.yes,
      repeat: parameter.repeating === true ? flags.yes : flags.no,
    })),
  });
}

function placeOf({ subUnitId, row, column }: BaseFunction): Place {
  return { sheetId: subUnitId ?? "", row, column };
}

function evaluate(
  state: State,
  metadata: FunctionMetadata,
  call: { readonly place: Place; readonly given: Given },
): BaseValueObject {
  const { grid, messages } = state;
  const { ErrorValueObject } = grid.kit.engine;
  const failed = failedArgument(call.given);
  if (failed !== null) return ErrorValueObject.create(failed as never);
  const values = argumentsFor(metadata.parameters, call.given);
  if (values === null) return ErrorValueObject.create(grid.kit.engine.ErrorType.VALUE);
  const { answer } = jobFor(state, { ...call, id: metadata.id, values });
  if (answer === null) return ErrorValueObject.create("#GETTING_DATA" as never);
  const key = keyOf(call.place);
  if (answer.ok || answer.message === "") messages.delete(key);
  else messages.set(key, answer.message);
  return toGridValue(grid.kit.engine, answer);
}

interface CallOrder {
  readonly place: Place;
  readonly id: string;
  readonly values: readonly unknown[];
}

function jobFor(state: State, order: CallOrder): Job {
  const cell = callsOf(state, order.place);
  const key = `${order.id}|${JSON.stringify(order.values)}`;
  const known = cell.jobs.get(key);
  if (known !== undefined) return known;
  const job: Job = { answer: null };
  cell.jobs.set(key, job);
  void start(state, order, { cell, job });
  return job;
}

// A recalculation that we asked for uses the answers that are there; any other one calls again.
function callsOf(state: State, place: Place): CellCalls {
  const key = keyOf(place);
  const cell = state.cells.get(key) ?? { jobs: new Map<string, Job>(), run: -1, isResuming: false };
  state.cells.set(key, cell);
  const run = state.calculation.run();
  if (cell.run === run) return cell;
  cell.run = run;
  if (!cell.isResuming) for (const [id, { answer }] of [...cell.jobs]) if (answer !== null) cell.jobs.delete(id);
  cell.isResuming = false;
  return cell;
}

async function start(
  state: State,
  { place, id, values }: CallOrder,
  { cell, job }: { readonly cell: CellCalls; readonly job: Job },
): Promise<void> {
  state.calls += 1;
  state.open += 1;
  const sheet = state.grid.book.getSheetBySheetId(place.sheetId)?.getSheetName() ?? "";
  const caller = `${quoteSheet(sheet)}!${columnLetters(place.column)}${place.row + 1}`;
  job.answer = await answerOf(state.invoke(id, values, caller));
  cell.isResuming = true;
  state.open -= 1;
  recalculate(state, place);
  if (state.open === 0) for (const resume of state.waiting.splice(0)) resume();
}

async function answerOf(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    return { ok: false, error: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
  }
}

// The formula may have been replaced meanwhile: then nothing asks for the answer.
function recalculate({ grid, calculation }: State, { sheetId, row, column }: Place): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const nothing = {
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  const params = { ...nothing, dirtyRanges: [{ unitId: grid.unitId, sheetId, range }], forceCalculation: false };
  const { id } = grid.kit.engine.SetTriggerFormulaCalculationStartMutation;
  void grid.commands.executeCommand(id, params, { onlyLocal: true });
  queueMicrotask(() => calculation.flush());
}

async function idle(state: State): Promise<void> {
  for (;;) {
    await state.calculation.settle();
    if (state.open === 0 && !state.calculation.isBusy()) return;
    if (state.open > 0) await new Promise<void>((resolve) => state.waiting.push(resolve));
    // The recalculation with the answer is asked for in a microtask.
    await Promise.resolve();
  }
}

function keyOf({ sheetId, row, column }: Place): string {
  return `${sheetId}!${row},${column}`;
}
