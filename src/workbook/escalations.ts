// The one reader of verdicts and escalations: both are derived from the events in Audit and stored nowhere else.
import { texts } from "../messages/catalogue";
import type { Json } from "../pipeline/canonicalJson";
import type { Verdict } from "../pipeline/gateState";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { textOf } from "./cells";
import type { FollowedEvent } from "./followedEvents";
import { decisionIn, type ReviewRow } from "./review/reviewTable";

/** A verdict as it was last settled. */
export interface Judgement {
  /** A batch (`B001`) or a spot check (`S001`). */
  readonly subject: string;
  readonly gate: string;
  readonly verdict: Verdict;
  /** The figure that was judged; `null` where the event tells none. */
  readonly figure: number | null;
  readonly at: string;
}

/** What an escalation is about; it tells one from another. */
export interface Cause {
  /** The spec's id of it. */
  readonly escalation: string;
  /** The batch or the spot check; the record that a question is about; the number of the event where the trail broke. */
  readonly subject: string;
  /** The gate that was not passed; empty where there is none. */
  readonly gate: string;
  /** The row of Review in which a question stands; empty where there is none. */
  readonly entry: string;
}

/** Somebody was asked to answer: a gate was not passed, an annotator asked, the audit trail is broken. */
export interface Escalation extends Cause {
  /** `E001`. */
  readonly id: string;
  readonly about: "gate" | "question" | "trail";
  readonly title: string;
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
 * answer answers both. Of two over different things that took the same number, the later one bears the next free number.
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

type Opened = Map<string, Escalation>;

function open(escalations: Opened, one: Escalation): void {
  if (openTwin([...escalations.values()], one)) return;
  const id = escalations.has(one.id) ? escalationId(nextNumber([...escalations.values()])) : one.id;
  escalations.set(id, { ...one, id });
}

/**
 * Gives the number of the next escalation.
 *
 * @param escalations - all of them
 * @returns the number
 */
export function nextNumber(escalations: readonly Pick<Escalation, "id">[]): number {
  return escalations.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0) + 1;
}

/**
 * Names an escalation.
 *
 * @param number - its number
 * @returns `E001`
 */
export function escalationId(number: number): string {
  return `E${String(number).padStart(3, "0")}`;
}

/**
 * Finds the open escalation over the same cause.
 *
 * @param escalations - all of them
 * @param cause - what it is about
 * @returns the open one; `undefined` where there is none
 */
export function openTwin(escalations: readonly Escalation[], cause: Cause): Escalation | undefined {
  return escalations.find((one) => one.answer === null && isSameCause(one, cause));
}

function isSameCause(one: Cause, other: Cause): boolean {
  return (
    one.escalation === other.escalation &&
    one.subject === other.subject &&
    one.gate === other.gate &&
    one.entry === other.entry
  );
}

// An answer names the cause too: numbers given by two panes at once are no names.
function answer(escalations: Opened, { subject, actor, at, detail }: FollowedEvent): void {
  const all = [...escalations.values()];
  const cause = causeIn(detail);
  const one = cause.subject === "" ? escalations.get(subject) : openTwin(all, cause);
  if (one?.answer !== null) return;
  escalations.set(one.id, { ...one, answer: { text: textIn(detail["answer"]), by: actor, at } });
}

const { gold, rule, by } = texts.sheets.review;

/**
 * Adds the answers that stand in Review: a question is answered when its record was decided, and open again when the
 * decision was taken back.
 *
 * @param escalations - as the trail tells them
 * @param review - the rows of Review
 * @returns the same, with these answers
 */
export function answeredInReview(
  escalations: readonly Escalation[],
  review: readonly ReviewRow[],
): readonly Escalation[] {
  const rowOf = new Map(review.map((row) => [row.entry, row]));
  return escalations.map((one) => {
    const row = rowOf.get(one.entry);
    const decision = row ? decisionIn(row) : null;
    if (one.answer !== null || !row || decision === null) return one;
    const text = (heading: string) => textOf(row.cells.get(heading));
    const said = [text(gold), text(rule)].filter((part) => part !== "").join(". ");
    return { ...one, answer: { text: said, by: text(by), at: decision.at ?? "" } };
  });
}

function judgementIn({ subject, at, detail }: FollowedEvent): Judgement {
  const { figure = null } = detail;
  return {
    ...{ subject, at, gate: textIn(detail["gate"]), verdict: textIn(detail["verdict"]) as Verdict },
    figure: typeof figure === "number" ? figure : null,
  };
}

function causeIn(detail: FollowedEvent["detail"]): Cause {
  const text = (key: string) => textIn(detail[key]);
  return { escalation: text("escalation"), subject: text("about"), gate: text("gate"), entry: text("entry") };
}

function escalationIn({ subject: id, at, detail }: FollowedEvent, spec: Pick<PipelineSpec, "escalations">): Escalation {
  const text = (key: string) => textIn(detail[key]);
  const cause = causeIn(detail);
  const { evidence, toAttach } = detail;
  return {
    ...{ ...cause, id, about: aboutOf(cause), openedAt: at, answer: null },
    title: spec.escalations.find((one) => one.id === cause.escalation)?.title ?? text("title"),
    ...{ toRole: text("toRole"), dueAt: text("dueAt") },
    ...{ thenRole: text("thenRole"), thenDueAt: text("thenDueAt") },
    evidence: isRecord(evidence) ? evidence : {},
    toAttach: Array.isArray(toAttach) ? toAttach.map(textIn) : [],
  };
}

function aboutOf({ gate, entry }: Cause): Escalation["about"] {
  if (gate !== "") return "gate";
  return entry === "" ? "trail" : "question";
}

function textIn(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
