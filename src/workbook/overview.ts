// Where things stand in the workbook: everything that Home and the badges of the pane show, read in one go.
import { texts } from "../messages/catalogue";
import { isBlank, type FieldValue } from "../pipeline/record";
import type { BatchState } from "../pipeline/label/batchStates";
import type { Session } from "../pipeline/session";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { textOf } from "./cells";
import { isStandingRun, lastRunIn, type CleanRun } from "./clean/cleanRuns";
import { auditTableName } from "./auditTable";
import { madeDocuments } from "./documents/documentStates";
import { readIssued, type KeptDocument } from "./documents/issued";
import { expectedSheets } from "./expectedSheets";
import { exportsTableName } from "./exports/exportsTable";
import { lookIn, takeInventory, type FoundTable, type Lookup } from "./findTable";
import { readFollowedEvents } from "./followedEvents";
import { gateStanding, type GateStanding } from "./gateStanding";
import { layoutVersion, type HandoffSheet } from "./handoffSheet";
import { importMemo, importsIn, isImport, type ImportEntry, type ImportMemo } from "./imports";
import { changesWhere, interruptedIn, isOpenRun, type InterruptedChange } from "./interruption";
import { batchesOf } from "./labels/batches";
import { annotatorsOf, labelTableName } from "./labels/labelShape";
import { readAnswersIn, type AnnotationReading, type OpenRow } from "./labels/readAnnotations";
import { migrateWorkbook } from "./migrateWorkbook";
import { readFound } from "./readTable";
import { quarantineTableName, recordsTableName } from "./recordRows";
import { unresolvedIn } from "./review/planReview";
import { decisionIn } from "./review/reviewTable";
import { sheetShapes } from "./sheetShapes";
import { isBehind } from "./spec/catchUp";
import { spotCheckTableName } from "./spotCheck/spotCheckTable";
import { readStandingRecords, type StandingRecord } from "./standingRecords";
import { specIn } from "./storedSpec";

/** A row in Quarantine. */
export interface QuarantineEntry {
  readonly key: string;
  readonly importId: string;
  readonly locator: string;
  readonly file: string;
  readonly code: string;
  readonly problem: string;
  readonly likelyCause: string;
  readonly fix: string;
  readonly raw: string;
  readonly state: "open" | "fixed" | "left-out";
}

/** One run of bringing a file in; the ids behind each figure, so that the pane can show the rows. */
export interface ImportSummary {
  readonly importId: string;
  readonly changeId: string;
  readonly fileName: string;
  readonly at: string;
  readonly rowsRead: number;
  readonly added: readonly string[];
  /** One id for each row that merged. */
  readonly known: readonly string[];
  /** Records that were there with other content. */
  readonly changed: readonly string[];
  /** Whether their new content was taken. */
  readonly isChangeTaken: boolean;
  /** Places in the file: `row 318`. */
  readonly quarantined: readonly string[];
  readonly undone: boolean;
}

/** A run that was begun and not ended. */
export interface InterruptedRun {
  readonly changeId: string;
  readonly action: string;
  readonly at: string;
  /** Rows and cells that were read back. */
  readonly written: number;
  readonly of: number;
  /** The file of an import; empty for other runs. */
  readonly fileName: string;
  /** An undo can only go on. */
  readonly isUndo: boolean;
}

/** How far an annotator is: record ids. */
export interface AnnotatorProgress {
  readonly contactId: string;
  readonly name: string;
  readonly assigned: readonly string[];
  readonly labelled: readonly string[];
}

/** What waits for a decision: record ids. */
export interface ReviewStanding {
  /** The rule could not settle them and nobody decided yet. */
  readonly disagreements: readonly string[];
  /** An annotator asked about them. */
  readonly questions: readonly string[];
}

/** A training set that was exported. */
export interface ExportEntry {
  readonly version: string;
  readonly at: string;
  readonly records: number;
}

