// What a new name of a label changes in the tables: answers that still count by the name in their cell, and gold labels.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import type { CellEdit, SetEdit } from "../edit";
import { findTable } from "../findTable";
import { findLabelTables, readLabelRows } from "../labels/labelTables";
import { labelTableName } from "../labels/labelShape";
import { readFound } from "../readTable";
import { recordsTableName } from "../recordRows";

const { label, record } = texts.sheets.label;
const { gold, goldId } = texts.sheets.records;

type Names = ReadonlyMap<string, string>;

/**
 * Gives the edits that put a label's new name where its old one stands. Batches that are closed and decisions in Review are
 * read by the id beside the name, and keep the name of their day.
 *
 * @param context - the request context of the running `Excel.run`
 * @param before - the pipeline
 * @param now - the pipeline with other names
 * @returns the edits; none where no label has a new name
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function renamingEdits(
  context: Excel.RequestContext,
  before: PipelineSpec,
  now: PipelineSpec,
): Promise<readonly SetEdit[]> {
  const renamed = now.taxonomy.labels.flatMap(({ id, name }) => {
    const old = before.taxonomy.labels.find((one) => one.id === id)?.name ?? name;
    return old === name ? [] : [{ id, old, name }];
  });
  if (renamed.length === 0) return [];
  const answers = await answerEdits(context, before, new Map(renamed.map(({ old, name }) => [old, name])));
  const golds = await goldEdits(context, new Map(renamed.map(({ id, name }) => [id, name])));
  return [...answers, golds].filter(({ cells }) => cells.length > 0);
}

async function answerEdits(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  nameOf: Names,
): Promise<readonly SetEdit[]> {
  const edits: SetEdit[] = [];
  for (const table of await findLabelTables(context, spec)) {
    const cells = (await readLabelRows(context, table)).flatMap(({ recordId, cells: row }): readonly CellEdit[] => {
      const held = row.get(label) ?? null;
      const after = nameOf.get(textOf(held).trim());
      return after === undefined ? [] : [{ key: recordId, column: label, before: held, after }];
    });
    edits.push({ kind: "set", table: labelTableName(table.contactId), key: record, cells });
  }
  return edits;
}

async function goldEdits(context: Excel.RequestContext, nameOf: Names): Promise<SetEdit> {
  const key = texts.sheets.records.record;
  const { rows } = await readFound(context, await findTable(context, recordsTableName), [key, gold, goldId]);
  const cells = rows.flatMap((row): readonly CellEdit[] => {
    const after = nameOf.get(textOf(row.get(goldId)));
    if (after === undefined) return [];
    return [{ key: textOf(row.get(key)), column: gold, before: row.get(gold) ?? null, after }];
  });
  return { kind: "set", table: recordsTableName, key, cells };
}
