// Makes the rows of Review: the record's text, the answers in their drawn order, the question.
import { texts } from "../../messages/catalogue";
import type { Annotation } from "../../pipeline/annotation";
import { blindOrder } from "../../pipeline/label/blindOrder";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { Row } from "../edit";
import type { LabelNames } from "../labels/answerCells";
import { readTexts } from "../recordTexts";
import { answerHeadings } from "../sheetShapes";
import { decisionHeadings, reviewEntry, type ReviewKind } from "./reviewTable";

const headings = texts.sheets.review;

/** A record that goes to Review. */
export interface ReviewCase {
  readonly kind: ReviewKind;
  readonly entry: string;
  readonly recordId: string;
  readonly annotations: readonly Annotation[];
  readonly question?: string;
  readonly askedBy?: string;
}

/**
 * Makes the case of a record on which annotators differ.
 *
 * @param recordId - the record
 * @param annotations - their answers
 * @returns the case
 */
export function disagreementOf(recordId: string, annotations: readonly Annotation[]): ReviewCase {
  return { kind: "disagreement", entry: reviewEntry("disagreement", recordId), recordId, annotations };
}

/** What the cells are made with. */
export interface Naming {
  readonly spec: PipelineSpec;
  readonly names: LabelNames;
}

/**
 * Puts a record's answers in the order that was drawn for it.
 *
 * @param annotations - the answers
 * @param recordId - the record
 * @param seed - the spec's `annotation.seed`
 * @returns the same answers: the first is A's
 */
export function inDrawnOrder(
  annotations: readonly Annotation[],
  recordId: string,
  seed: string,
): readonly Annotation[] {
  const people = annotations.map(({ annotator }) => annotator);
  const order = blindOrder(seed, recordId, people);
  return order.flatMap((id) => annotations.filter(({ annotator }) => annotator === id));
}

/**
 * Gives the cells A, B, C of a record and the hidden one that says who that is.
 *
 * @param one - the record
 * @param naming - the pipeline and the labels
 * @returns the values by heading
 */
export function answerCells(one: Pick<ReviewCase, "recordId" | "annotations">, naming: Naming): Row {
  const { spec, names } = naming;
  const { seed, annotators } = spec.annotation;
  const answers = inDrawnOrder(one.annotations, one.recordId, seed);
  const said = ({ labelId }: Annotation) =>
    labelId === null ? texts.sheets.label.unsure : (names.nameOf.get(labelId) ?? labelId);
  return new Map<string, FieldValue>([
    ...answerHeadings(annotators.length).map((heading, at) => {
      const answer = answers[at];
      return [heading, answer ? said(answer) : null] as const;
    }),
    [headings.who, answers.map(({ annotator }) => annotator).join(", ") || null],
  ]);
}

/**
 * Makes the rows.
 *
 * @param context - the request context of the running `Excel.run`
 * @param cases - the records
 * @param naming - the pipeline and the labels
 * @returns a row for each case
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function reviewRows(
  context: Excel.RequestContext,
  cases: readonly ReviewCase[],
  naming: Naming,
): Promise<readonly Row[]> {
  const textOf = await readTexts(
    context,
    naming.spec,
    cases.map(({ recordId }) => recordId),
  );
  return cases.map((one) => rowOf(one, textOf.get(one.recordId) ?? null, naming));
}

function rowOf(one: ReviewCase, text: FieldValue, naming: Naming): Row {
  const { record, entry, kind, question, askedBy } = headings;
  return new Map<string, FieldValue>([
    [record, one.recordId],
    [headings.text, text],
    ...answerCells(one, naming),
    [question, one.question ?? null],
    [entry, one.entry],
    [kind, one.kind],
    [askedBy, one.askedBy ?? null],
    // Written as blank, so that taking the rows back sees what was decided since.
    ...decisionHeadings.map((heading) => [heading, null] as const),
  ]);
}
