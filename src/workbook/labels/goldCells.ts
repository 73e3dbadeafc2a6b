// The gold columns of Records: the label, how it came about, and its id.
import { texts } from "../../messages/catalogue";
import type { GoldLabel } from "../../pipeline/annotation";
import type { FieldValue } from "../../pipeline/record";
import type { CellEdit, SetEdit } from "../edit";
import { findTable } from "../findTable";
import { recordsTableName } from "../recordRows";
import { rowsByKey } from "../rowsByKey";
import type { LabelNames } from "./answerCells";

const { record, gold, how, goldId } = texts.sheets.records;

/** Where a record stands, as far as it matters for what Records shows. */
export interface ShownWhere {
  readonly isDecided: boolean;
  readonly isClosed: boolean;
}

/**
 * Gives what Records shows of a gold label. What the rule alone gives stands there once the batch is closed.
 *
 * @param gold - the record as it was settled
 * @param where - whether somebody decided it, whether its batch is closed
 * @returns the gold label, blank where it is not shown yet
 */
export function shownGold(gold: GoldLabel, where: ShownWhere): GoldLabel {
  const isShown = where.isDecided || where.isClosed || gold.basis === "corrected-in-spot-check";
  return isShown ? gold : { ...gold, labelId: null, basis: null };
}

/**
 * Gives the edit that writes gold labels beside their records, over what stands there now.
 *
 * @param context - the request context of the running `Excel.run`
 * @param golds - the records as they were settled
 * @param names - the labels
 * @returns the cells that change
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function goldEdit(
  context: Excel.RequestContext,
  golds: readonly GoldLabel[],
  names: LabelNames,
): Promise<SetEdit> {
  const columns = [gold, how, goldId];
  const keys = golds.map(({ recordId }) => recordId);
  const found = await findTable(context, recordsTableName);
  const rows = await rowsByKey(context, found, { key: record, keys, headings: [record, ...columns] });
  const cells = golds.flatMap((one) => {
    const [, ...before] = rows.get(one.recordId) ?? [];
    return before.length === 0 ? [] : changed(one.recordId, columns, { before, after: goldCells(one, names) });
  });
  return { kind: "set", table: recordsTableName, key: record, cells };
}

function goldCells({ labelId, basis }: GoldLabel, { nameOf }: LabelNames): readonly FieldValue[] {
  const name = labelId === null ? null : (nameOf.get(labelId) ?? labelId);
  return [name, basis === null ? null : texts.sheets.bases[basis], labelId];
}

interface Values {
  readonly before: readonly FieldValue[];
  readonly after: readonly FieldValue[];
}

function changed(key: string, columns: readonly string[], { before, after }: Values): readonly CellEdit[] {
  return columns.flatMap((column, at) => {
    const [old, now] = [before[at] ?? null, after[at] ?? null];
    return old === now ? [] : [{ key, column, before: old, after: now }];
  });
}
