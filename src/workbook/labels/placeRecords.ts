// Puts records into batches: those of an import before they are written, those in reserve when somebody asks for them.
import { texts } from "../../messages/catalogue";
import { fillBatches } from "../../pipeline/label/batchStates";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { SetEdit } from "../edit";
import { recordsTableName } from "../recordRows";
import { readBatches } from "./batches";

const { record, batch: batchHeading } = texts.sheets.records;

/**
 * Says into which batch each new record goes.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param ids - the records, in the order in which they came
 * @returns the batch of each record
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function batchesFor(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { batches } = await readBatches(context, spec);
  return fillBatches(ids, batches, spec.annotation.batchSize);
}

/**
 * Gives the edit that takes the records in reserve into batches.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns the cells to set; none where nothing is in reserve
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function reserveEdit(context: Excel.RequestContext, spec: PipelineSpec): Promise<SetEdit> {
  const { batches, reserve } = await readBatches(context, spec);
  const cells = [...fillBatches(reserve, batches, spec.annotation.batchSize)].map(([key, batch]) => ({
    ...{ key, column: batchHeading, before: null, after: batch },
  }));
  return { kind: "set", table: recordsTableName, key: record, cells };
}
