// The events that open escalations: numbered, with their due times and the evidence that the pipeline wants. What is open
// already is not opened twice.
import type { Json } from "../pipeline/canonicalJson";
import type { Session } from "../pipeline/session";
import type { EscalationSpec } from "../pipeline/spec/people";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { addWorkingHours } from "../pipeline/workingHours";
import type { AuditEntry } from "./auditTable";
import { escalationId, nextNumber, openTwin, type Escalation } from "./escalations";

/** When and for which pipeline something is noted. */
export interface Noting {
  readonly spec: PipelineSpec;
  readonly at: string;
  /** How far the local time of those who answer is ahead of UTC, in minutes. */
  readonly offsetMinutes: number;
}

/**
 * Notes at this moment.
 *
 * @param spec - the pipeline
 * @param session - tells the time
 * @returns pipeline and moment
 */
export function notingNow(spec: PipelineSpec, session: Session): Noting {
  const at = session.now();
  return { spec, at, offsetMinutes: -new Date(at).getTimezoneOffset() };
}

/** Something that escalations may be opened for. */
export interface Wish {
  /** The spec's trigger. */
  readonly trigger: string;
  /** The batch, the spot check, the record, the event. */
  readonly subject: string;
  readonly gate?: string;
  /** The row of Review in which a question stands. */
  readonly entry?: string;
  /** All that is known, by kind; an escalation carries what the pipeline wants of it. */
  readonly evidence: Readonly<Record<string, Json>>;
}

/**
 * Makes the events.
 *
 * @param wishes - what escalations may be opened for
 * @param escalations - those that the trail tells of
 * @param noting - the pipeline and the moment
 * @returns the events of each wish; none where the pipeline has no escalation for it, or where it is open already
 */
export function openingEntries(
  wishes: readonly Wish[],
  escalations: readonly Escalation[],
  noting: Noting,
): readonly (readonly AuditEntry[])[] {
  let number = nextNumber(escalations);
  return wishes.map((wish) => {
    const due = noting.spec.escalations.filter(
      ({ id, trigger }) => trigger === wish.trigger && !openTwin(escalations, causeOf(id, wish)),
    );
    return due.map((escalation) => opened({ wish, escalation, id: escalationId(number++) }, noting));
  });
}

function causeOf(escalation: string, { subject, gate = "", entry = "" }: Wish) {
  return { escalation, subject, gate, entry };
}

interface Opening {
  readonly wish: Wish;
  readonly escalation: EscalationSpec;
  readonly id: string;
}

function opened({ wish, escalation, id: number }: Opening, { at, offsetMinutes }: Noting): AuditEntry {
  const { id, title, toRole, thenRole, respondWorkingHours, thenWorkingHours, evidence } = escalation;
  const { subject: about, gate, entry } = wish;
  const until = (hours: number) => addWorkingHours(at, hours, offsetMinutes);
  const isGiven = (kind: string) => wish.evidence[kind] !== undefined;
  return {
    action: "escalation.opened",
    subject: number,
    at,
    detail: {
      ...{ escalation: id, title, about, toRole, thenRole },
      ...(gate === undefined ? {} : { gate }),
      ...(entry === undefined ? {} : { entry }),
      ...{ dueAt: until(respondWorkingHours), thenDueAt: until(thenWorkingHours) },
      evidence: Object.fromEntries(evidence.filter(isGiven).map((kind) => [kind, wish.evidence[kind] ?? null])),
      toAttach: evidence.filter((kind) => !isGiven(kind)),
    },
  };
}
