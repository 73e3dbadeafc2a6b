// The settled verdicts of batches: how the gates on a batch stand once everybody has answered all of it.
import type { GateState } from "../gateState";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { GateSpec } from "../spec/quality";
import { gateStates } from "./gateStates";
import type { AnnotatorColumns } from "./joinLabels";
import { report, type ReportRow } from "./report";

/** What an annotator's table holds of open batches. */
export interface AnsweredColumns extends AnnotatorColumns {
  /** Ids of records that this person has not answered. */
  readonly unanswered: ReadonlySet<string>;
}

/** What the verdicts are made from. */
export interface BatchAnswers {
  readonly spec: Pick<PipelineSpec, "quality" | "taxonomy">;
  /** Batches with the ids of their records. */
  readonly batches: readonly { readonly batch: string; readonly records: readonly string[] }[];
  readonly columns: readonly AnsweredColumns[];
}

/** How a gate stands for a batch or a spot check, with what it comes from. */
export interface GateFinding {
  /** A batch (`B001`) or a spot check (`S001`). */
  readonly subject: string;
  readonly state: GateState;
  /** Labels that were given to the same records, most frequent first; empty for a spot check. */
  readonly pairs: readonly { readonly labels: string; readonly ids: readonly string[] }[];
  /** The records that it is about. */
  readonly ids: readonly string[];
}

/**
 * Judges the batches that everybody has answered.
 *
 * @param answers - the batches that are with annotators, and what these answered
 * @returns a finding for each gate on a batch and each such batch; none while an answer is missing
 */
export function batchVerdicts(answers: BatchAnswers): readonly GateFinding[] {
  const { spec, batches, columns } = answers;
  const gates = spec.quality.gates.filter(({ scope }) => scope === "batch");
  const names = spec.taxonomy.labels.filter(({ status }) => status === "active").map(({ name }) => name);
  return batches.flatMap(({ batch, records }) => {
    const members = new Set(records);
    const own = columns.map((one) => withinBatch(one, members));
    if (own.every(({ ids }) => ids.length === 0) || own.some(({ unanswered }) => unanswered.size > 0)) return [];
    return gates.map((gate) => findingOf(batch, gate, rowsFor(gate, own, { spec, names })));
  });
}

function withinBatch({ ids, labels, unanswered }: AnsweredColumns, members: ReadonlySet<string>): AnsweredColumns {
  const places = ids.flatMap((id, place) => (id !== null && members.has(id) ? [place] : []));
  return {
    ids: places.map((place) => ids[place] ?? null),
    labels: places.map((place) => labels[place] ?? null),
    unanswered: new Set([...unanswered].filter((id) => members.has(id))),
  };
}

interface Terms {
  readonly spec: BatchAnswers["spec"];
  readonly names: readonly string[];
}

function rowsFor(gate: GateSpec, annotators: readonly AnnotatorColumns[], { spec, names }: Terms) {
  const coefficient = gate.coefficient ?? "krippendorff-alpha";
  const credit = coefficient === "krippendorff-alpha" ? gate.level : gate.weights;
  return report({ coefficient, credit, confidence: spec.quality.confidence, labels: names, annotators });
}

function findingOf(subject: string, gate: GateSpec, rows: readonly ReportRow[]): GateFinding {
  const [state] = gateStates([gate], rows, gate.coefficient ?? "krippendorff-alpha");
  if (!state) throw new TypeError("A gate gave no state");
  const pairs = rows.flatMap(({ key, item, ids }) => (key === "confusion" ? [{ labels: item, ids }] : []));
  return { subject, state, pairs, ids: [...new Set(pairs.flatMap(({ ids }) => ids))] };
}
