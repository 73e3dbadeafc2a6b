// The table Exports: one row a set, with everything that tells one set from another.
import { texts } from "../../messages/catalogue";
import type { SplitName } from "../../pipeline/export/exportItem";
import type { ExportFile } from "../../pipeline/export/manifest";
import type { FieldValue } from "../../pipeline/record";
import { textOf } from "../cells";
import type { Row } from "../edit";
import { readTable } from "../readTable";

const headings = texts.sheets.exports;

/** Our name of the table. */
export const exportsTableName = "Exports";

/** A set that was exported. */
export interface ExportRow {
  readonly version: string;
  readonly at: string;
  /** The name of the person. */
  readonly who: string;
  readonly format: string;
  readonly records: number;
  /** Records in each split; `null` in an export without splits. */
  readonly splits: Readonly<Record<SplitName, number>> | null;
  readonly notExported: number;
  /** The verdicts of the gates in words. */
  readonly gate: string;
  /** Why it was exported although a check was not passed; empty otherwise. */
  readonly reason: string;
  readonly files: readonly ExportFile[];
}

/**
 * Gives the row of a set.
 *
 * @param row - the set; its first file is the data
 * @returns the values by heading
 */
export function exportRow(row: ExportRow): Row {
  return new Map<string, FieldValue>([
    [headings.version, row.version],
    [headings.when, row.at],
    [headings.who, row.who],
    [headings.format, row.format],
    [headings.records, row.records],
    [headings.train, row.splits?.train ?? null],
    [headings.validation, row.splits?.validation ?? null],
    [headings.test, row.splits?.test ?? null],
    [headings.notExported, row.notExported],
    [headings.gate, row.gate],
    [headings.reason, row.reason || null],
    [headings.fingerprint, row.files[0]?.sha256 ?? null],
    [headings.files, JSON.stringify(row.files)],
  ]);
}

/**
 * Lists the versions that were exported.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the versions, in the order of the sheet
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readVersions(context: Excel.RequestContext): Promise<readonly string[]> {
  const { rows } = await readTable(context, exportsTableName, [headings.version]);
  return rows.map((row) => textOf(row.get(headings.version)));
}

/**
 * Finds the hash of the last event in the audit trail.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the hash, or `null` where there is no event
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readAuditHead(context: Excel.RequestContext): Promise<string | null> {
  const { when, hash } = texts.sheets.audit;
  const { rows } = await readTable(context, "Audit", [when, hash]);
  const events = rows.map((row) => ({ at: textOf(row.get(when)), hash: textOf(row.get(hash)) }));
  const last = events.reduce<(typeof events)[number] | null>(
    (latest, event) => (latest === null || event.at >= latest.at ? event : latest),
    null,
  );
  return last?.hash ?? null;
}
