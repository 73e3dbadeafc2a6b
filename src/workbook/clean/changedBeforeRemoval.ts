// Looks again at records that a run takes out of Records: what somebody changed since the preview must not go with them.
import { texts } from "../../messages/catalogue";
import type { FieldValue } from "../../pipeline/record";
import type { FieldSpec } from "../../pipeline/spec/field";
import { sameValue } from "../cells";
import type { CellConflict } from "../edit";
import type { FoundTable } from "../findTable";
import { recordsTableName } from "../recordRows";
import { rowsByKey } from "../rowsByKey";
import { fieldHeading } from "../sheetShapes";
import type { RecordsToClean } from "./readForCleaning";

const { record: key } = texts.sheets.records;

/** Which records go, and what they held. */
export interface Removal {
  readonly held: Pick<RecordsToClean, "waiting">;
  readonly gone: readonly string[];
  readonly fields: readonly FieldSpec[];
}

/**
 * Compares the records with what was read of them.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table Records
 * @param removal - the records
 * @returns the cells that hold something else by now
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function changedBeforeRemoval(
  context: Excel.RequestContext,
  found: FoundTable,
  removal: Removal,
): Promise<readonly CellConflict[]> {
  const { held, gone, fields } = removal;
  if (gone.length === 0) return [];
  const headings = [key, ...fields.map((field) => fieldHeading(fields, field))];
  const rows = await rowsByKey(context, found, { key, keys: gone, headings });
  const read = new Map(held.waiting.map((record) => [record.id, record]));
  return gone.flatMap((id) => {
    const now = rows.get(id);
    return fields.flatMap((field, at) => {
      const expected = read.get(id)?.fields[field.id] ?? null;
      const value: FieldValue | undefined = now?.[at + 1];
      const isSame = value !== undefined && sameValue(value, expected);
      return isSame
        ? []
        : [{ table: recordsTableName, key: id, column: headings[at + 1] ?? "", expected, found: value }];
    });
  });
}
