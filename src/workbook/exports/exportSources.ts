// Everything that an export is made of, as it stands in the workbook now: records whole, labels settled, what is open.
import { texts } from "../../messages/catalogue";
import type { ExportItem } from "../../pipeline/export/exportItem";
import type { DataRecord, FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { goldOf, readAnnotations, type UnknownLabel } from "../labels/readAnnotations";
import type { OutsideEdit } from "../outsideEdit";
import { outsideEditsIn } from "../outsideEdits";
import { readTable } from "../readTable";
import { fieldHeading } from "../sheetShapes";

const { records: headings, quarantine } = texts.sheets;

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
  const records = await readRecords(context, spec);
  const reading = await readAnnotations(context, spec);
  const items = records.map((record) => ({ record, gold: goldOf(reading, record.id, spec.adjudication.rule) }));
  const outsideEdits = await outsideEditsIn(context, spec, { records, reading, at: "" });
  return { items, unknownLabels: reading.unknownLabels, openQuarantine: await countOpen(context), outsideEdits };
}

/**
 * Reads the records with their fields.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns all records, in the order of the sheet
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readRecords(context: Excel.RequestContext, spec: PipelineSpec): Promise<readonly DataRecord[]> {
  const { fields } = spec;
  const columns = fields.map((field) => [field.id, fieldHeading(fields, field)] as const);
  const own = [headings.record, headings.import, headings.batch, headings.ingested];
  const source = [headings.file, headings.locator, headings.sha256];
  const { rows } = await readTable(context, "Records", [...own, ...source, ...columns.map(([, heading]) => heading)]);
  return rows.map((row) => {
    const text = (heading: string) => textOf(row.get(heading));
    return {
      id: text(headings.record),
      fields: Object.fromEntries(columns.map(([id, heading]): [string, FieldValue] => [id, row.get(heading) ?? null])),
      source: { file: text(headings.file), sha256: text(headings.sha256), locator: text(headings.locator) },
      importId: text(headings.import),
      batch: text(headings.batch) || null,
      ingestedAt: text(headings.ingested),
    };
  });
}

async function countOpen(context: Excel.RequestContext): Promise<number> {
  const { rows } = await readTable(context, "Quarantine", [quarantine.state]);
  return rows.filter((row) => textOf(row.get(quarantine.state)) === texts.sheets.quarantineStates.open).length;
}
