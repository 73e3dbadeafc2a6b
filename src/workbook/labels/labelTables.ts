// The annotators' tables: made where they never were, found where they are, never made anew where somebody lost one.
import { HandoffError } from "../../pipeline/errors";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { texts } from "../../messages/catalogue";
import { textOf } from "../cells";
import { createSheets } from "../createSheets";
import { lookForTables, type FoundTable } from "../findTable";
import { readFound } from "../readTable";
import { ensureLabelsName, taxonomyTableName } from "../taxonomyTable";
import { dressLabelTable } from "./dressLabelTable";
import { annotatorsOf, labelShape, labelSheetName, labelTableName } from "./labelShape";

const headings = texts.sheets.label;

/** An annotator's table. */
export interface LabelTable {
  readonly contactId: string;
  readonly found: FoundTable;
}

/**
 * Finds the annotators' tables.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns the tables that are there, in the order of the spec; none before the first records are handed out
 * @throws {@link HandoffError} `no-pipeline`; `table-missing` where one that was there is gone
 */
export async function findLabelTables(
  context: Excel.RequestContext,
  spec: PipelineSpec,
): Promise<readonly LabelTable[]> {
  const { handoff, found, missing } = await lookForTables(context, spec.annotation.annotators.map(labelTableName));
  if (handoff === null) throw new HandoffError("no-pipeline");
  const lost = missing.find((name) => handoff.tables[name] !== undefined);
  if (lost !== undefined) throw new HandoffError("table-missing", { table: lost });
  return spec.annotation.annotators.flatMap((contactId) => {
    const table = found.get(labelTableName(contactId));
    return table ? [{ contactId, found: table }] : [];
  });
}

/**
 * Makes the sheets of annotators who have none yet, behind Taxonomy.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns the tables of all annotators, in the order of the spec
 * @throws {@link HandoffError} `no-pipeline`, `table-missing`; OfficeExtension.Error as it comes
 */
export async function ensureLabelTables(
  context: Excel.RequestContext,
  spec: PipelineSpec,
): Promise<readonly LabelTable[]> {
  const there = await findLabelTables(context, spec);
  const lacking = annotatorsOf(spec).filter(({ id }) => !there.some(({ contactId }) => contactId === id));
  if (lacking.length > 0) await makeSheets(context, spec, lacking);
  await ensureLabelsName(context, spec.taxonomy);
  const tables = lacking.length > 0 ? await findLabelTables(context, spec) : there;
  for (const { found } of tables) dressLabelTable(found, spec.taxonomy.labels);
  await context.sync();
  return tables;
}

async function makeSheets(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  annotators: ReturnType<typeof annotatorsOf>,
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const { handoff, found } = await lookForTables(context, [taxonomyTableName]);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const taken = worksheets.items.map(({ name }) => name);
  const shapes = annotators.map((contact) => {
    const name = labelSheetName(contact.name, taken);
    taken.push(name);
    return labelShape(spec, contact, name);
  });
  await createSheets(context, handoff, shapes);
  const taxonomy = worksheets.items.findIndex(({ name }) => name === found.get(taxonomyTableName)?.sheetName);
  const first = taxonomy + 1 + spec.annotation.annotators.length - shapes.length;
  for (const [at, { name }] of shapes.entries()) worksheets.getItem(name).position = first + at;
  await context.sync();
}

/** A record and what its annotator's cells hold. */
export interface LabelRow {
  readonly recordId: string;
  readonly cells: ReadonlyMap<string, FieldValue>;
}

/**
 * Reads the answers of an annotator, without the fields.
 *
 * @param context - the request context of the running `Excel.run`
 * @param table - the annotator's table
 * @returns a row for each record that was handed out to this person
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readLabelRows(context: Excel.RequestContext, table: LabelTable): Promise<readonly LabelRow[]> {
  const columns = [headings.record, headings.label, headings.unsure, headings.note, headings.when];
  const { rows } = await readFound(context, table.found, [...columns, headings.labelId, headings.taxonomyVersion]);
  return rows.flatMap((cells) => {
    const recordId = textOf(cells.get(headings.record));
    return recordId === "" ? [] : [{ recordId, cells }];
  });
}
