// Puts an annotator's question about a record into Review, for whoever decides, and asks them by the pipeline's escalation.
import type { Session } from "../../pipeline/session";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { applyChange } from "../../workbook/change";
import { followReview } from "../../workbook/followUp";
import { labelNames } from "../../workbook/labels/answerCells";
import { readAnnotations, type AnnotationReading } from "../../workbook/labels/readAnnotations";
import { reviewRows } from "../../workbook/review/reviewRows";
import { decisionIn, reviewEntry, reviewKey, reviewTableName, type ReviewRow } from "../../workbook/review/reviewTable";
import { readSpec } from "../../workbook/storedSpec";

/** A question. */
export interface QuestionOrder {
  readonly contactId: string;
  readonly recordId: string;
  readonly question: string;
}

/**
 * Asks. The words stand in Review; the audit trail says only who asked about which record. The same question asked again,
 * because the first answer of the sheet was lost, is one.
 */
export async function askAdjudicator(order: QuestionOrder, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    const spec = await readSpec(context);
    const reading = await readAnnotations(context, spec);
    if (!reading.review.some((row) => isAsked(row, order))) await ask(context, { order, spec, reading }, session);
    await followReview(context, spec, session);
  });
}

function isAsked(row: ReviewRow, { contactId, recordId, question }: QuestionOrder): boolean {
  const isSame = row.recordId === recordId && row.askedBy === contactId && row.question === question;
  return row.kind === "question" && isSame && decisionIn(row) === null;
}

interface Asking {
  readonly order: QuestionOrder;
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
}

async function ask(context: Excel.RequestContext, { order, spec, reading }: Asking, session: Session): Promise<void> {
  const { contactId, recordId, question } = order;
  const entry = freeEntry(
    reviewEntry("question", recordId, contactId),
    reading.review.map((row) => row.entry),
  );
  const annotations = reading.answers.get(recordId)?.annotations ?? [];
  const one = { kind: "question" as const, entry, recordId, annotations, question, askedBy: contactId };
  const rows = await reviewRows(context, [one], { spec, names: labelNames(spec.taxonomy.labels) });
  const edits = [{ kind: "append" as const, table: reviewTableName, key: reviewKey, rows }];
  const said = { action: "label.asked", subject: recordId, detail: { annotator: contactId } };
  const control = { signal: { aborted: false }, onProgress: () => undefined };
  await applyChange(context, { id: session.random(), ...said, edits }, { session, control });
}

// Somebody may ask about one record more than once.
function freeEntry(entry: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? entry : `${entry}/${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
