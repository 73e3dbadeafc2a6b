// What "Start review" writes: a row for each record that the rule could not settle, and answers that changed since.
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { CellEdit, Edit } from "../edit";
import { findTable } from "../findTable";
import { labelNames } from "../labels/answerCells";
import { goldOf, readAnnotations, type AnnotationReading } from "../labels/readAnnotations";
import { rowsByKey } from "../rowsByKey";
import { answerCells, disagreementOf, reviewRows, type Naming, type ReviewCase } from "./reviewRows";
import { reviewEntry, reviewKey, reviewTableName } from "./reviewTable";

/** Records that the rule could not settle and nobody decided: those with a row in Review, and those without. */
export interface Unresolved {
  readonly listed: readonly string[];
  readonly unlisted: readonly string[];
}

/**
 * Finds what has to be decided.
 *
 * @param reading - all answers
 * @param rule - the spec's `adjudication.rule`
 * @returns ids of records, in ascending order
 */
export function unresolvedIn(reading: AnnotationReading, rule: PipelineSpec["adjudication"]["rule"]): Unresolved {
  const ids = [...reading.answers.keys()].filter((id) => goldOf(reading, id, rule).basis === "unresolved").sort();
  const entries = new Set(reading.review.map(({ entry }) => entry));
  const isListed = (id: string) => entries.has(reviewEntry("disagreement", id));
  return { listed: ids.filter(isListed), unlisted: ids.filter((id) => !isListed(id)) };
}

/**
 * Plans the start of a review.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns the edits, and how many records come in
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planReview(
  context: Excel.RequestContext,
  spec: PipelineSpec,
): Promise<{ readonly edits: readonly Edit[]; readonly records: number }> {
  const reading = await readAnnotations(context, spec);
  const { listed, unlisted } = unresolvedIn(reading, spec.adjudication.rule);
  const naming = { spec, names: labelNames(spec.taxonomy.labels) };
  const caseOf = (id: string) => disagreementOf(id, reading.answers.get(id)?.annotations ?? []);
  const rows = await reviewRows(context, unlisted.map(caseOf), naming);
  const cells = await outdatedCells(context, listed.map(caseOf), naming);
  const edits: Edit[] = [];
  if (rows.length > 0) edits.push({ kind: "append", table: reviewTableName, key: reviewKey, rows });
  if (cells.length > 0) edits.push({ kind: "set", table: reviewTableName, key: reviewKey, cells });
  return { edits, records: unlisted.length };
}

async function outdatedCells(
  context: Excel.RequestContext,
  cases: readonly ReviewCase[],
  naming: Naming,
): Promise<readonly CellEdit[]> {
  if (cases.length === 0) return [];
  const columns = [...answerCells({ recordId: "", annotations: [] }, naming).keys()];
  const found = await findTable(context, reviewTableName);
  const keys = cases.map(({ entry }) => entry);
  const rows = await rowsByKey(context, found, { key: reviewKey, keys, headings: [reviewKey, ...columns] });
  return cases.flatMap((one) => {
    const [, ...held] = rows.get(one.entry) ?? [];
    const wanted = answerCells(one, naming);
    return columns.flatMap((column, at) => {
      const [before, after] = [held[at] ?? null, wanted.get(column) ?? null];
      return before === after ? [] : [{ key: one.entry, column, before, after }];
    });
  });
}
