// Makes the gold label of a record from its annotators' answers, by the spec's adjudication rule, and from what people
// decided and corrected since.
import type { Annotation, GoldLabel } from "../annotation";
import type { AdjudicationSpec } from "../spec/annotation";

/** What a person decided about a record. */
export interface Decision {
  readonly labelId: string;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
  readonly taxonomyVersion: string | null;
}

/** A record, to whom it was handed out, what they answered, and what was decided. */
export interface Answers {
  readonly recordId: string;
  /** How many annotators it was handed out to. */
  readonly assigned: number;
  /** At most one an annotator; answers that name an unknown label are none. */
  readonly annotations: readonly Annotation[];
  /** `null` where nobody had to decide, or has not yet. */
  readonly decision: Decision | null;
  /** The label that the last spot check of it gave, a confirmed one too; absent where nobody checked it. */
  readonly check?: Decision;
}

/**
 * Settles a record.
 *
 * A decision holds, whatever was answered. Without one, while somebody still has to answer, there is no gold label and no
 * basis. All unsure is `unsure`; Unsure beside labels is `unresolved`, as are labels that differ, unless the rule takes a
 * majority: more than half of the answers. A spot check that found another label holds against all of that, until an
 * adjudicator decides later.
 *
 * @param answers - the record's answers
 * @param rule - the spec's `adjudication.rule`
 * @returns the gold label, or why there is none
 */
export function settleRecord(answers: Answers, rule: AdjudicationSpec["rule"]): GoldLabel {
  const settled = withoutCheck(answers, rule);
  const { check, decision } = answers;
  if (!check || check.labelId === settled.labelId || isLater(decision, check)) return settled;
  return decided(settled, check, { basis: "corrected-in-spot-check", labels: labelsIn(answers) });
}

function withoutCheck(answers: Answers, rule: AdjudicationSpec["rule"]): GoldLabel {
  const { recordId, assigned, annotations, decision } = answers;
  const labels = labelsIn(answers);
  const open: GoldLabel = {
    recordId,
    labelId: null,
    basis: null,
    annotators: labels.length,
    confidence: null,
    ...lastOf(annotations),
  };
  if (decision !== null) return decided(open, decision, { basis: "adjudicated", labels });
  if (annotations.length === 0 || annotations.length < assigned) return open;
  const outcome = outcomeOf(labels, annotations.length, rule);
  if (outcome.labelId === null) return { ...open, basis: outcome.basis };
  return { ...open, ...outcome, confidence: votesFor(outcome.labelId, labels) / annotations.length };
}

function labelsIn({ annotations }: Answers): readonly string[] {
  return annotations.flatMap(({ labelId }) => (labelId === null ? [] : [labelId]));
}

// A check that was typed into the sheet has no time yet; it is newer than what it looks at.
function isLater(decision: Decision | null, check: Decision): boolean {
  return decision?.at != null && check.at !== null && decision.at > check.at;
}

interface Said {
  readonly basis: "adjudicated" | "corrected-in-spot-check";
  readonly labels: readonly string[];
}

function decided(gold: GoldLabel, decision: Decision, { basis, labels }: Said): GoldLabel {
  const { labelId, at: labelledAt, taxonomyVersion } = decision;
  const confidence = labels.length === 0 ? null : votesFor(labelId, labels) / labels.length;
  return { ...gold, labelId, basis, confidence, labelledAt, taxonomyVersion };
}

function votesFor(labelId: string, labels: readonly string[]): number {
  return labels.filter((label) => label === labelId).length;
}

type Outcome = Pick<GoldLabel, "labelId" | "basis">;

function outcomeOf(labels: readonly string[], answers: number, rule: AdjudicationSpec["rule"]): Outcome {
  const [first] = labels;
  if (first === undefined) return { labelId: null, basis: "unsure" };
  const isOne = labels.length === answers && labels.every((label) => label === first);
  if (isOne && answers > 1) return { labelId: first, basis: "unanimous" };
  if (isOne) return rule === "unanimous-only" ? unresolved : { labelId: first, basis: "single" };
  const winner = labels.find((label) => labels.filter((other) => other === label).length > answers / 2);
  const isEnough = rule === "majority-or-adjudicator" && labels.length === answers && winner !== undefined;
  return isEnough ? { labelId: winner, basis: "majority" } : unresolved;
}

const unresolved: Outcome = { labelId: null, basis: "unresolved" };

// The latest answer counts; answers without a time come before all others, equal times go by version.
function lastOf(annotations: readonly Annotation[]): Pick<GoldLabel, "labelledAt" | "taxonomyVersion"> {
  const last = annotations.reduce<Annotation | null>(
    (latest, one) => (latest === null || momentOf(one) > momentOf(latest) ? one : latest),
    null,
  );
  return { labelledAt: last?.at ?? null, taxonomyVersion: last?.taxonomyVersion ?? null };
}

function momentOf({ at, taxonomyVersion }: Annotation): string {
  return `${at ?? ""} ${taxonomyVersion ?? ""}`;
}
