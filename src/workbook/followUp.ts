// What follows from a run beside the values of its cells: done by the run itself, and anew where an interrupted one went on
// or was taken back.
import type { Session } from "../pipeline/session";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { findTable } from "./findTable";
import { dressLabelTable } from "./labels/dressLabelTable";
import { findLabelTables, type LabelTable } from "./labels/labelTables";
import { ensureQualitySheet } from "./quality/qualitySheet";
import { dressReview } from "./review/dressReview";
import { escalateQuestions } from "./review/questionEscalations";
import { reviewTableName } from "./review/reviewTable";
import { catchUp } from "./spec/catchUp";
import { readSpec } from "./storedSpec";

/**
 * Does what is left to do. Done again it changes nothing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param action - the event of the run
 * @param session - who went on
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function followUp(context: Excel.RequestContext, action: string, session: Session): Promise<void> {
  await catchUp(context);
  if (!["records.handed-out", "review.started", "label.asked"].includes(action)) return;
  const spec = await readSpec(context);
  if (action === "records.handed-out") await followHandOut(context, spec, await findLabelTables(context, spec));
  else await followReview(context, spec, session);
}

/**
 * Gives the sheets of annotators their dropdowns and colours, and tells the Quality sheet to read them.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param tables - the annotators' tables
 */
export async function followHandOut(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  tables: readonly LabelTable[],
): Promise<void> {
  for (const { found } of tables) dressLabelTable(found, spec.taxonomy.labels);
  await ensureQualitySheet(context, spec, tables);
}

/**
 * Opens the escalations of questions, and gives Review its dropdowns and colours.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param session - who works
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function followReview(context: Excel.RequestContext, spec: PipelineSpec, session: Session): Promise<void> {
  await escalateQuestions(context, spec, session);
  await dressReview(context, await findTable(context, reviewTableName), spec);
}
