// Finds cells of records and answers that hold something else than what Handoff last wrote there.
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { readAnnotations } from "./labels/readAnnotations";
import type { HeldNow, OutsideEdit } from "./outsideEdit";
import { labelEdits } from "./outsideEditsLabels";
import { recordEdits } from "./outsideEditsRecords";
import { readRecords } from "./readRecords";

/**
 * Compares what was read with what was written.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param held - what the workbook holds now
 * @returns the cells that differ: answers first, then fields in the order of the sheet
 * @throws {@link HandoffError} `no-pipeline`; OfficeExtension.Error as it comes
 */
export async function outsideEditsIn(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  held: HeldNow,
): Promise<readonly OutsideEdit[]> {
  const answers = labelEdits(held.reading.open, spec, held.at);
  return [...answers, ...(await recordEdits(context, spec, held.records))];
}

/**
 * Reads the workbook and compares it with what was written.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param at - the time that a typed answer gets when it is kept
 * @returns the cells that differ
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function findOutsideEdits(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  at: string,
): Promise<readonly OutsideEdit[]> {
  const records = await readRecords(context, spec);
  return outsideEditsIn(context, spec, { records, reading: await readAnnotations(context, spec), at });
}
