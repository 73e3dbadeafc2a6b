// Everything that an export is made of, as it stands in the workbook now: records whole, labels settled, what is open.
import { texts } from "../../messages/catalogue";
import type { Annotation, Answer } from "../../pipeline/annotation";
import type { ExportItem } from "../../pipeline/export/exportItem";
import { settleRecord } from "../../pipeline/label/settleRecord";
import type { DataRecord, FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { answerIn, labelNames } from "../labels/answerCells";
import { findLabelTables, readLabelRows, type LabelRow } from "../labels/labelTables";
import { readTable } from "../readTable";
import { fieldHeading } from "../sheetShapes";

const { records: headings, label: labelHeadings, quarantine } = texts.sheets;

/** A cell that holds a label which the taxonomy does not have. */
export interface UnknownLabel {
  readonly recordId: string;
  readonly label: string;
  readonly sheet: string;
  readonly table: string;
}

/** What was read. */
export interface ExportSources {
  /** All records with their gold labels. */
  readonly items: readonly ExportItem[];
  readonly unknownLabels: readonly UnknownLabel[];
  readonly openQuarantine: number;
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
  const { answers, assigned, unknownLabels } = await readAnswers(context, spec);
  const items = records.map((record) => {
    const recordId = record.id;
    const own = { recordId, assigned: assigned.get(recordId) ?? 0, annotations: answers.get(recordId) ?? [] };
    return { record, gold: settleRecord(own, spec.adjudication.rule) };
  });
  return { items, unknownLabels, openQuarantine: await countOpen(context) };
}

async function readRecords(context: Excel.RequestContext, { fields }: PipelineSpec): Promise<readonly DataRecord[]> {
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

async function readAnswers(context: Excel.RequestContext, spec: PipelineSpec) {
  const names = labelNames(spec.taxonomy.labels);
  const answers = new Map<string, Annotation[]>();
  const assigned = new Map<string, number>();
  const unknownLabels: UnknownLabel[] = [];
  for (const table of await findLabelTables(context, spec)) {
    const { sheetName: sheet, name } = table.found;
    for (const row of await readLabelRows(context, table)) {
      const { recordId } = row;
      const { answer, unknown } = answerIn(row.cells, names);
      assigned.set(recordId, (assigned.get(recordId) ?? 0) + 1);
      if (unknown !== null) unknownLabels.push({ recordId, label: unknown, sheet, table: name });
      if (answer !== null) listAt(answers, recordId).push(annotationOf(table.contactId, row, answer));
    }
  }
  return { answers, assigned, unknownLabels };
}

function listAt<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function annotationOf(annotator: string, { recordId, cells }: LabelRow, answer: Answer): Annotation {
  return {
    recordId,
    annotator,
    labelId: answer.kind === "label" ? answer.labelId : null,
    note: answer.note ?? "",
    at: textOf(cells.get(labelHeadings.when)) || null,
    taxonomyVersion: textOf(cells.get(labelHeadings.taxonomyVersion)) || null,
  };
}

async function countOpen(context: Excel.RequestContext): Promise<number> {
  const { rows } = await readTable(context, "Quarantine", [quarantine.state]);
  return rows.filter((row) => textOf(row.get(quarantine.state)) === texts.sheets.quarantineStates.open).length;
}
