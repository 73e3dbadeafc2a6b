// How the gates of an export stand: by all answers to the batches that it holds records of, closed batches too.
import type { GateState, Verdict } from "../gateState";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { GateSpec } from "../spec/quality";
import { joinLabels, type AnnotatorColumns } from "./joinLabels";
import { judgeGate, type GateAnswers } from "./judgeGate";

/** What the verdicts are made from. */
export interface ExportAnswers {
  readonly spec: Pick<PipelineSpec, "quality" | "taxonomy">;
  /** The gates that the export requires. */
  readonly gates: readonly GateSpec[];
  /** The batches that it holds records of, each with all of its records: those on which people differ stay out, but count. */
  readonly batches: readonly ExportedBatch[];
  /** What each annotator answered, by the labels' ids. */
  readonly columns: readonly AnnotatorColumns[];
}

/** A batch of an export; `null` where a record stands in none. */
export interface ExportedBatch {
  readonly batch: string | null;
  readonly records: readonly string[];
}

/**
 * Judges the gates of an export.
 *
 * All its batches are judged together. For a gate on a batch each is judged by itself too, and one that is not passed
 * decides; one that is too small to be judged does not, it counts with the others.
 *
 * @param answers - the gates, the batches, what was answered
 * @returns a state for each gate, in their order
 */
export function exportVerdicts(answers: ExportAnswers): readonly GateState[] {
  const { spec, gates } = answers;
  const parts = answersByBatch(answers);
  const together = answersIn(wholeOf(parts, answers), spec);
  const apart = parts.size > 1 ? [...parts].map(([batch, columns]) => ({ batch, own: answersIn(columns, spec) })) : [];
  return gates.map((gate) => {
    const state = judgeGate(gate, together);
    if (gate.scope !== "batch") return state;
    const failed = apart
      .flatMap(({ batch, own }) => (batch === null ? [] : [{ ...judgeGate(gate, own), batch }]))
      .filter(({ verdict }) => verdict === "relabel" || verdict === "review");
    return failed.reduce<GateState>((worst, one) => (isWorse(one, worst) ? one : worst), state);
  });
}

interface Columns {
  readonly ids: (string | null)[];
  readonly labels: (string | null)[];
}

type Parts = ReadonlyMap<string | null, readonly Columns[]>;

// One pass over all answers, however many batches there are.
function answersByBatch({ batches, columns }: ExportAnswers): Parts {
  const parts: Parts = new Map(batches.map(({ batch }) => [batch, columns.map(() => ({ ids: [], labels: [] }))]));
  const homes = batches.flatMap(({ batch, records }) => records.map((id) => [id, parts.get(batch)] as const));
  const homeOf = new Map<string | null, readonly Columns[] | undefined>(homes);
  columns.forEach(({ ids, labels }, annotator) => {
    ids.forEach((id, row) => {
      const own = homeOf.get(id)?.[annotator];
      own?.ids.push(id);
      own?.labels.push(labels[row] ?? null);
    });
  });
  return parts;
}

function wholeOf(parts: Parts, { columns }: ExportAnswers): readonly AnnotatorColumns[] {
  return columns.map((_, annotator) => {
    const own = [...parts.values()].flatMap((part) => part[annotator] ?? []);
    return { ids: own.flatMap(({ ids }) => ids), labels: own.flatMap(({ labels }) => labels) };
  });
}

function answersIn(columns: readonly AnnotatorColumns[], spec: ExportAnswers["spec"]): GateAnswers {
  const labels = labelsThatCount(spec, columns);
  return { spec, labels, joined: joinLabels(columns, labels) };
}

// A label that was retired since counts where somebody gave it: the set holds it.
function labelsThatCount({ taxonomy }: ExportAnswers["spec"], annotators: readonly AnnotatorColumns[]) {
  const given = new Set(annotators.flatMap(({ labels }) => labels));
  return taxonomy.labels.filter(({ id, status }) => status === "active" || given.has(id)).map(({ id }) => id);
}

const rank: Readonly<Record<Verdict, number>> = { review: 0, relabel: 1, undefined: 2, pass: 3 };

function isWorse(one: GateState, other: GateState): boolean {
  if (one.verdict !== other.verdict) return rank[one.verdict] < rank[other.verdict];
  return (one.value ?? 1) < (other.value ?? 1);
}
