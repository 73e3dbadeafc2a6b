// The text of records for sheets that show one column of it: the longest of what annotators read.
import { texts } from "../messages/catalogue";
import type { FieldValue } from "../pipeline/record";
import type { FieldSpec } from "../pipeline/spec/field";
import { findTable } from "./findTable";
import { recordsTableName } from "./recordRows";
import { rowsByKey } from "./rowsByKey";
import { fieldHeading } from "./sheetShapes";

/**
 * Reads the texts.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param spec.fields - its fields
 * @param ids - the records
 * @returns the text by record id; a record that is gone is not there
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readTexts(
  context: Excel.RequestContext,
  { fields }: { readonly fields: readonly FieldSpec[] },
  ids: readonly string[],
): Promise<ReadonlyMap<string, FieldValue>> {
  const { record } = texts.sheets.records;
  const field = textField(fields);
  const headings = [record, ...(field === undefined ? [] : [fieldHeading(fields, field)])];
  const found = await findTable(context, recordsTableName);
  const rows = await rowsByKey(context, found, { key: record, keys: ids, headings });
  return new Map([...rows].map(([id, [, text]]) => [id, text ?? null]));
}

function textField(fields: readonly FieldSpec[]): FieldSpec | undefined {
  const shown = fields.filter(({ showToAnnotator }) => showToAnnotator);
  return shown.find(({ type }) => type === "long-text") ?? shown.findLast(({ type }) => type === "text") ?? shown[0];
}
