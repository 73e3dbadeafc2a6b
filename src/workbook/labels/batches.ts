// The batches of a workbook, derived from Records, the Label tables, Annotations and Review.
import { texts } from "../../messages/catalogue";
import { batchStates, type Batches } from "../../pipeline/label/batchStates";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { readTable } from "../readTable";
import { recordsTableName } from "../recordRows";
import { goldOf, isSettled, readAnnotations, type AnnotationReading } from "./readAnnotations";

const headings = texts.sheets.records;

/** A record and its batch. */
export interface BatchedRecord {
  readonly id: string;
  readonly batch: string | null;
}

/** The batches, and the answers that they were derived from. */
export interface BatchReading extends Batches {
  readonly reading: AnnotationReading;
}

/**
 * Reads the batches.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns how far each batch is
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readBatches(context: Excel.RequestContext, spec: PipelineSpec): Promise<BatchReading> {
  const [{ rows }, reading] = await Promise.all([
    readTable(context, recordsTableName, [headings.record, headings.batch]),
    readAnnotations(context, spec),
  ]);
  const records = rows.flatMap((row) => {
    const id = textOf(row.get(headings.record));
    return id === "" ? [] : [{ id, batch: textOf(row.get(headings.batch)) || null }];
  });
  return { ...batchesOf(records, reading, spec), reading };
}

/**
 * Derives the batches from what was read already.
 *
 * @param records - all records
 * @param reading - all answers
 * @param spec - the pipeline
 * @returns how far each batch is
 */
export function batchesOf(records: readonly BatchedRecord[], reading: AnnotationReading, spec: PipelineSpec): Batches {
  const { rule } = spec.adjudication;
  const settled = [...reading.answers.keys()].filter((id) => isSettled(goldOf(reading, id, rule)));
  const { handedOut, closed } = reading;
  return batchStates({
    records,
    handedOut,
    closed,
    settled: new Set(settled),
    batchSize: spec.annotation.batchSize,
  });
}