/** Where things stand. */
export interface Overview extends GateStanding {
  readonly spec: PipelineSpec;
  readonly recordIds: readonly string[];
  /** Records that wait to be cleaned. */
  readonly toClean: readonly string[];
  /** Records that a run of the recipe has been through. */
  readonly cleaned: readonly string[];
  /** The last run of the recipe that stands. */
  readonly lastCleaning: CleanRun | null;
  /** The oldest first. */
  readonly batches: readonly BatchState[];
  /** Records in no batch that nobody has. */
  readonly reserve: readonly string[];
  readonly review: ReviewStanding;
  readonly openQuarantine: readonly QuarantineEntry[];
  /** The newest first. */
  readonly imports: readonly ImportSummary[];
  readonly interrupted: InterruptedRun | null;
  /** Lists, limits and sheets do not follow the pipeline yet. */
  readonly isBehind: boolean;
  readonly annotators: readonly AnnotatorProgress[];
  readonly lastExport: ExportEntry | null;
  /** The documents as they were issued last, in the order of {@link madeDocuments}. */
  readonly issued: readonly KeptDocument[];
  /** Sheets that are gone. */
  readonly missing: readonly string[];
}

const { quarantine, quarantineStates, label, exports } = texts.sheets;

type Rows = readonly ReadonlyMap<string, FieldValue>[];

