// Reads what every act on the spot check needs: the pipeline, all answers, the records, the last sample.
import { auditTableName } from "../../workbook/auditTable";
import { findTable } from "../../workbook/findTable";
import { readFollowedEvents, type FollowedEvent } from "../../workbook/followedEvents";
import { readBatches, type BatchedRecord } from "../../workbook/labels/batches";
import type { AnnotationReading } from "../../workbook/labels/readAnnotations";
import { lastDraw, type Draw } from "../../workbook/spotCheck/draws";
import { readSpec } from "../../workbook/storedSpec";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";

/** The spot check as it stands now. */
export interface OpenSpotCheck {
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
  readonly records: readonly BatchedRecord[];
  readonly events: readonly FollowedEvent[];
  readonly draw: Draw | null;
}

/** Reads it. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function openSpotCheck(context: Excel.RequestContext): Promise<OpenSpotCheck> {
  const spec = await readSpec(context);
  const [events, { reading, batches }] = await Promise.all([
    findTable(context, auditTableName).then((audit) => readFollowedEvents(context, audit)),
    readBatches(context, spec),
  ]);
  return {
    ...{ spec, reading, events },
    records: batches.flatMap(({ batch, records }) => records.map((id) => ({ id, batch }))),
    draw: lastDraw(reading.checks, events),
  };
}
