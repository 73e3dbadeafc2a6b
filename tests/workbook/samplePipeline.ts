// A workbook with the sample pipeline and records, for the tests of labels, quality and exports.
import { readFileSync } from "node:fs";
import type { FunctionMetadata } from "../../src/embedded/store/functionArguments";
import { texts } from "../../src/messages/catalogue";
import type { DataRecord } from "../../src/pipeline/record";
import type { Session } from "../../src/pipeline/session";
import type { FieldSpec } from "../../src/pipeline/spec/field";
import type { PipelineSpec } from "../../src/pipeline/spec/pipelineSpec";
import { applyChange } from "../../src/workbook/change";
import { columnOf, findTable } from "../../src/workbook/findTable";
import { readTable } from "../../src/workbook/readTable";
import { batchesFor } from "../../src/workbook/labels/placeRecords";
import { recordsTableName, rowOfRecord } from "../../src/workbook/recordRows";
import { setUpPipeline } from "../../src/workbook/setUpPipeline";
import { readSpec } from "../../src/workbook/storedSpec";
import { sampleWithoutRecipe, specOf } from "../specs";
import { onSheet, valuesOf, write } from "../host/inExcel";
import { openHost, type OpenHost } from "../host/openHost";
import { quiet } from "./people";

/** A workbook as it was kept; opening it again is quicker than making it again. */
export type Snapshot = ReturnType<OpenHost["store"]["book"]["save"]>;

const metadata = JSON.parse(readFileSync("tests/fixtures/functions.json", "utf8")) as {
  readonly functions: readonly FunctionMetadata[];
};

/** Opens a host whose cells know HANDOFF's functions. */
export async function openHostWithFunctions(snapshot?: Snapshot): Promise<OpenHost> {
  const host = await openHost(snapshot ? { snapshot } : {});
  // The module registers its functions when it is loaded, and each host has a client of its own.
  await jest.isolateModulesAsync(async () => {
    await import("../../src/functions/functions");
  });
  host.store.functions.register(metadata.functions, "HANDOFF");
  return host;
}

/** Opens the sample pipeline without its recipe, or another one, in a new workbook, with so many records. */
export async function openSample(
  session: Session,
  records: number,
  text = sampleWithoutRecipe(),
): Promise<PipelineSpec> {
  const spec = specOf(text);
  await Excel.run((context) => setUpPipeline(context, { spec, text }, { session, control: quiet }));
  if (records > 0) await addRecords(session, { from: 0, count: records });
  return spec;
}

/** Which records to add. */
export interface NewRecords {
  /** Records are numbered; this is the first one's number. */
  readonly from: number;
  readonly count: number;
  /** The text of all of them. */
  readonly body?: string;
}

/** Adds records to the sample pipeline, as an import does. */
export async function addRecords(session: Session, { from, count, body }: NewRecords): Promise<void> {
  await Excel.run(async (context) => {
    const spec = await readSpec(context);
    const { fields } = spec;
    const records = Array.from({ length: count }, (_, place) => recordAt(fields, from + place, body));
    const batchOf = await batchesFor(
      context,
      spec,
      records.map(({ id }) => id),
    );
    const rows = records.map((record) => rowOfRecord({ ...record, batch: batchOf.get(record.id) ?? null }, fields));
    const edits = [{ kind: "append" as const, table: recordsTableName, key: texts.sheets.records.record, rows }];
    const change = { id: session.random(), action: "import.finished", subject: "I001", detail: {}, edits };
    await applyChange(context, { ...change, memo: { importId: "I001" } }, { session, control: quiet });
  });
}

function recordAt(fields: readonly FieldSpec[], place: number, body?: string): DataRecord {
  const id = recordId(place);
  const values = fields.map((field): [string, string | null] => [field.id, sampleValue(field.id, id)]);
  return {
    id,
    fields: { ...Object.fromEntries(values), ...(body === undefined ? {} : { body }) },
    source: { file: "inbox.csv", sha256: "ab".repeat(32), locator: `row ${place + 2}` },
    importId: "I001",
    batch: null,
    ingestedAt: "2026-03-02T08:00:00Z",
  };
}

function sampleValue(field: string, id: string): string | null {
  if (field === "thread_id" || field === "source_group") return null;
  return field === "sent_at" ? "2026-03-01T07:00:00Z" : `=${field} of ${id}`;
}

/** The id of a record of the sample. */
export function recordId(place: number): string {
  return `mail-${String(place).padStart(4, "0")}`;
}

/** The values of some columns of a table, row by row. */
export async function rowsOf(table: string, columns: readonly string[]): Promise<unknown[][]> {
  const { rows } = await Excel.run((context) => readTable(context, table, columns));
  return rows.map((row) => columns.map((column) => row.get(column) ?? null));
}

/** Types labels into an annotator's sheet, by the number of the record. */
export async function labelAll(table: string, labelOf: (place: number) => string): Promise<void> {
  await fillColumn(table, texts.sheets.label.label, labelOf);
}

/** Types into a column of an annotator's sheet, by the number of the record. */
export async function fillColumn(table: string, heading: string, valueOf: (place: number) => string): Promise<void> {
  await Excel.run(async (context) => {
    const found = await findTable(context, table);
    const column = (name: string) => found.table.getDataBodyRange().getColumn(columnOf(found, name));
    const ids = column(texts.sheets.label.record).load("values");
    await context.sync();
    column(heading).values = ids.values.map(([id]) => [valueOf(Number(String(id).replace("mail-", "")))]);
    await context.sync();
  });
}

/** Turns the four rows of a Label sheet upside down, and puts two rows above its table. */
export async function turnRowsRound(sheet: string): Promise<void> {
  const rows = await valuesOf("A2:N5", sheet);
  await write("A2:N5", rows.toReversed(), sheet);
  await onSheet((own) => {
    own.getRange("1:2").insert("Down");
    return () => undefined;
  }, sheet);
}
