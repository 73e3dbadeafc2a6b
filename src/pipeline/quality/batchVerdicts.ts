// The settled verdicts of batches: how the gates on a batch stand once everybody has answered all of it.
import { texts } from "../../messages/catalogue";
import type { GateState } from "../gateState";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { confusionPairs } from "./confusionPairs";
import { joinLabels, type AnnotatorColumns, type JoinedLabels } from "./joinLabels";
import { judgeGate } from "./judgeGate";

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
  const labels = spec.taxonomy.labels.filter(({ status }) => status === "active").map(({ name }) => name);
  return batches.flatMap(({ batch, records }) => {
    const members = new Set(records);
    const own = columns.map((one) => withinBatch(one, members));
    if (own.every(({ ids }) => ids.length === 0) || own.some(({ unanswered }) => unanswered.size > 0)) return [];
    const joined = joinLabels(own, labels);
    const pairs = mixedUp(joined, labels);
    const ids = [...new Set(pairs.flatMap((pair) => pair.ids))];
    return gates.map((gate) => ({ subject: batch, state: judgeGate(gate, { spec, labels, joined }), pairs, ids }));
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

function mixedUp({ records }: JoinedLabels, labels: readonly string[]): GateFinding["pairs"] {
  return confusionPairs(records, labels).map(({ labels: [first, second], ids }) => {
    return { labels: texts.functions.report.pair({ first, second }), ids };
  });
}
