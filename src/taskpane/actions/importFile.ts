// Imports a file: parses it in a worker, then writes Records and Quarantine as one change that can be undone.
import { HandoffError } from "../../pipeline/errors";
import { changeSamples, type ChangeSample } from "../../pipeline/ingest/changeSamples";
import { compareWithKnown, type ImportOutcome, type RecordChange } from "../../pipeline/ingest/compareWithKnown";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { MappingLine } from "../../pipeline/spec/source";
import { applyChange } from "../../workbook/change";
import type { SetEdit } from "../../workbook/edit";
import { findTable } from "../../workbook/findTable";
import { heldRecords, takeChangesEdit } from "../../workbook/heldRecords";
import { importChange } from "../../workbook/imports";
import { whileImporting } from "../../workbook/importTurn";
import { beginRun } from "../../workbook/beginRun";
import { expectNoCopies } from "../../workbook/labels/expectNoCopies";
import { batchesFor } from "../../workbook/labels/placeRecords";
import type { ImportSummary } from "../../workbook/overview";
import { recordsTableName } from "../../workbook/recordRows";
import type { JobResult } from "../worker/jobs";
import { runJob } from "../worker/runJob";
import type { ImportPreview } from "./previewFile";

/** What is imported, and how. */
export interface ImportOrder {
  readonly preview: ImportPreview;
  readonly sourceId: string;
  readonly mapping: readonly MappingLine[];
  /** Keeps the records out of every batch until somebody takes them in. */
  readonly inReserve?: boolean;
  /** What to do with records that are there with other content; left out, the import asks before it writes anything. */
  readonly changed?: "keep" | "take";
}

/** Known records have other content in the file: somebody has to say what holds. Nothing was written. */
export interface ChangeQuestion {
  readonly kind: "change-question";
  /** The import that waits for the answer. */
  readonly order: ImportOrder;
  readonly changed: readonly string[];
  readonly samples: readonly ChangeSample[];
}

/** What became of an import. */
export type ImportResult = ImportSummary | ChangeQuestion;

/** Imports a file; until it begins to write, Stop leaves the workbook as it was. */
export async function importFile(order: ImportOrder, session: Session, control: Control): Promise<ImportResult> {
  const spec = await Excel.run((context) => beginRun(context, session));
  const parsed = await parse(order, spec, { session, control });
  control.onProgress({ stage: "preparing", done: 0, of: parsed.rowsRead });
  return Excel.run((context) =>
    whileImporting(context, session, (importId) =>
      write(context, { order, spec, parsed, importId }, { session, control }),
    ),
  );
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
  readonly importId: string;
}

async function write(context: Excel.RequestContext, given: ParsedImport, run: Run): Promise<ImportResult> {
  const { order, spec, parsed, importId } = given;
  const found = await findTable(context, recordsTableName);
  const query = { ids: parsed.records.map(({ id }) => id), fields: spec.fields };
  const held = await heldRecords(context, found, query);
  const compared = compareWithKnown(parsed, new Map([...held].map(([id, { fields }]) => [id, fields])));
  const { changed } = compared;
  if (run.control.signal.aborted) throw new HandoffError("import-stopped");
  if (changed.length > 0 && order.changed === undefined) return question(order, changed, spec);
  const isTaken = changed.length > 0 && order.changed === "take";
  if (isTaken) await expectNoCopies(context, spec, idsOf(changed));
  const outcome = await placed(context, { order, spec, outcome: compared });
  const takeChanges = isTaken ? takeChangesEdit({ changed, held, fields: spec.fields }) : null;
  return apply(context, { order, spec, importId, outcome, takeChanges }, run);
}

function question(order: ImportOrder, changed: readonly RecordChange[], { fields }: PipelineSpec): ChangeQuestion {
  return { kind: "change-question", order, changed: idsOf(changed), samples: changeSamples(changed, fields) };
}

function idsOf(changed: readonly RecordChange[]): readonly string[] {
  return changed.map(({ record }) => record.id);
}

interface PlannedImport {
  readonly order: ImportOrder;
  readonly spec: PipelineSpec;
  readonly importId: string;
  readonly outcome: ImportOutcome;
  readonly takeChanges: SetEdit | null;
}

async function apply(
  context: Excel.RequestContext,
  { order, spec, importId, outcome, takeChanges }: PlannedImport,
  run: Run,
): Promise<ImportSummary> {
  const { fileName, sha256 } = order.preview;
  const changeId = run.session.random();
  const { fields } = spec;
  const change = importChange({ outcome, takeChanges, fileName, sha256, importId, changeId, fields });
  const { at, written, conflicts } = await applyChange(context, change, run);
  if (written === 0 && conflicts.length > 0) {
    throw new HandoffError("known-changed-meanwhile", { cells: conflicts.length });
  }
  const { rowsRead, known } = outcome;
  return {
    ...{ importId, changeId, fileName, at, rowsRead, known, undone: false },
    added: outcome.records.map(({ id }) => id),
    changed: outcome.changed.map(({ record }) => record.id),
    isChangeTaken: takeChanges !== null,
    quarantined: outcome.quarantined.map(({ locator }) => locator),
  };
}

interface NewOutcome {
  readonly order: ImportOrder;
  readonly spec: PipelineSpec;
  readonly outcome: ImportOutcome;
}

async function placed(context: Excel.RequestContext, { order, spec, outcome }: NewOutcome): Promise<ImportOutcome> {
  if (order.inReserve === true || outcome.records.length === 0) return outcome;
  const ids = outcome.records.map(({ id }) => id);
  const batchOf = await batchesFor(context, spec, ids);
  return {
    ...outcome,
    records: outcome.records.map((record) => ({ ...record, batch: batchOf.get(record.id) ?? null })),
  };
}
