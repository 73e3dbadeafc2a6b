// Everything that an export is made of, as it stands in the workbook now: records whole, labels settled, what is open.
import { texts } from "../../messages/catalogue";
import type { ExportItem } from "../../pipeline/export/exportItem";
import { isBlank } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { readCleanedAt } from "../clean/cleanRuns";
import { cleanedColumn, waitsToBeCleaned } from "../clean/waiting";
import { lookForTables } from "../findTable";
import { goldOf, readAnnotations, type UnknownLabel } from "../labels/readAnnotations";
import type { OutsideEdit } from "../outsideEdit";
import { outsideEditsIn } from "../outsideEdits";
import { readRecords } from "../readRecords";
import { readFound, readTable } from "../readTable";
import { recordsTableName } from "../recordRows";

const { quarantine, records } = texts.sheets;

/** What was read. */
export interface ExportSources {
  /** All records with their gold labels. */
  readonly items: readonly ExportItem[];
  readonly unknownLabels: readonly UnknownLabel[];
  readonly openQuarantine: number;
  /** Ids of records that wait to be cleaned. */
  readonly waiting: readonly string[];
  /** Cells that hold something else than what Handoff wrote. */
  readonly outsideEdits: readonly Pick<OutsideEdit, "recordId">[];
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
  const [all, reading, openQuarantine, cleaning] = await Promise.all([
    readRecords(context, spec),
    readAnnotations(context, spec),
    countOpen(context),
    readCleaning(context, spec),
  ]);
  const { waiting, cleanedAt } = cleaning;
  const items = all.map((record) => {
    const at = cleanedAt.get(record.id);
    const gold = goldOf(reading, record.id, spec.adjudication.rule);
    return { record, gold, ...(at !== undefined && { cleanedAt: at }) };
  });
  const outsideEdits = await outsideEditsIn(context, spec, { records: all, reading, at: "" });
  return { items, unknownLabels: reading.unknownLabels, openQuarantine, outsideEdits, waiting };
}

interface Cleaning {
  readonly waiting: readonly string[];
  readonly cleanedAt: ReadonlyMap<string, string>;
}

// A record whose content was replaced since it was cleaned is as if no run had been through it.
async function readCleaning(context: Excel.RequestContext, spec: PipelineSpec): Promise<Cleaning> {
  const { handoff, found } = await lookForTables(context, [recordsTableName]);
  const table = found.get(recordsTableName);
  if (handoff === null || !table) return none;
  const [{ rows }, times] = await Promise.all([
    readFound(context, table, [records.record, ...cleanedColumn(table)]),
    readCleanedAt(context, handoff),
  ]);
  const idsWhere = (isWanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isWanted).map((row) => textOf(row.get(records.record)));
  const cleaned = new Set(idsWhere((row) => !isBlank(row.get(records.cleaned))));
  return {
    waiting: idsWhere((row) => waitsToBeCleaned(row, spec)),
    cleanedAt: new Map([...times].filter(([id]) => cleaned.has(id))),
  };
}

const none: Cleaning = { waiting: [], cleanedAt: new Map() };

async function countOpen(context: Excel.RequestContext): Promise<number> {
  const { rows } = await readTable(context, "Quarantine", [quarantine.state]);
  return rows.filter((row) => textOf(row.get(quarantine.state)) === texts.sheets.quarantineStates.open).length;
}
