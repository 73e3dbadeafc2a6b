// The one reader of verdicts and escalations: both are derived from the events in Audit and stored nowhere else.
import type { Json } from "../pipeline/canonicalJson";
import type { Verdict } from "../pipeline/gateState";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import type { FollowedEvent } from "./followedEvents";

/** A verdict as it was last settled. */
export interface Judgement {
  /** A batch (`B001`) or a spot check (`S001`). */
  readonly subject: string;
  readonly gate: string;
  readonly verdict: Verdict;
  readonly at: string;
}

/** Somebody was asked to answer, because a gate was not passed. */
export interface Escalation {
  /** `E001`. */
  readonly id: string;
  /** The spec's id of it. */
  readonly escalation: string;
  readonly title: string;
  /** The batch or the spot check. */
  readonly subject: string;
  readonly gate: string;
  readonly toRole: string;
  readonly openedAt: string;
  readonly dueAt: string;
  /** Who is asked next, and until when they answer, once the first time is over. */
  readonly thenRole: string;
  readonly thenDueAt: string;
  /** The evidence that it carries, by kind. */
  readonly evidence: Readonly<Record<string, Json>>;
  /** Kinds of evidence that a person has to add. */
  readonly toAttach: readonly string[];
  /** `null` while it is open. */
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

/** What the trail says of gates. */
export interface GateHistory {
  /** The last one of each gate and subject. */
  readonly judgements: readonly Judgement[];
  /** The oldest first. */
  readonly escalations: readonly Escalation[];
}

/**
 * Derives verdicts and escalations.
 *
 * Two panes may note the same verdict at once. The second of two escalations over the same is the first once more, and an
 * answer answers both.
 *
 * @param events - from the audit trail, the oldest first
 * @param spec - the pipeline: an escalation bears its present title
 * @returns both
 */
export function gateHistory(events: readonly FollowedEvent[], spec: Pick<PipelineSpec, "escalations">): GateHistory {
  const judgements = new Map<string, Judgement>();
  const escalations = new Map<string, Escalation>();
  for (const event of events) {
    if (event.action === "gate.judged") {
      const judgement = judgementIn(event);
      judgements.set(`${judgement.subject} ${judgement.gate}`, judgement);
    }
    if (event.action === "escalation.opened") open(escalations, escalationIn(event, spec));
    if (event.action === "escalation.answered") answer(escalations, event);
  }
  return { judgements: [...judgements.values()], escalations: [...escalations.values()] };
}

function open(escalations: Map<string, Escalation>, one: Escalation): void {
  if (!escalations.has(one.id) && !openTwin([...escalations.values()], one)) escalations.set(one.id, one);
}

/** What tells an escalation from another one. */
type Cause = Pick<Escalation, "escalation" | "subject" | "gate">;

/**
 * Finds the open escalation over the same cause.
 *
 * @param escalations - all of them
 * @param cause - what it is about
 * @returns the open one; `undefined` where there is none
 */
export function openTwin(escalations: readonly Escalation[], cause: Cause): Escalation | undefined {
  return escalations.find(
    (one) =>
      one.answer === null &&
      one.escalation === cause.escalation &&
      one.subject === cause.subject &&
      one.gate === cause.gate,
  );
}

function answer(escalations: Map<string, Escalation>, { subject, actor, at, detail }: FollowedEvent): void {
  const one = escalations.get(subject);
  if (one?.answer === null)
    escalations.set(subject, { ...one, answer: { text: textIn(detail["answer"]), by: actor, at } });
}

function judgementIn({ subject, at, detail }: FollowedEvent): Judgement {
  return { subject, at, gate: textIn(detail["gate"]), verdict: textIn(detail["verdict"]) as Verdict };
}

function escalationIn({ subject: id, at, detail }: FollowedEvent, spec: Pick<PipelineSpec, "escalations">): Escalation {
  const text = (key: string) => textIn(detail[key]);
  const escalation = text("escalation");
  const { evidence, toAttach } = detail;
  return {
    ...{ id, escalation, openedAt: at, answer: null },
    title: spec.escalations.find((one) => one.id === escalation)?.title ?? text("title"),
    ...{ subject: text("about"), gate: text("gate"), toRole: text("toRole"), dueAt: text("dueAt") },
    ...{ thenRole: text("thenRole"), thenDueAt: text("thenDueAt") },
    evidence: isRecord(evidence) ? evidence : {},
    toAttach: Array.isArray(toAttach) ? toAttach.map(textIn) : [],
  };
}

function textIn(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
