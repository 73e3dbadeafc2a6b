// What Home and the badges need to know of each record.
import { texts } from "../messages/catalogue";
import { isBlank, type FieldValue } from "../pipeline/record";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { textOf } from "./cells";
import { cleanedColumn, waitsToBeCleaned } from "./clean/waiting";
import type { FoundTable } from "./findTable";
import type { BatchedRecord } from "./labels/batches";
import { readFound } from "./readTable";

const { records } = texts.sheets;

/** A record, where it comes from and where it stands. */
export interface StandingRecord extends BatchedRecord {
  readonly importId: string;
  /** `none` where the recipe does nothing. */
  readonly cleaning: "waits" | "done" | "none";
}

/**
 * Reads the records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param found - the table Records, where there is one
 * @returns all of them, in the order of the sheet
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readStandingRecords(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  found: FoundTable | undefined,
): Promise<readonly StandingRecord[]> {
  if (!found) return [];
  const columns = [records.record, records.import, records.batch, ...cleanedColumn(found)];
  const { rows } = await readFound(context, found, columns);
  return rows.flatMap((row) => {
    const id = textOf(row.get(records.record));
    const batch = textOf(row.get(records.batch)) || null;
    return id === "" ? [] : [{ id, batch, importId: textOf(row.get(records.import)), cleaning: cleaningOf(row, spec) }];
  });
}

function cleaningOf(row: ReadonlyMap<string, FieldValue>, spec: PipelineSpec): StandingRecord["cleaning"] {
  if (waitsToBeCleaned(row, spec)) return "waits";
  return isBlank(row.get(records.cleaned)) ? "none" : "done";
}
