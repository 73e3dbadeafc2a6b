// What must exist in a workbook of a pipeline, as data: the one list by which Home, Check workbook and its repair go.
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import type { TableRegister } from "./handoffSheet";
import { labelsName } from "./labels/dressLabelTable";
import { annotatorsOf, labelShape, labelSheetName, labelTableName } from "./labels/labelShape";
import { qualityLayout, reportName, spotCheckBlockName, worstLabelsName } from "./quality/qualityLayout";
import { reasonsName } from "./review/dressReview";
import { sheetShapes, type SheetShape } from "./sheetShapes";
import { spotCheckShape } from "./spotCheck/spotCheckTable";

/**
 * Lists the sheets with tables that a workbook must have: those of every pipeline, and those that were made later.
 *
 * @param spec - the pipeline
 * @param register - the tables that were made, from `_handoff`
 * @returns their shapes; a Label sheet that was never made is not among them
 */
export function expectedSheets(spec: PipelineSpec, register: TableRegister): readonly SheetShape[] {
  const labelShapes = annotatorsOf(spec).map((contact) => labelShape(spec, contact, labelSheetName(contact.name, [])));
  const later = [...labelShapes, spotCheckShape].filter(({ table }) => register[table] !== undefined);
  return [...sheetShapes(spec), ...later];
}

/**
 * Tells whether records were handed out once: from then on there is a sheet Quality.
 *
 * @param spec - the pipeline
 * @param register - the tables that were made, from `_handoff`
 * @returns `true` where a Label sheet was made
 */
export function hasLabelTables(spec: PipelineSpec, register: TableRegister): boolean {
  return spec.annotation.annotators.some((id) => register[labelTableName(id)] !== undefined);
}

/**
 * Lists the names that the sheet Quality lives by. Sheets that were made by an earlier version have no block for the spot
 * check; it is not missed, and comes when the sheet is written anew.
 *
 * @param spec - the pipeline
 * @returns the names of its report and its blocks
 */
export function qualityNames(spec: PipelineSpec): readonly string[] {
  const blocks = qualityLayout(spec).blocks.map(({ name }) => name);
  return [reportName, worstLabelsName, ...blocks.filter((name) => name !== spotCheckBlockName)];
}

/** The names whose lists the dropdowns offer. */
export const listNames = { labels: labelsName, reasons: reasonsName } as const;
