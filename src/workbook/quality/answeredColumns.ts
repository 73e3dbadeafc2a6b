// What each annotator answered, in open and in closed batches, as columns that agreement is computed from.
import type { AnnotatorColumns } from "../../pipeline/quality/joinLabels";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { answerIn, labelNames } from "../labels/answerCells";
import type { AnnotationReading } from "../labels/readAnnotations";

/**
 * Gives the columns; a row without a label is blank in them.
 *
 * @param reading - all answers
 * @param spec - the pipeline
 * @returns record ids and label ids of each annotator, also of those who have left
 */
export function answeredColumns(
  reading: Pick<AnnotationReading, "rows">,
  spec: Pick<PipelineSpec, "taxonomy">,
): readonly AnnotatorColumns[] {
  const names = labelNames(spec.taxonomy.labels);
  const columns = new Map<string, { readonly ids: string[]; readonly labels: (string | null)[] }>();
  for (const { annotator, recordId, cells } of reading.rows) {
    const own = columns.get(annotator) ?? { ids: [], labels: [] };
    columns.set(annotator, own);
    const { answer } = answerIn(cells, names);
    own.ids.push(recordId);
    own.labels.push(answer?.kind === "label" ? answer.labelId : null);
  }
  return [...columns.keys()].sort().flatMap((annotator) => columns.get(annotator) ?? []);
}
