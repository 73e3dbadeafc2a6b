// Runs a recipe: one line after the other over all records.
import { byCodePoint } from "../codePointOrder";
import { HandoffError } from "../errors";
import type { Progress } from "../progress";
import type { DataRecord } from "../record";
import type { CleanContext, LineResult } from "../step";
import { changeLog, type ChangeLog } from "./changeLog";
import type { ChangedRecord, FlaggedRecord, LineName, LineReport, QuarantinedRecord, RecipeRun } from "./recipeRun";
import { steps, type RecipeLine } from "./registry";
import { runLine } from "./runLine";

/** What a recipe runs on. */
export interface RecipeOrder extends CleanContext {
  /** The records to clean: all, or only the new ones. */
  readonly records: readonly DataRecord[];
  /**
   * Records that were cleaned before and stay as they are: new ones that are equal to one of them merge into it. They are
   * compared as they stand now, so lines that change the fields of a comparison belong before it.
   */
  readonly earlier: readonly DataRecord[];
  /** Ids of records that a person wants kept as they were: no line changes, merges or quarantines them. */
  readonly keepAsItWas: readonly string[];
  /** What `readRecipe` gives. */
  readonly lines: readonly RecipeLine[];
}

/**
 * Runs the lines of a recipe from first to last.
 *
 * The result does not depend on the order of the records, except that the kept ones come in the order given. A record on
 * which a step fails goes to Quarantine with the step's name. Running a recipe again on what it gave changes nothing, where
 * no line changes a field after a line that compared it.
 *
 * @param order - records, lines and the pipeline around them; not modified
 * @yields how far the run is, after every 500 records; to stop it, ask for no more
 * @returns what the run did; every record that was read is kept, quarantined or merged, exactly once (asserted a line)
 * @throws {@link HandoffError} `record-id-twice`, `step-unknown-field`, `step-options-wrong`, `pii-rules-missing`,
 * `project-key-missing`, `field-pattern-wrong`, `records-lost`
 */
export function* runRecipe(order: RecipeOrder): Generator<Progress, RecipeRun, void> {
  const originals = byId(order);
  const asked = new Set(order.keepAsItWas);
  const left = order.records.filter(({ id }) => asked.has(id));
  const standing = [...order.earlier, ...left];
  const log = changeLog(originals);
  const done: LineDone[] = [];
  let moving: readonly DataRecord[] = order.records.filter(({ id }) => !asked.has(id));
  for (const [at, line] of order.lines.entries()) {
    const name: LineName = { line: line.id, step: line.step };
    const result = yield* reported(runLine(line, { moving, standing }, order), at, order);
    noteChanges(log, name, { before: moving, after: result.kept });
    done.push({ name, read: moving.length, result });
    moving = result.kept;
  }
  const now = new Map(moving.map((record) => [record.id, record]));
  const records = order.records.flatMap((record) => now.get(record.id) ?? (asked.has(record.id) ? [record] : []));
  return runOf(done, { originals, records, changed: log.of(records) });
}

interface LineDone {
  readonly name: LineName;
  readonly read: number;
  readonly result: LineResult;
}

function byId({ records, earlier }: RecipeOrder): ReadonlyMap<string, DataRecord> {
  const seen = new Set(earlier.map(({ id }) => id));
  for (const { id } of records) {
    if (seen.has(id)) throw new HandoffError("record-id-twice", { id });
    seen.add(id);
  }
  return new Map(records.map((record) => [record.id, record]));
}

// Lines count alike: a line that takes records away is done for them too.
function* reported(
  run: Generator<number, LineResult, void>,
  at: number,
  { records, lines }: RecipeOrder,
): Generator<Progress, LineResult, void> {
  const all = records.length;
  let step = run.next();
  for (; !step.done; step = run.next()) {
    yield { stage: "cleaning", done: at * all + Math.min(step.value, all), of: lines.length * all };
  }
  return step.value;
}

interface Passage {
  readonly before: readonly DataRecord[];
  readonly after: readonly DataRecord[];
}

function noteChanges(log: ChangeLog, name: LineName, { before, after }: Passage): void {
  if (steps[name.step].kind === "global") return;
  const earlier = new Map(before.map((record) => [record.id, record]));
  for (const record of after) log.note(name, earlier.get(record.id) ?? record, record);
}

interface RunEnd {
  readonly originals: ReadonlyMap<string, DataRecord>;
  readonly records: readonly DataRecord[];
  readonly changed: readonly ChangedRecord[];
}

function runOf(done: readonly LineDone[], { originals, records, changed }: RunEnd): RecipeRun {
  const kept = new Set(records.map(({ id }) => id));
  const quarantined = done.flatMap(({ name, result }) => quarantinedBy(name, result, originals));
  const merged = done.flatMap(({ name, result }) => sortedById(result.merged.map((merge) => ({ ...name, ...merge }))));
  const flagged = done.flatMap(({ name, result }) =>
    sortedById(result.flags.filter(({ recordId }) => kept.has(recordId)).map((flag) => ({ ...name, ...flag }))),
  );
  const lines = done.map((one) => reportOf(one, changed, flagged));
  return { read: originals.size, records, changed, quarantined, merged, flagged, lines };
}

function quarantinedBy(
  name: LineName,
  { quarantined }: LineResult,
  originals: ReadonlyMap<string, DataRecord>,
): readonly QuarantinedRecord[] {
  return sortedById(quarantined).flatMap(({ recordId, reason }) => {
    const record = originals.get(recordId);
    return record ? [{ ...name, ...reason, record }] : [];
  });
}

function reportOf(
  { name, read, result }: LineDone,
  changed: readonly ChangedRecord[],
  flagged: readonly FlaggedRecord[],
): LineReport {
  const isOwn = ({ line }: { readonly line: string }) => line === name.line;
  return {
    ...name,
    read,
    kept: result.kept.length,
    changed: changed.filter(({ cells }) => cells.some((cell) => cell.steps.some(isOwn))).length,
    quarantined: result.quarantined.length,
    merged: result.merged.length,
    flagged: new Set(flagged.filter(isOwn).map(({ recordId }) => recordId)).size,
  };
}

function sortedById<Item extends { readonly recordId: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => byCodePoint(a.recordId, b.recordId));
}