/**
 * Reads where things stand.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who asks
 * @returns all of it, or `null` in a workbook without a pipeline
 * @throws {@link HandoffError} `newer-layout`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function readStanding(context: Excel.RequestContext, session: Session): Promise<Overview | null> {
  const inventory = await takeInventory(context);
  const { handoff } = inventory;
  if (handoff === null) return null;
  if (handoff.layout < layoutVersion) {
    if ((await specIn(context, handoff)) === null) return null;
    await migrateWorkbook(context, session);
    return readStanding(context, session);
  }
  const hidden = await readHidden(context, handoff);
  const { spec } = hidden;
  if (spec === null) return null;
  const lookup = await lookIn(context, inventory, tableNames(spec));
  return overviewOf({ ...hidden, ...(await readSheets(context, spec, lookup)), spec, lookup }, session);
}

// What `_handoff` tells, in the requests of the longest of them.
async function readHidden(context: Excel.RequestContext, handoff: HandoffSheet) {
  const [spec, changes, behind, issued] = await Promise.all([
    specIn(context, handoff),
    changesWhere(context, handoff, (line) => isOpenRun(line) || isImport(line) || isStandingRun(line)),
    isBehind(context, handoff),
    readIssued(context, handoff, madeDocuments),
  ]);
  return { spec, changes, isBehind: behind, issued };
}

async function readSheets(context: Excel.RequestContext, spec: PipelineSpec, lookup: Lookup) {
  const audit = lookup.found.get(auditTableName);
  const [held, entries, reading, events, lastExport] = await Promise.all([
    readStandingRecords(context, spec, lookup.found.get(recordsTableName)),
    readQuarantine(context, lookup),
    readAnswersIn(context, spec, lookup.found),
    audit ? readFollowedEvents(context, audit) : [],
    readLastExport(context, lookup),
  ]);
  return { held, entries, reading, events, lastExport };
}

type Read = Omit<Awaited<ReturnType<typeof readHidden>>, "spec"> &
  Awaited<ReturnType<typeof readSheets>> & { readonly spec: PipelineSpec; readonly lookup: Lookup };

function overviewOf(given: Read, session: Session): Overview {
  const { spec, held, entries, reading, events, changes, lastExport, issued, lookup } = given;
  const batches = batchesOf(held, reading, spec);
  const moment = { lastExportAt: lastExport?.at ?? null, now: session.now() };
  const read = { ...batches, ...moment, spec, reading, records: held, events };
  return {
    spec,
    recordIds: held.map(({ id }) => id),
    toClean: held.flatMap(({ id, cleaning }) => (cleaning === "waits" ? [id] : [])),
    cleaned: held.flatMap(({ id, cleaning }) => (cleaning === "done" ? [id] : [])),
    lastCleaning: lastRunIn(changes),
    ...batches,
    ...gateStanding(read),
    review: reviewOf(reading, spec),
    openQuarantine: entries.filter(({ state }) => state === "open"),
    imports: summariesOf(importsIn(changes), { held, entries }),
    interrupted: runOf(interruptedIn(changes, session)),
    isBehind: given.isBehind,
    annotators: progressOf(reading, spec),
    lastExport,
    issued,
    missing: missingSheets(spec, lookup),
  };
}

function tableNames(spec: PipelineSpec): readonly string[] {
  const always = sheetShapes(spec).map(({ table }) => table);
  return [...always, spotCheckTableName, ...spec.annotation.annotators.map(labelTableName)];
}

function missingSheets(spec: PipelineSpec, { handoff, missing }: Lookup): readonly string[] {
  const lacking = expectedSheets(spec, handoff?.tables ?? {}).filter(({ table }) => missing.includes(table));
  return lacking.map(({ name }) => name);
}

async function rowsOf(context: Excel.RequestContext, found: FoundTable | undefined, columns: readonly string[]) {
  const none: Rows = [];
  return found ? (await readFound(context, found, columns)).rows : none;
}

async function readQuarantine(context: Excel.RequestContext, { found }: Lookup): Promise<readonly QuarantineEntry[]> {
  const { entry, locator, file, problem, likelyCause, fix, state, code, raw, import: run } = quarantine;
  const columns = [entry, locator, file, problem, likelyCause, fix, state, code, raw, run];
  const rows = await rowsOf(context, found.get(quarantineTableName), columns);
  return rows.flatMap((row) => {
    const text = (heading: string) => textOf(row.get(heading));
    if (text(entry) === "") return [];
    return [
      {
        ...{ key: text(entry), importId: text(run), locator: text(locator), file: text(file), code: text(code) },
        ...{ problem: text(problem), likelyCause: text(likelyCause), fix: text(fix), raw: text(raw) },
        state: stateOf(text(state)),
      },
    ];
  });
}

function stateOf(shown: string): QuarantineEntry["state"] {
  if (shown === quarantineStates.fixed) return "fixed";
  return shown === quarantineStates["left-out"] ? "left-out" : "open";
}

function progressOf({ open }: AnnotationReading, spec: PipelineSpec): readonly AnnotatorProgress[] {
  const isAnswered = ({ cells }: OpenRow) => !isBlank(cells.get(label.label)) || !isBlank(cells.get(label.unsure));
  const idsOf = (rows: readonly OpenRow[]) => rows.map(({ recordId }) => recordId);
  return annotatorsOf(spec).map(({ id, name }) => {
    const own = open.filter(({ annotator }) => annotator === id);
    return { contactId: id, name, assigned: idsOf(own), labelled: idsOf(own.filter(isAnswered)) };
  });
}

function reviewOf(reading: AnnotationReading, spec: PipelineSpec): ReviewStanding {
  const { listed, unlisted } = unresolvedIn(reading, spec.adjudication.rule);
  const asked = reading.review.filter((row) => row.kind === "question" && decisionIn(row) === null);
  return { disagreements: [...listed, ...unlisted], questions: [...new Set(asked.map(({ recordId }) => recordId))] };
}

interface ReadRows {
  readonly held: readonly StandingRecord[];
  readonly entries: readonly QuarantineEntry[];
}

function summariesOf(imports: readonly ImportEntry[], { held, entries }: ReadRows): readonly ImportSummary[] {
  return imports.map((entry) => ({
    ...summaryOf(entry, entry),
    added: held.flatMap(({ id, importId }) => (importId === entry.importId ? [id] : [])),
    quarantined: entries.flatMap(({ locator, importId }) => (importId === entry.importId ? [locator] : [])),
    undone: entry.undone,
  }));
}

function summaryOf(
  { importId, fileName, rowsRead, known, changed, isChangeTaken }: ImportMemo,
  { changeId, at }: { readonly changeId: string; readonly at: string },
) {
  return { importId, changeId, fileName, at, rowsRead, known, changed, isChangeTaken };
}

function runOf(change: InterruptedChange | null): InterruptedRun | null {
  if (change === null) return null;
  const { changeId, action, at, done: written, of, isUndo } = change;
  const fileName = action.startsWith("import.") ? importMemo(change).fileName : "";
  return { changeId, action, at, written, of, fileName, isUndo };
}

async function readLastExport(context: Excel.RequestContext, { found }: Lookup): Promise<ExportEntry | null> {
  const rows = await rowsOf(context, found.get(exportsTableName), [exports.version, exports.when, exports.records]);
  const sets = rows.map((row) => ({
    version: textOf(row.get(exports.version)),
    at: textOf(row.get(exports.when)),
    records: Number(row.get(exports.records) ?? 0),
  }));
  return sets.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
