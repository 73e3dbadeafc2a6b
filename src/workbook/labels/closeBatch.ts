// Closing a batch: its answers move from the Label tables to Annotations, and its gold labels stand in Records.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { Edit } from "../edit";
import { annotationsKey, annotationsTableName, rowOfClosed } from "./annotationsTable";
import { answerHeadings, labelNames } from "./answerCells";
import { readBatches, type BatchReading } from "./batches";
import { goldEdit } from "./goldCells";
import { findLabelTables, readLabelRows, type LabelRow, type LabelTable } from "./labelTables";
import { goldOf } from "./readAnnotations";

const recordHeading = texts.sheets.label.record;

/** What closing a batch does. */
export interface ClosePlan {
  readonly edits: readonly Edit[];
  readonly records: number;
  /** How many of them have a gold label. */
  readonly withGold: number;
}

interface TableRows {
  readonly table: LabelTable;
  readonly rows: readonly LabelRow[];
}

/**
 * Plans the closing of a batch. Rows are added before they are taken away, so that nothing is lost in between.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param batch - the batch
 * @returns the edits of one change
 * @throws {@link HandoffError} `batch-not-judged`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planClose(context: Excel.RequestContext, spec: PipelineSpec, batch: string): Promise<ClosePlan> {
  // The rows come first: an answer that changes before the batch is judged then differs from them, and the guard says so.
  const sheets = await labelledRows(context, spec);
  const batches = await readBatches(context, spec);
  const ids = judgedIn(batches, batch);
  const isMember = membership(ids);
  const names = labelNames(spec.taxonomy.labels);
  const golds = ids.map((id) => goldOf(batches.reading, id, spec.adjudication.rule));
  const tables = sheets.map(({ table, rows }) => ({ table, rows: rows.filter(isMember) }));
  const closed = tables.flatMap(({ table, rows }) =>
    rows.map((row) => rowOfClosed({ ...row, annotator: table.contactId }, { batch, names })),
  );
  const edits: readonly Edit[] = [
    ...tables.flatMap(guardOf),
    { kind: "append", table: annotationsTableName, key: annotationsKey, rows: closed },
    await goldEdit(context, golds, names),
    ...tables.flatMap(removalOf),
  ];
  return { edits, records: ids.length, withGold: golds.filter(({ labelId }) => labelId !== null).length };
}

async function labelledRows(context: Excel.RequestContext, spec: PipelineSpec): Promise<readonly TableRows[]> {
  const tables = await findLabelTables(context, spec);
  return Promise.all(tables.map(async (table) => ({ table, rows: await readLabelRows(context, table) })));
}

function membership(ids: readonly string[]): (row: LabelRow) => boolean {
  const members = new Set(ids);
  return ({ recordId }) => members.has(recordId);
}

function judgedIn({ batches }: BatchReading, batch: string): readonly string[] {
  const state = batches.find((one) => one.batch === batch);
  const open = state ? state.records.length - state.settled.length : 0;
  if (state?.stage !== "judged") throw new HandoffError("batch-not-judged", { batch, open });
  return state.records;
}

// Writes nothing; but an answer that is changed while the batch is being closed then stops the closing.
function guardOf({ table, rows }: TableRows): readonly Edit[] {
  const cells = rows.flatMap(({ recordId, cells: held }) =>
    answerHeadings.map((column) => {
      const value = held.get(column) ?? null;
      return { key: recordId, column, before: value, after: value };
    }),
  );
  return cells.length === 0 ? [] : [{ kind: "set", table: table.found.name, key: recordHeading, cells }];
}

function removalOf({ table, rows }: TableRows): readonly Edit[] {
  if (rows.length === 0) return [];
  const keys = rows.map(({ recordId }) => recordId);
  return [{ kind: "remove", table: table.found.name, key: recordHeading, keys }];
}
