// Everything that an export is made of, as it stands in the workbook now: records whole, labels settled, what is open.
import { texts } from "../../messages/catalogue";
import type { ExportItem } from "../../pipeline/export/exportItem";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { goldOf, readAnnotations, type UnknownLabel } from "../labels/readAnnotations";
import type { OutsideEdit } from "../outsideEdit";
import { outsideEditsIn } from "../outsideEdits";
import { readRecords } from "../readRecords";
import { readTable } from "../readTable";

const { quarantine } = texts.sheets;

/** What was read. */
export interface ExportSources {
  /** All records with their gold labels. */
  readonly items: readonly ExportItem[];
  readonly unknownLabels: readonly UnknownLabel[];
  readonly openQuarantine: number;
  /** Cells that hold something else than what Handoff wrote. */
  readonly outsideEdits: readonly Pick<OutsideEdit, "recordId">[];
}

/**
 * Reads records, labels and what waits in Quarantine.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns all of it
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readExportSources(context: Excel.RequestContext, spec: PipelineSpec): Promise<ExportSources> {
  const [records, reading, openQuarantine] = await Promise.all([
    readRecords(context, spec),
    readAnnotations(context, spec),
    countOpen(context),
  ]);
  const items = records.map((record) => ({ record, gold: goldOf(reading, record.id, spec.adjudication.rule) }));
  const outsideEdits = await outsideEditsIn(context, spec, { records, reading, at: "" });
  return { items, unknownLabels: reading.unknownLabels, openQuarantine, outsideEdits };
}

async function countOpen(context: Excel.RequestContext): Promise<number> {
  const { rows } = await readTable(context, "Quarantine", [quarantine.state]);
  return rows.filter((row) => textOf(row.get(quarantine.state)) === texts.sheets.quarantineStates.open).length;
}
