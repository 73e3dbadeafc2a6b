// Reads the records whole, as the sheet holds them now.
import { texts } from "../messages/catalogue";
import type { DataRecord, FieldValue } from "../pipeline/record";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { textOf } from "./cells";
import { readTable } from "./readTable";
import { fieldHeading } from "./sheetShapes";

const headings = texts.sheets.records;

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
