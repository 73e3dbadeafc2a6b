// The one change that a run of the recipe is: changed cells with their originals, rows for Quarantine, rows that go.
import { texts } from "../../messages/catalogue";
import { canonicalJson } from "../../pipeline/canonicalJson";
import type { ChangedRecord, QuarantinedRecord, RecipeRun } from "../../pipeline/clean/recipeRun";
import type { DataRecord } from "../../pipeline/record";
import type { FieldSpec } from "../../pipeline/spec/field";
import type { CellEdit, Change, Edit, Row } from "../edit";
import { quarantineTableName, recordEntry, recordsTableName, rowOfQuarantined } from "../recordRows";
import { fieldHeading } from "../sheetShapes";
import { cleanAction, memoOf, type CleanRun, type MergedPair } from "./cleanRuns";
import type { RecordsToClean } from "./readForCleaning";

const { records, quarantine, original } = texts.sheets;

/** A run that is to be written. */
export interface CleanOrder {
  readonly changeId: string;
  readonly at: string;
  readonly held: RecordsToClean;
  readonly run: Omit<RecipeRun, "records" | "read">;
  /** What stands in `Cleaned` afterwards. */
  readonly fingerprint: string;
  readonly keptAsTheyWere: readonly string[];
  readonly fields: readonly FieldSpec[];
}

/** A change, and the run as it is told. */
export interface PlannedClean {
  readonly change: Change;
  readonly told: CleanRun;
  /** Ids of the records that leave Records. */
  readonly gone: readonly string[];
  /** Headings that Records needs for it. */
  readonly columns: readonly string[];
}

/**
 * Plans the change of a run.
 *
 * @param order - what was read, and what the run made of it
 * @returns the change; undone as one
 */
export function planClean(order: CleanOrder): PlannedClean {
  const { run, fingerprint, changeId } = order;
  const told = tell(order);
  const cells = cellsOf(order, told.kept);
  const gone = [...run.quarantined.map(({ record }) => record.id), ...run.merged.map(({ recordId }) => recordId)];
  const edits: readonly Edit[] = [
    { kind: "set", table: recordsTableName, key: records.record, cells },
    ...appends(order),
    ...(gone.length === 0
      ? []
      : [{ kind: "remove" as const, table: recordsTableName, key: records.record, keys: gone }]),
  ];
  const detail = {
    ...{ records: order.held.waiting.length, changed: run.changed.length },
    ...{ quarantined: run.quarantined.length, merged: run.merged.length, mergedInto: named(told.merged) },
  };
  return {
    change: { id: changeId, action: cleanAction, subject: fingerprint, detail, memo: { ...memoOf(told) }, edits },
    told,
    gone,
    columns: [...new Set(cells.map(({ column }) => column))],
  };
}

function tell({ held, run, keptAsTheyWere, changeId, at }: CleanOrder): CleanRun {
  const gone = new Set([...run.quarantined.map(({ record }) => record.id), ...run.merged.map((one) => one.recordId)]);
  const isOwn = (line: string) => (one: { readonly line: string }) => one.line === line;
  return {
    ...{ changeId, at, keptAsTheyWere },
    kept: held.waiting.map(({ id }) => id).filter((id) => !gone.has(id)),
    changed: run.changed.map(({ recordId }) => recordId),
    merged: run.merged.map(({ recordId, into }) => [recordId, into] as const),
    quarantined: run.quarantined.map(entryOf),
    lines: run.lines.map(({ line, step }) => ({
      ...{ line, step },
      changed: run.changed
        .filter(({ cells }) => cells.some(({ steps }) => steps.some(isOwn(line))))
        .map(({ recordId }) => recordId),
      merged: run.merged.filter(isOwn(line)).map(({ recordId, into }) => [recordId, into] as const),
      quarantined: run.quarantined.filter(isOwn(line)).map(entryOf),
    })),
  };
}

function cellsOf({ held, run, fingerprint, fields }: CleanOrder, kept: readonly string[]): readonly CellEdit[] {
  const changed = new Map(run.changed.map((record) => [record.recordId, record]));
  return kept.flatMap((id) => [
    ...changedCells(changed.get(id), held.originals.get(id) ?? new Set(), fields),
    { key: id, column: records.cleaned, before: null, after: fingerprint },
  ]);
}

// The first original stays, however often one cleans.
function changedCells(
  record: ChangedRecord | undefined,
  originals: ReadonlySet<string>,
  fields: readonly FieldSpec[],
): readonly CellEdit[] {
  return (record?.cells ?? []).flatMap(({ field, before, steps }) => {
    const own = fields.find(({ id }) => id === field);
    if (!record || !own) return [];
    const column = fieldHeading(fields, own);
    const cell = { key: record.recordId, column, before, after: steps.at(-1)?.after ?? null };
    const first = { key: record.recordId, column: original({ heading: column }), before: null, after: before };
    return originals.has(field) ? [cell] : [cell, first];
  });
}

function appends({ run, fields }: CleanOrder): readonly Edit[] {
  if (run.quarantined.length === 0) return [];
  const rows = run.quarantined.map((one) => quarantineRow(one, fields));
  return [{ kind: "append", table: quarantineTableName, key: quarantine.entry, rows }];
}

function quarantineRow({ record, ...reason }: QuarantinedRecord, fields: readonly FieldSpec[]): Row {
  const { code, problem, likelyCause, fix } = reason;
  const { file, locator } = record.source;
  const { importId, fields: cells } = record;
  const entry = recordEntry(record);
  const raw = rawOf(record);
  return rowOfQuarantined({ entry, importId, code, problem, likelyCause, fix, file, locator, raw, cells }, fields);
}

// The record whole, so that it can be submitted again under its id.
function rawOf({ id, fields }: DataRecord): string {
  return canonicalJson({ id, fields: { ...fields } });
}

function entryOf({ record }: QuarantinedRecord): string {
  return recordEntry(record);
}

// An event holds 30,000 characters at most; the journal has all of them.
const namedCharacters = 20_000;

function named(pairs: readonly MergedPair[]): readonly (readonly string[])[] {
  let room = namedCharacters;
  return pairs.filter((pair) => (room -= JSON.stringify(pair).length + 1) >= 0);
}
