// Texts of escalations: what was opened, for whom, until when, with which evidence, and its answer.
import { dayOf, listed, timeOf } from "../format";

/** Words for the evidence that a person adds, by the spec's kinds. */
const evidence: Readonly<Record<string, string>> = {
  "record-id": "the record’s id",
  "annotator-note": "the annotator’s note",
  "gate-report": "the figures of the gate",
  "confusion-pairs": "the labels mixed up most",
  "record-list": "the list of records",
  "spec-version": "the pipeline’s version",
  "support-bundle": "the support bundle",
  "error-code": "the error’s code",
  "file-name": "the file’s name",
  "quarantine-list": "the rows in Quarantine",
  "pii-kind": "the kind of personal data",
  "audit-report": "what Verify found",
};

/** Texts of the list on Home and Quality. */
export const escalationTexts = {
  title: "Escalations",
  answered: "Answered",
  of: ({ id, title }: { readonly id: string; readonly title: string }) => `${id}: ${title}`,
  about: ({ gate, subject }: { readonly gate: string; readonly subject: string }) => `${gate}, ${subject}`,
  aboutRecord: ({ record }: { readonly record: string }) => `Question about ${record}`,
  aboutTrail: ({ event }: { readonly event: string }) => `Audit trail, event ${event}`,
  toReview: "Open Review",
  due: ({ role, at }: { readonly role: string; readonly at: string }) =>
    `${role} answers by ${dayOf(at)}, ${timeOf(at)}.`,
  overdue: ({
    role,
    at,
    next,
    until,
  }: {
    readonly role: string;
    readonly at: string;
    readonly next: string;
    readonly until: string;
  }) => `${role} was due on ${dayOf(at)}, ${timeOf(at)}. Now ${next} answers by ${dayOf(until)}, ${timeOf(until)}.`,
  carries: ({ kinds }: { readonly kinds: readonly string[] }) =>
    `Carries ${listed(kinds.map((kind) => evidence[kind] ?? kind))}.`,
  toAttach: ({ kinds }: { readonly kinds: readonly string[] }) =>
    `Add ${listed(kinds.map((kind) => evidence[kind] ?? kind))} yourself.`,
  answer: "Answer",
  answerOf: ({ id }: { readonly id: string }) => `Answer ${id}`,
  field: "What was decided",
  hint: "It stands in the audit trail. Leave out the text of records.",
  save: "Save the answer",
  saving: "Saving the answer",
  saved: ({ id }: { readonly id: string }) => `${id} is answered.`,
  answeredBy: ({ name, at }: { readonly name: string; readonly at: string }) => `${name}, ${dayOf(at)}, ${timeOf(at)}`,
} as const;
