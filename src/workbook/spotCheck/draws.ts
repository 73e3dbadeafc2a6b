// The samples of the workbook, what was found in the last one, and how its gate stands.
import type { Json } from "../../pipeline/canonicalJson";
import type { GateFinding } from "../../pipeline/quality/batchVerdicts";
import { settleRecord } from "../../pipeline/label/settleRecord";
import { gateStates } from "../../pipeline/quality/gateStates";
import {
  spotCheckResult,
  spotCheckRow,
  type CheckedRecord,
  type SpotCheckResult,
} from "../../pipeline/quality/spotCheckResult";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { GateSpec } from "../../pipeline/spec/quality";
import { texts } from "../../messages/catalogue";
import { textOf } from "../cells";
import type { FollowedEvent } from "../followedEvents";
import { labelNames } from "../labels/answerCells";
import { labelIn, type AnnotationReading } from "../labels/readAnnotations";
import { checkIn, numberOf, type SpotCheckRow } from "./spotCheckTable";

const headings = texts.sheets.spotCheck;

/** A sample with its rows. */
export interface Draw {
  /** `S001`. */
  readonly id: string;
  readonly at: string;
  /** The contact for whom it was drawn. */
  readonly checker: string;
  readonly seed: string;
  readonly rows: readonly SpotCheckRow[];
  /** How many records of each label it was drawn from. */
  readonly population: ReadonlyMap<string, number>;
  /** Batches whose records it was drawn from. */
  readonly batches: readonly string[];
  /** Records that were left out because the checker had a hand in their label. */
  readonly leftOut: number;
  /** Why it was drawn before the one before was finished; empty where that was not so. */
  readonly reason: string;
}

/**
 * Finds the last sample.
 *
 * @param checks - the rows of the sheet, the oldest sample first
 * @param events - from the audit trail
 * @returns the sample; `null` before the first. Where its event is gone, what only the event tells is empty
 */
export function lastDraw(checks: readonly SpotCheckRow[], events: readonly FollowedEvent[]): Draw | null {
  const id = checks.at(-1)?.draw;
  if (id === undefined) return null;
  const event = events.findLast(({ action, subject }) => action === "spot-check.drawn" && subject === id);
  const { checker, seed, population, batches, leftOut, reason } = event?.detail ?? {};
  return {
    ...{ id, at: event?.at ?? "", rows: checks.filter(({ draw }) => draw === id) },
    ...{ checker: textOf(checker), seed: textOf(seed), reason: textOf(reason), leftOut: Number(leftOut ?? 0) },
    population: new Map(Object.entries(population ?? {}).map(([label, records]) => [label, Number(records)])),
    batches: textsIn(batches),
  };
}

function textsIn(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.map(textOf) : [];
}

/** What a result is made from. */
export interface CheckedWith {
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
}

/**
 * Gives the gate that spot checks are judged by.
 *
 * @param spec - the pipeline
 * @returns the gate; `null` where the pipeline has no spot check
 */
export function spotCheckGate(spec: Pick<PipelineSpec, "quality" | "spotCheck">): GateSpec | null {
  return spec.quality.gates.find(({ id }) => id === spec.spotCheck?.gate) ?? null;
}

/**
 * Gives the label that a record bore before its check.
 *
 * @param row - its row
 * @param checked - the pipeline and all answers
 * @returns the label's id
 */
export function labelBefore(row: SpotCheckRow, checked: CheckedWith): string {
  const given = checkIn(row, labelNames(checked.spec.taxonomy.labels));
  const kept = textOf(row.cells.get(headings.labelId));
  const isKept = given !== null && !("unknown" in given) && given.at !== null;
  if (isKept && kept !== "") return kept;
  return goldBefore(row, checked) ?? row.stratum;
}

// The gold label without this check: with the one of an earlier sample, if there was one.
function goldBefore({ recordId, draw }: SpotCheckRow, { spec, reading }: CheckedWith): string | null {
  const names = labelNames(spec.taxonomy.labels);
  const earlier = reading.checks.filter((row) => row.recordId === recordId && numberOf(row.draw) < numberOf(draw));
  const check = earlier.flatMap((row) => labelIn(row, names) ?? []).at(-1);
  const own = reading.answers.get(recordId);
  if (!own) return null;
  const { assigned, annotations, decision } = own;
  const answers = { recordId, assigned, annotations, decision, ...(check && { check }) };
  return settleRecord(answers, spec.adjudication.rule).labelId;
}

function checkedRecord(row: SpotCheckRow, checked: CheckedWith): CheckedRecord {
  const given = checkIn(row, labelNames(checked.spec.taxonomy.labels));
  const { recordId } = row;
  const labelId = labelBefore(row, checked);
  if (given === null || "unknown" in given) return { recordId, labelId, checkedLabelId: undefined };
  // Where an adjudicator decided after the check, that label holds.
  const decision = checked.reading.answers.get(recordId)?.decision;
  const isLater = decision?.at != null && given.at !== null && decision.at > given.at;
  return { recordId, labelId, checkedLabelId: isLater ? decision.labelId : given.labelId };
}

/**
 * Judges a sample as far as it was checked.
 *
 * @param draw - the sample
 * @param checked - the pipeline and all answers
 * @param gate - the gate that judges it
 * @returns figures, verdict and route
 */
export function resultOf(draw: Draw, checked: CheckedWith, gate: GateSpec): SpotCheckResult {
  const { population } = draw;
  const sample = draw.rows.map((row) => checkedRecord(row, checked));
  return spotCheckResult({ sample, population, gate, confidence: checked.spec.quality.confidence });
}

/**
 * Gives the verdict of a finished sample.
 *
 * @param draw - the sample
 * @param checked - the pipeline and all answers
 * @returns the finding; `null` while a record of it is open, and in a pipeline without spot checks
 */
export function spotCheckFinding(draw: Draw | null, checked: CheckedWith): GateFinding | null {
  const gate = spotCheckGate(checked.spec);
  if (draw === null || gate === null) return null;
  const result = resultOf(draw, checked, gate);
  if (result.open > 0) return null;
  const [state] = gateStates([gate], [spotCheckRow(result, gate.title)], "");
  if (!state) return null;
  return { subject: draw.id, state, pairs: [], ids: result.differences.map(({ recordId }) => recordId) };
}
