// The events that settled verdicts leave: each once, when it changes, and what is not passed goes to the role that the spec names.
import type { Json } from "../../pipeline/canonicalJson";
import type { GateFinding } from "../../pipeline/quality/batchVerdicts";
import type { EscalationSpec } from "../../pipeline/spec/people";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { addWorkingHours } from "../../pipeline/workingHours";
import type { AuditEntry } from "../auditTable";
import { openTwin, type GateHistory } from "../escalations";

/** When and for which pipeline verdicts are noted. */
export interface Noting {
  readonly spec: PipelineSpec;
  readonly at: string;
  /** How far the local time of those who answer is ahead of UTC, in minutes. */
  readonly offsetMinutes: number;
}

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
  const entries: AuditEntry[] = [];
  let opened = history.escalations.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0);
  for (const finding of changedFindings(findings, history)) {
    entries.push(judged(finding, noting.at));
    for (const escalation of escalationsFor(finding, noting.spec)) {
      const cause = { escalation: escalation.id, subject: finding.subject, gate: finding.state.gateId };
      if (openTwin(history.escalations, cause)) continue;
      opened += 1;
      entries.push(escalated({ finding, escalation, number: opened }, noting));
    }
  }
  return entries;
}

function judged({ subject, state }: GateFinding, at: string): AuditEntry {
  const { gateId: gate, verdict, value: figure, low, high, n } = state;
  return { action: "gate.judged", subject, at, detail: { gate, verdict, figure, low, high, n } };
}

function escalationsFor({ state }: GateFinding, { escalations }: PipelineSpec): readonly EscalationSpec[] {
  return escalations.filter(({ trigger }) => trigger === `gate-${state.verdict}`);
}

interface Opening {
  readonly finding: GateFinding;
  readonly escalation: EscalationSpec;
  readonly number: number;
}

function escalated({ finding, escalation, number }: Opening, { spec, at, offsetMinutes }: Noting): AuditEntry {
  const { id, title, toRole, thenRole, respondWorkingHours, thenWorkingHours } = escalation;
  const until = (hours: number) => addWorkingHours(at, hours, offsetMinutes);
  const given = evidenceOf(finding, spec);
  const isGiven = (kind: string) => given[kind] !== undefined;
  return {
    action: "escalation.opened",
    subject: `E${String(number).padStart(3, "0")}`,
    at,
    detail: {
      ...{ escalation: id, title, about: finding.subject, gate: finding.state.gateId, toRole, thenRole },
      ...{ dueAt: until(respondWorkingHours), thenDueAt: until(thenWorkingHours) },
      evidence: Object.fromEntries(escalation.evidence.filter(isGiven).map((kind) => [kind, given[kind] ?? null])),
      toAttach: escalation.evidence.filter((kind) => !isGiven(kind)),
    },
  };
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
