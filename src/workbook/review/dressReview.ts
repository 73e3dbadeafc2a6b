// The dropdowns and colours of Review, put on anew whenever rows were added; the reasons stand beside Annotations, out of sight.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { findTable, type FoundTable } from "../findTable";
import { annotationsTableName } from "../labels/annotationsTable";
import { columnRange, labelsName, offer, tint, tintLabels, toFill } from "../labels/dressLabelTable";
import { answerHeadings } from "../sheetShapes";
import { ensureLabelsName } from "../taxonomyTable";

const headings = texts.sheets.review;
/** The name of the range that holds the reasons of differences. */
export const reasonsName = "Reasons";
// Right of the table, with room for columns that it may get.
const reasonsColumn = 30;

/**
 * Sets lists, alerts and tints.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table Review
 * @param spec - the pipeline
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function dressReview(context: Excel.RequestContext, found: FoundTable, spec: PipelineSpec): Promise<void> {
  const { labels } = spec.taxonomy;
  await ensureLabelsName(context, spec.taxonomy);
  await nameReasons(context, spec);
  for (const heading of answerHeadings(spec.annotation.annotators.length)) {
    tintLabels(columnRange(found, heading), labels, null);
  }
  const gold = columnRange(found, headings.gold);
  offer(gold, `=${labelsName}`);
  tintLabels(gold, labels);
  const reason = columnRange(found, headings.reason);
  offer(reason, `=${reasonsName}`);
  for (const range of [reason, columnRange(found, headings.rule)]) {
    range.conditionalFormats.clearAll();
    tint(range, "", toFill);
  }
  await context.sync();
}

async function nameReasons(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const { errorCategories } = spec.adjudication;
  const name = context.workbook.names.getItemOrNullObject(reasonsName);
  await context.sync();
  if (!name.isNullObject) name.delete();
  const { sheet } = await findTable(context, annotationsTableName);
  const range = sheet.getRangeByIndexes(0, reasonsColumn, errorCategories.length, 1);
  range.numberFormat = errorCategories.map(() => ["@"]);
  range.values = errorCategories.map((category) => [texts.sheets.differences[category]]);
  context.workbook.names.add(reasonsName, range);
}
