// The sheet Spot check: made when the first sample is drawn, dressed when rows were added, the rows above its table told anew.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { SpotCheckSpec } from "../../pipeline/spec/spotCheck";
import { createSheets, refuseTakenNames } from "../createSheets";
import { findTable, lookForTables } from "../findTable";
import { columnRange, labelsName, offer, tintLabels } from "../labels/dressLabelTable";
import { reviewTableName } from "../review/reviewTable";
import { ensureLabelsName } from "../taxonomyTable";
import { resultOf, spotCheckGate, type CheckedWith, type Draw } from "./draws";
import { writeSpotCheckBlock } from "./spotCheckBlock";
import { spotCheckShape, spotCheckTableName, summaryRows } from "./spotCheckTable";

const headings = texts.sheets.spotCheck;
const words = texts.spotCheck.summary;

// The rows above the table are found by this name, so rows may be inserted.
const summaryName = "SpotCheckSummary";

/**
 * Finds the sheet, or makes it beside Review where it never was.
 *
 * @param context - the request context of the running `Excel.run`
 * @throws {@link HandoffError} `no-pipeline`, `sheet-name-taken`; `table-missing` where it was there and is gone
 */
export async function ensureSpotCheckSheet(context: Excel.RequestContext): Promise<void> {
  const { handoff, found } = await lookForTables(context, [spotCheckTableName, reviewTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  if (found.has(spotCheckTableName)) return;
  if (handoff.tables[spotCheckTableName] !== undefined) {
    throw new HandoffError("table-missing", { table: texts.sheets.names.spotCheck });
  }
  await refuseTakenNames(context, [spotCheckShape.name]);
  await createSheets(context, handoff, [spotCheckShape]);
  const sheet = context.workbook.worksheets.getItem(spotCheckShape.name);
  const review = found.get(reviewTableName)?.sheet.load("position");
  await context.sync();
  if (review) sheet.position = review.position + 1;
  context.workbook.names.add(summaryName, sheet.getRangeByIndexes(0, 0, summaryRows, 1));
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  await context.sync();
}

/**
 * Puts lists and tints on the columns with labels.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function dressSpotCheck(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const { labels } = spec.taxonomy;
  await ensureLabelsName(context, spec.taxonomy);
  const found = await findTable(context, spotCheckTableName);
  const checked = columnRange(found, headings.checked);
  offer(checked, `=${labelsName}`);
  tintLabels(checked, labels);
  tintLabels(columnRange(found, headings.label), labels, null);
  await context.sync();
}

/** What the rows above the table tell. */
export interface Summary extends CheckedWith {
  readonly draw: Draw;
  readonly spotCheck: SpotCheckSpec;
}

/**
 * Tells plan and result above the table, and the result on the sheet Quality. Where somebody removed these rows, the pane alone tells them.
 *
 * @param context - the request context of the running `Excel.run`
 * @param summary - the sample and what was found
 */
export async function writeSummary(context: Excel.RequestContext, summary: Summary): Promise<void> {
  const gate = spotCheckGate(summary.spec);
  if (gate !== null) await writeSpotCheckBlock(context, resultOf(summary.draw, summary, gate), gate);
  const name = context.workbook.names.getItemOrNullObject(summaryName);
  const range = name.getRangeOrNullObject().load("rowCount");
  await context.sync();
  const lines = summaryLines(summary);
  if (name.isNullObject || range.isNullObject || range.rowCount < lines.length) return;
  const block = range.getCell(0, 0).getResizedRange(lines.length - 1, 0);
  block.numberFormat = lines.map(() => ["@"]);
  block.values = lines.map((line) => [line]);
  await context.sync();
}

function summaryLines({ spec, reading, draw, spotCheck }: Summary): readonly string[] {
  const gate = spotCheckGate(spec);
  if (gate === null) return [];
  const result = resultOf(draw, { spec, reading }, gate);
  const checker = spec.contacts.find(({ id }) => id === draw.checker)?.name ?? draw.checker;
  const of = draw.rows.length;
  const checked = of - result.open;
  return [
    words.title({ draw: draw.id, at: draw.at }),
    words.plan({ records: of, minimum: spotCheck.minimumPerLabel, seed: draw.seed, checker }),
    words.progress({ checked, of }),
    words.share({ ...result, checked }),
    words.limits({ relabel: gate.relabelBelow, review: gate.reviewBelow }),
    words.verdict({ verdict: texts.quality.verdicts[result.open > 0 ? "undefined" : result.verdict] }),
  ];
}
