// A workbook with the sample pipeline and records, for the tests of labels, quality and exports.
import { readFileSync } from "node:fs";
import type { FunctionMetadata } from "../../src/embedded/store/functionArguments";
import { texts } from "../../src/messages/catalogue";
import type { Session } from "../../src/pipeline/session";
import type { PipelineSpec } from "../../src/pipeline/spec/pipelineSpec";
import { applyChange } from "../../src/workbook/change";
import { createHandoffSheet } from "../../src/workbook/handoffSheet";
import { createSheets } from "../../src/workbook/createSheets";
import type { Row } from "../../src/workbook/edit";
import { readTable } from "../../src/workbook/readTable";
import { fieldHeading, sheetShapes } from "../../src/workbook/sheetShapes";
import { storeSpec } from "../../src/workbook/storedSpec";
import { nameLabels, taxonomyEdit } from "../../src/workbook/taxonomyTable";
import { sampleText, specOf } from "../specs";
import { openHost, type OpenHost } from "../host/openHost";
import { quiet } from "./people";

const metadata = JSON.parse(readFileSync("tests/fixtures/functions.json", "utf8")) as {
  readonly functions: readonly FunctionMetadata[];
};

/** Opens a host whose cells know HANDOFF's functions. */
export async function openHostWithFunctions(): Promise<OpenHost> {
  const host = await openHost();
  await import("../../src/functions/functions");
  host.store.functions.register(metadata.functions, "HANDOFF");
  return host;
}

/** Opens the sample pipeline, or another, in a new workbook, with so many records. */
export async function openSample(session: Session, records: number, text = sampleText): Promise<PipelineSpec> {
  const spec = specOf(text);
  await Excel.run(async (context) => {
    const handoff = await createSheets(context, await createHandoffSheet(context), sheetShapes(spec));
    await storeSpec(context, handoff, text);
    await context.sync();
    const rows = Array.from({ length: records }, (_, place) => recordRow(spec, place));
    const edits = [
      taxonomyEdit(spec.taxonomy),
      { kind: "append" as const, table: "Records", key: texts.sheets.records.record, rows },
    ];
    const change = { id: session.random(), action: "pipeline.opened", subject: spec.pipeline.id, detail: {}, edits };
    await applyChange(context, change, { session, control: quiet });
    await nameLabels(context, spec.taxonomy);
  });
  return spec;
}

function recordRow({ fields }: PipelineSpec, place: number): Row {
  const headings = texts.sheets.records;
  const id = recordId(place);
  return new Map([
    [headings.record, id],
    [headings.import, "I001"],
    [headings.file, "inbox.csv"],
    [headings.locator, `row ${place + 2}`],
    [headings.sha256, "ab".repeat(32)],
    [headings.ingested, "2026-03-02T08:00:00Z"],
    ...fields.map((field) => [fieldHeading(fields, field), valueOf(field.id, id)] as const),
  ]);
}

function valueOf(field: string, id: string): string | null {
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
