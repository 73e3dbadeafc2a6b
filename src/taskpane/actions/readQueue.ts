// Reads the records that were handed out to an annotator, with the texts whole and the answers given so far.
import { texts } from "../../messages/catalogue";
import type { Answer } from "../../pipeline/annotation";
import type { FieldValue } from "../../pipeline/record";
import type { FieldSpec } from "../../pipeline/spec/field";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../../workbook/cells";
import { answerHeadings, answerIn, labelNames } from "../../workbook/labels/answerCells";
import { findLabelTables } from "../../workbook/labels/labelTables";
import { readFound, readTable } from "../../workbook/readTable";
import { fieldHeading } from "../../workbook/sheetShapes";
import { readSpec } from "../../workbook/storedSpec";

export type { Answer } from "../../pipeline/annotation";

/** A record as its annotator sees it. */
export interface QueueItem {
  readonly recordId: string;
  readonly fields: readonly { readonly title: string; readonly type: FieldSpec["type"]; readonly value: FieldValue }[];
  /** Where it comes from, in words. */
  readonly source: string;
  readonly answer: Answer | null;
  readonly note: string;
  /** When it was answered; `null` without an answer, and where it was typed into the sheet. */
  readonly at: string | null;
}

/** An annotator's records, in the order of the sheet. */
export interface LabelQueue {
  readonly contactId: string;
  readonly name: string;
  readonly items: readonly QueueItem[];
}

/** Reads the queue; it is empty before anything was handed out. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function readQueue(contactId: string): Promise<LabelQueue> {
  return Excel.run(async (context) => {
    const spec = await readSpec(context);
    const name = spec.contacts.find(({ id }) => id === contactId)?.name ?? contactId;
    const table = (await findLabelTables(context, spec)).find((one) => one.contactId === contactId);
    if (!table) return { contactId, name, items: [] };
    const { record, when } = texts.sheets.label;
    const shown = spec.fields.filter(({ showToAnnotator }) => showToAnnotator);
    const columns = shown.map((field) => ({ field, heading: fieldHeading(spec.fields, field) }));
    const wanted = [record, ...columns.map(({ heading }) => heading), ...answerHeadings, when];
    const [{ rows }, sources] = await Promise.all([readFound(context, table.found, wanted), readSources(context)]);
    const items = rows.map((row) => itemOf(row, { spec, columns, sources }));
    return { contactId, name, items: items.filter(({ recordId }) => recordId !== "") };
  });
}

async function readSources(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { record, file, locator } = texts.sheets.records;
  const { rows } = await readTable(context, "Records", [record, file, locator]);
  return new Map(
    rows.map((row) => [
      textOf(row.get(record)),
      texts.sheets.recordSource({ file: textOf(row.get(file)), locator: textOf(row.get(locator)) }),
    ]),
  );
}

interface ItemContext {
  readonly spec: PipelineSpec;
  readonly columns: readonly { readonly field: FieldSpec; readonly heading: string }[];
  readonly sources: ReadonlyMap<string, string>;
}

function itemOf(row: ReadonlyMap<string, FieldValue>, { spec, columns, sources }: ItemContext): QueueItem {
  const { record, note, when } = texts.sheets.label;
  const recordId = textOf(row.get(record));
  const { answer } = answerIn(row, labelNames(spec.taxonomy.labels));
  return {
    recordId,
    fields: columns.map(({ field, heading }) => ({
      title: field.title,
      type: field.type,
      value: row.get(heading) ?? null,
    })),
    source: sources.get(recordId) ?? "",
    answer,
    note: textOf(row.get(note)),
    at: textOf(row.get(when)) || null,
  };
}
