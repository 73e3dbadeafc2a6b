// Puts an annotator's question about a record into Review, for whoever decides.
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { findTable } from "../../workbook/findTable";
import { labelNames } from "../../workbook/labels/answerCells";
import { readAnnotations } from "../../workbook/labels/readAnnotations";
import { dressReview } from "../../workbook/review/dressReview";
import { reviewRows } from "../../workbook/review/reviewRows";
import { reviewEntry, reviewKey, reviewTableName } from "../../workbook/review/reviewTable";
import { readSpec } from "../../workbook/storedSpec";

/** A question. */
export interface QuestionOrder {
  readonly contactId: string;
  readonly recordId: string;
  readonly question: string;
}

/** Asks. The words stand in Review; the audit trail says only who asked about which record. */
export async function askAdjudicator(
  { contactId, recordId, question }: QuestionOrder,
  session: Session,
): Promise<void> {
  await Excel.run(async (context) => {
    const spec = await readSpec(context);
    const { answers, review } = await readAnnotations(context, spec);
    const entry = freeEntry(
      reviewEntry("question", recordId, contactId),
      review.map((row) => row.entry),
    );
    const annotations = answers.get(recordId)?.annotations ?? [];
    const one = { kind: "question" as const, entry, recordId, annotations, question, askedBy: contactId };
    const rows = await reviewRows(context, [one], { spec, names: labelNames(spec.taxonomy.labels) });
    const edits = [{ kind: "append" as const, table: reviewTableName, key: reviewKey, rows }];
    const said = { action: "label.asked", subject: recordId, detail: { annotator: contactId } };
    const control = { signal: { aborted: false }, onProgress: () => undefined };
    await applyChange(context, { id: session.random(), ...said, edits }, { session, control });
    await dressReview(context, await findTable(context, reviewTableName), spec);
  });
}

// Somebody may ask about one record more than once.
function freeEntry(entry: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? entry : `${entry}/${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
