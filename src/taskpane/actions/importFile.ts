// Imports a file: parses it in a worker, then writes Records and Quarantine as one change that can be undone.
import { HandoffError } from "../../pipeline/errors";
import { compareWithKnown } from "../../pipeline/ingest/compareWithKnown";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { MappingLine } from "../../pipeline/spec/source";
import { texts } from "../../messages/catalogue";
import { applyChange } from "../../workbook/change";
import { findTable } from "../../workbook/findTable";
import { importChange, nextImportId } from "../../workbook/imports";
import { locateRows } from "../../workbook/locateRows";
import type { ImportSummary } from "../../workbook/overview";
import { recordsTableName } from "../../workbook/recordRows";
import { readSpec } from "../../workbook/storedSpec";
import type { JobResult } from "../worker/jobs";
import { runJob } from "../worker/runJob";
import type { ImportPreview } from "./previewFile";

/** What is imported, and how. */
export interface ImportOrder {
  readonly preview: ImportPreview;
  readonly sourceId: string;
  readonly mapping: readonly MappingLine[];
}

/** Imports a file; until it begins to write, Stop leaves the workbook as it was. */
export async function importFile(order: ImportOrder, session: Session, control: Control): Promise<ImportSummary> {
  const spec = await Excel.run(async (context) => {
    await nextImportId(context, session);
    return readSpec(context);
  });
  const parsed = await parse(order, spec, { session, control });
  control.onProgress({ stage: "preparing", done: 0, of: parsed.rowsRead });
  return Excel.run((context) => write(context, { order, spec, parsed }, { session, control }));
}

interface Run {
  readonly session: Session;
  readonly control: Control;
}

async function parse(
  { preview, sourceId, mapping }: ImportOrder,
  { sources, fields }: PipelineSpec,
  { session, control }: Run,
): Promise<JobResult<"parseFile">> {
  const source = sources.find(({ id }) => id === sourceId);
  if (!source) throw new HandoffError("source-unknown", { source: sourceId });
  const { handle: file, fileName, how } = preview;
  const sheet = how.format === "workbook" ? how.sheet : undefined;
  const ingestedAt = session.now();
  const parsed = await runJob(
    "parseFile",
    { file, fileName, sheet, source, mapping, fields, importId: "", ingestedAt },
    control,
  );
  if (parsed.sha256 !== preview.sha256) throw new HandoffError("file-changed", { file: fileName });
  return parsed;
}

interface ParsedImport {
  readonly order: ImportOrder;
  readonly spec: PipelineSpec;
  readonly parsed: JobResult<"parseFile">;
}

async function write(
  context: Excel.RequestContext,
  { order, spec, parsed }: ParsedImport,
  run: Run,
): Promise<ImportSummary> {
  const { fileName, sha256 } = order.preview;
  const importId = await nextImportId(context, run.session);
  const table = await findTable(context, recordsTableName);
  const { rowOf } = await locateRows(context, table, texts.sheets.records.record);
  const outcome = compareWithKnown(parsed, new Set(rowOf.keys()));
  if (run.control.signal.aborted) throw new HandoffError("import-stopped");
  const changeId = run.session.random();
  const change = importChange({ outcome, fileName, sha256, importId, changeId, fields: spec.fields });
  const { at } = await applyChange(context, change, run);
  const { rowsRead, known } = outcome;
  return {
    ...{ importId, changeId, fileName, at, rowsRead, known, undone: false },
    added: outcome.records.map(({ id }) => id),
    quarantined: outcome.quarantined.map(({ locator }) => locator),
  };
}
