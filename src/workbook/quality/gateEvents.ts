// The events that settled verdicts leave: each once, when it changes, and what is not passed goes to the role that the spec names.
import type { Json } from "../../pipeline/canonicalJson";
import type { GateFinding } from "../../pipeline/quality/batchVerdicts";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { AuditEntry } from "../auditTable";
import { openingEntries, type Noting } from "../escalationEvents";
import type { GateHistory } from "../escalations";

/**
 * Lists the findings whose verdict nobody noted yet. No verdict is noted only where there was one.
 *
 * @param findings - how gates stand now
 * @param history - what was noted
 * @returns those that differ
 */
export function changedFindings(
  findings: readonly GateFinding[],
  history: Pick<GateHistory, "judgements">,
): readonly GateFinding[] {
  return findings.filter(({ subject, state }) => {
    const last = history.judgements.find((one) => one.subject === subject && one.gate === state.gateId);
    return (last?.verdict ?? "undefined") !== state.verdict;
  });
}

/**
 * Makes the events of verdicts that changed, with the escalations that they open.
 *
 * @param findings - how gates stand now
 * @param history - what the trail says already
 * @param noting - the pipeline and the moment
 * @returns the events in their order; none where nothing changed
 */
export function gateEvents(
  findings: readonly GateFinding[],
  history: GateHistory,
  noting: Noting,
): readonly AuditEntry[] {
  const changed = changedFindings(findings, history);
  const wishes = changed.map((finding) => ({
    trigger: `gate-${finding.state.verdict}`,
    ...{ subject: finding.subject, gate: finding.state.gateId },
    evidence: evidenceOf(finding, noting.spec),
  }));
  const opened = openingEntries(wishes, history.escalations, noting);
  return changed.flatMap((finding, at) => [judged(finding, noting.at), ...(opened[at] ?? [])]);
}

function judged({ subject, state }: GateFinding, at: string): AuditEntry {
  const { gateId: gate, verdict, value: figure, low, high, n } = state;
  return { action: "gate.judged", subject, at, detail: { gate, verdict, figure, low, high, n } };
}

// Long lists are cut: an event stands in one cell. The count beside them is whole.
const mostIds = 100;
const mostPairs = 5;

function evidenceOf({ subject, state, pairs, ids }: GateFinding, spec: PipelineSpec): Readonly<Record<string, Json>> {
  const { gateId: gate, verdict, value, low, high, n } = state;
  return {
    "gate-report": { about: subject, gate, verdict, figure: value, low, high, n },
    "confusion-pairs": pairs.slice(0, mostPairs).map(({ labels, ids: own }) => ({ labels, records: own.length })),
    "record-list": { records: ids.length, ids: ids.slice(0, mostIds) },
    "spec-version": spec.pipeline.version,
  };
}
