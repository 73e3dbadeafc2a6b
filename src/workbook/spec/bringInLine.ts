// What follows from a pipeline beside the values of cells: the name `Labels`, lists and colours, limits, sheets of annotators.
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { dressLabelTable } from "../labels/dressLabelTable";
import { ensureLabelTables, findLabelTables, type LabelTable } from "../labels/labelTables";
import { setQualityLimits } from "../quality/qualityLimits";
import { rewriteQualitySheet } from "../quality/qualitySheet";
import { ensureAnswerColumns } from "../review/answerColumns";
import { refreshSpotCheckBlock } from "../spotCheck/spotCheckBlock";
import { nameLabels } from "../taxonomyTable";

/**
 * Brings the workbook in line with a changed pipeline. Done again it changes nothing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param before - the pipeline that the workbook was in line with; `null` where that is not known
 * @param now - the pipeline
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function bringInLine(
  context: Excel.RequestContext,
  before: PipelineSpec | null,
  now: PipelineSpec,
): Promise<void> {
  await nameLabels(context, now.taxonomy);
  const tables = await labelTables(context, now);
  if (tables.length === 0) return;
  await ensureAnswerColumns(context, now);
  for (const { found } of tables) dressLabelTable(found, now.taxonomy.labels);
  await context.sync();
  if (before !== null && shapeOf(before) === shapeOf(now)) await setQualityLimits(context, now);
  else await rewriteQualitySheet(context, now, tables);
  await refreshSpotCheckBlock(context, now);
}

// Before the first batch is handed out nobody has a sheet, and handing out makes them for whoever is an annotator then.
async function labelTables(context: Excel.RequestContext, spec: PipelineSpec): Promise<readonly LabelTable[]> {
  const there = await findLabelTables(context, spec);
  return there.length === 0 ? there : ensureLabelTables(context, spec);
}

// How many rows the blocks of the Quality sheet have.
function shapeOf({ taxonomy, annotation, quality }: PipelineSpec): string {
  const labels = taxonomy.labels.filter(({ status }) => status === "active").map(({ name }) => name);
  const gates = quality.gates.map(({ measure, coefficient = "", level, weights }) => [
    measure,
    coefficient,
    level,
    weights,
  ]);
  return JSON.stringify([labels, annotation.annotators, gates]);
}
