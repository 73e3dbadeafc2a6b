// Runs one line of a recipe over its records, in slices, so that the caller can report and stop.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../errors";
import type { DataRecord } from "../record";
import type { FieldSpec } from "../spec/field";
import {
  assertConserved,
  type CleanContext,
  type GlobalStep,
  type LineResult,
  type QuarantineReason,
  type RecordKey,
  type RowOutcome,
  type RowStep,
  type Settings,
} from "../step";
import { steps, type RecipeLine, type StepId, type StepOptions } from "./registry";

/** The records of a line: those that it works on, and those that stay whatever comes. */
export interface LineRecords {
  readonly moving: readonly DataRecord[];
  readonly standing: readonly DataRecord[];
}

const slice = 500;

type Gone = LineResult["quarantined"][number];

/**
 * Runs a line.
 *
 * @param line - the line
 * @param records - the records
 * @param context - the pipeline around it
 * @yields how many records are done, after every 500
 * @returns what became of each record that moves
 * @throws {@link HandoffError} what the step throws when it gets ready; `records-lost`
 */
export function* runLine<Id extends StepId>(
  line: RecipeLine<Id>,
  records: LineRecords,
  context: CleanContext,
): Generator<number, LineResult, void> {
  const step = steps[line.step];
  const fields = line.fields.map((id) => fieldOf(id, line.id, context.fields));
  const settings: Settings<StepOptions[Id]> = { line: line.id, fields, options: line.options, context };
  const { moving, standing } = records;
  const result =
    step.kind === "row" ? yield* runRows(step, moving, settings) : yield* runGlobal(step, records, settings);
  const staying = new Set(standing.map(({ id }) => id));
  assertConserved({ line: step.title, read: moving, standing: staying }, result);
  return result;
}

function* runRows<Id extends StepId>(
  step: RowStep<Id, StepOptions[Id]>,
  records: readonly DataRecord[],
  settings: Settings<StepOptions[Id]>,
): Generator<number, LineResult, void> {
  const run = step.start(settings);
  const kept: DataRecord[] = [];
  const quarantined: Gone[] = [];
  const flags: LineResult["flags"][number][] = [];
  for (const [at, record] of records.entries()) {
    if (at % slice === 0) yield at;
    const outcome = attempt(step.title, () => run(record));
    if (outcome.kind === "quarantined") quarantined.push({ recordId: record.id, reason: outcome.reason });
    else {
      kept.push(outcome.record);
      for (const flag of outcome.flags) flags.push({ ...flag, recordId: record.id });
    }
  }
  return { kept, quarantined, merged: [], flags };
}

function* runGlobal<Id extends StepId>(
  step: GlobalStep<Id, StepOptions[Id]>,
  { moving, standing }: LineRecords,
  settings: Settings<StepOptions[Id]>,
): Generator<number, LineResult, void> {
  const keyOf = step.start(settings);
  const own = yield* keysOf(moving, (record) => attempt(step.title, () => ({ kind: "key", key: keyOf(record) })));
  const others = yield* keysOf(standing, (record) => ({ kind: "key", key: keyOf(record) }));
  const merged = step.decide(own.keys, others.keys);
  const gone = new Set([...merged, ...own.quarantined].map(({ recordId }) => recordId));
  return { kept: moving.filter(({ id }) => !gone.has(id)), quarantined: own.quarantined, merged, flags: [] };
}

interface Keyed {
  readonly kind: "key";
  readonly key: RecordKey | null;
}

function* keysOf(
  records: readonly DataRecord[],
  keyOf: (record: DataRecord) => Keyed | Extract<RowOutcome, { kind: "quarantined" }>,
) {
  const keys: RecordKey[] = [];
  const quarantined: Gone[] = [];
  for (const [at, record] of records.entries()) {
    if (at % slice === 0) yield at;
    const found = keyOf(record);
    if (found.kind === "quarantined") quarantined.push({ recordId: record.id, reason: found.reason });
    else if (found.key !== null) keys.push(found.key);
  }
  return { keys, quarantined };
}

// A step that fails on a record sends it to Quarantine; all others go on.
function attempt<Result>(step: string, run: () => Result): Result | Extract<RowOutcome, { kind: "quarantined" }> {
  try {
    return run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const reason: QuarantineReason = {
      code: "step-failed",
      ...texts.clean.reasons["step-failed"]({ step, reason: text }),
    };
    return { kind: "quarantined", reason };
  }
}

function fieldOf(id: string, line: string, fields: readonly FieldSpec[]): FieldSpec {
  const field = fields.find((one) => one.id === id);
  if (!field) throw new HandoffError("step-unknown-field", { line, field: id });
  return field;
}
