// Which records of a batch go to whom: those that nobody has yet, with the fields that annotators see.
import { texts } from "../../messages/catalogue";
import { assignRecords, type Candidate } from "../../pipeline/label/assignRecords";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { cleanedColumn, waitsToBeCleaned } from "../clean/waiting";
import type { AppendEdit, Row } from "../edit";
import { findTable, type FoundTable } from "../findTable";
import { rowOf } from "../planChange";
import { readFound } from "../readTable";
import { recordsTableName } from "../recordRows";
import { rowsByKey } from "../rowsByKey";
import { fieldHeading } from "../sheetShapes";
import { answerHeadings } from "./answerCells";
import type { LabelTable } from "./labelTables";

const { record: recordHeading, batch: batchHeading } = texts.sheets.records;
const headings = texts.sheets.label;

/** What is to be appended, and how many records that are. */
export interface HandOutPlan {
  readonly edits: readonly AppendEdit[];
  readonly records: readonly string[];
  /** How many each annotator gets, by contact id. */
  readonly packs: Readonly<Record<string, number>>;
}

/** What to hand out to whom. */
export interface HandOutOrder {
  readonly spec: PipelineSpec;
  readonly tables: readonly LabelTable[];
  readonly batch: string;
}

/**
 * Plans handing out the records of a batch that nobody has yet. Those that wait to be cleaned stay.
 *
 * @param context - the request context of the running `Excel.run`
 * @param order - the pipeline, the annotators' tables, the batch
 * @returns the rows to append to each table; nothing where every record is with somebody
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planHandOut(context: Excel.RequestContext, order: HandOutOrder): Promise<HandOutPlan> {
  const { spec, tables, batch } = order;
  const [records, ...held] = await Promise.all([
    findTable(context, recordsTableName),
    ...tables.map(async ({ contactId, found }) => [contactId, await idsIn(context, found)] as const),
  ]);
  const handedOut = new Map(held);
  const assigned = new Set([...handedOut.values()].flat());
  const candidates = (await readCandidates(context, spec, records)).filter(
    (one) => one.batch === batch && !assigned.has(one.id),
  );
  const loads = new Map([...handedOut].map(([contactId, ids]) => [contactId, ids.length]));
  const packs = assignRecords({ candidates, annotation: spec.annotation, loads });
  const rows = await shownRows(context, records, { spec, ids: candidates.map(({ id }) => id) });
  return {
    edits: tables.flatMap((table) => editFor(table, packs.get(table.contactId) ?? [], rows)),
    records: candidates.map(({ id }) => id),
    packs: Object.fromEntries([...packs].map(([contactId, ids]) => [contactId, ids.length])),
  };
}

async function idsIn(context: Excel.RequestContext, found: FoundTable): Promise<readonly string[]> {
  const { rows } = await readFound(context, found, [headings.record]);
  return rows.map((row) => textOf(row.get(headings.record)));
}

async function readCandidates(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  records: FoundTable,
): Promise<readonly (Candidate & { readonly batch: string })[]> {
  const { annotation, fields } = spec;
  const field = annotation.assignment === "by-field" ? fields.find(({ id }) => id === annotation.field) : undefined;
  const group = field && fieldHeading(fields, field);
  const { rows } = await readFound(context, records, [
    recordHeading,
    batchHeading,
    ...(group === undefined ? [] : [group]),
    ...cleanedColumn(records),
  ]);
  const groupOf = (row: (typeof rows)[number]) => (group === undefined ? null : textOf(row.get(group)) || null);
  return rows.flatMap((row) => {
    const id = textOf(row.get(recordHeading));
    if (id === "" || waitsToBeCleaned(row, spec)) return [];
    return [{ id, group: groupOf(row), batch: textOf(row.get(batchHeading)) }];
  });
}

interface Wanted {
  readonly spec: PipelineSpec;
  readonly ids: readonly string[];
}

/**
 * Reads what annotators see of records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param records - the table Records
 * @param wanted - what is wanted
 * @param wanted.spec - the pipeline
 * @param wanted.ids - the records
 * @returns the cells under the headings of a Label table, by record; records that are gone are left out
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function shownRows(
  context: Excel.RequestContext,
  records: FoundTable,
  { spec, ids }: Wanted,
): Promise<ReadonlyMap<string, Row>> {
  const shown = spec.fields.filter(({ showToAnnotator }) => showToAnnotator);
  const columns = [recordHeading, ...shown.map((field) => fieldHeading(spec.fields, field))];
  const rows = await rowsByKey(context, records, { key: recordHeading, keys: ids, headings: columns });
  const own = [headings.record, ...columns.slice(1)];
  return new Map([...rows].map(([id, values]) => [id, rowOf(own, values)]));
}

// Written as blank, so that taking the rows back sees what somebody answered since.
const blankAnswer = answerHeadings.map((heading): [string, FieldValue] => [heading, null]);

function editFor(
  { contactId, found }: LabelTable,
  ids: readonly string[],
  rows: ReadonlyMap<string, Row>,
): readonly AppendEdit[] {
  if (ids.length === 0) return [];
  const own = ids.map((id) => new Map([...(rows.get(id) ?? []), ...blankAnswer, [headings.annotator, contactId]]));
  return [{ kind: "append", table: found.name, key: headings.record, rows: own }];
}
