// Judges one gate by its own coefficient, from answers that are joined already; only what the gate measures is computed.
import type { GateState } from "../gateState";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { GateSpec } from "../spec/quality";
import { gateStates } from "./gateStates";
import type { JoinedLabels } from "./joinLabels";
import { reportSection, type ReportSection } from "./report";

/** What a gate is judged from. */
export interface GateAnswers {
  readonly spec: Pick<PipelineSpec, "quality">;
  /** The labels that count. */
  readonly labels: readonly string[];
  readonly joined: JoinedLabels;
}

const usualCoefficient = "krippendorff-alpha";

// Gold hidden among the records and spot checks are not measured by annotators' answers.
const sections: Readonly<Partial<Record<GateSpec["measure"], ReportSection>>> = {
  agreement: "agreement",
  "agreement-per-label": "label",
  "labelled-share": "labelled",
};

/**
 * Judges a gate.
 *
 * @param gate - the gate
 * @param answers - the answers, and the labels that count
 * @returns how it stands; without a verdict where answers do not measure it
 */
export function judgeGate(gate: GateSpec, answers: GateAnswers): GateState {
  const { spec, labels, joined } = answers;
  const coefficient = gate.coefficient ?? usualCoefficient;
  const credit = coefficient === usualCoefficient ? gate.level : gate.weights;
  const section = sections[gate.measure];
  const terms = { coefficient, credit, confidence: spec.quality.confidence, labels };
  const [state] = gateStates([gate], section ? reportSection(section, joined, terms) : [], coefficient);
  if (!state) throw new TypeError("A gate gave no state");
  return state;
}
