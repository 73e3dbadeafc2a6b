// The one reader of answers: Label tables, closed batches, decisions in Review and spot checks, joined by record.
import { texts } from "../../messages/catalogue";
import type { Annotation, Answer, GoldLabel } from "../../pipeline/annotation";
import { HandoffError } from "../../pipeline/errors";
import { settleRecord, type Answers, type Decision } from "../../pipeline/label/settleRecord";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { lookForTables, type FoundTable, type Lookup } from "../findTable";
import { decisionIn, readReviewRows, reviewTableName, type ReviewRow } from "../review/reviewTable";
import { checkIn, readSpotCheckRows, spotCheckTableName, type SpotCheckRow } from "../spotCheck/spotCheckTable";
import { answerIn, labelNames, type LabelNames } from "./answerCells";
import { annotationsTableName, readClosedRows, type ClosedRow } from "./annotationsTable";
import { labelTableName } from "./labelShape";
import { readLabelRows, type LabelTable } from "./labelTables";

const headings = texts.sheets.label;

/** A cell that holds a label which the taxonomy does not have. */
export interface UnknownLabel {
  readonly recordId: string;
  readonly label: string;
  readonly sheet: string;
  readonly table: string;
}

/** All answers as they stand in the workbook now. */
export interface AnnotationReading {
  /** By record id; a record that nobody has or had is not there. */
  readonly answers: ReadonlyMap<string, Answers>;
  /** Ids of records that stand on a Label sheet. */
  readonly handedOut: ReadonlySet<string>;
  /** Ids of records that stand in Annotations. */
  readonly closed: ReadonlySet<string>;
  /** The rows of the Label sheets. */
  readonly open: readonly OpenRow[];
  /** The rows of Annotations and of the Label sheets, each record and annotator once. */
  readonly rows: readonly ClosedRow[];
  readonly review: readonly ReviewRow[];
  /** The rows of the sheet Spot check, the oldest sample first. */
  readonly checks: readonly SpotCheckRow[];
  readonly unknownLabels: readonly UnknownLabel[];
}

/**
 * Reads all answers.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @returns the answers of each record and where they stand
 * @throws {@link HandoffError} `no-pipeline`, `column-missing`; `table-missing` where a table that was there is gone
 */
export async function readAnnotations(context: Excel.RequestContext, spec: PipelineSpec): Promise<AnnotationReading> {
  const { handoff, found, missing } = await lookForTables(context, answerTables(spec));
  if (handoff === null) throw new HandoffError("no-pipeline");
  // A table that was never made is empty; one that was there and is gone must not look like it.
  const lost = missing.find((name) => handoff.tables[name] !== undefined);
  if (lost !== undefined) throw new HandoffError("table-missing", { table: lost });
  return readAnswersIn(context, spec, found);
}

function answerTables({ annotation }: PipelineSpec): readonly string[] {
  return [...annotation.annotators.map(labelTableName), annotationsTableName, reviewTableName, spotCheckTableName];
}

/**
 * Reads the answers in the tables that were found; the others count as empty.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param found - the tables by our name
 * @returns the answers of each record and where they stand
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readAnswersIn(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  found: Lookup["found"],
): Promise<AnnotationReading> {
  const names = labelNames(spec.taxonomy.labels);
  const tables = spec.annotation.annotators.flatMap((contactId) => tableOf(found, contactId));
  const annotations = found.get(annotationsTableName);
  const reviewTable = found.get(reviewTableName);
  const spotCheck = found.get(spotCheckTableName);
  const [open, closed, review, checks] = await Promise.all([
    readOpenRows(context, tables),
    annotations ? readClosedRows(context, annotations, names) : [],
    reviewTable ? readReviewRows(context, reviewTable) : [],
    spotCheck ? readSpotCheckRows(context, spotCheck) : [],
  ]);
  return join({ open, closed, review, checks }, names);
}

async function readOpenRows(context: Excel.RequestContext, tables: readonly LabelTable[]): Promise<readonly OpenRow[]> {
  const read = tables.map(async (table) => {
    const rows = await readLabelRows(context, table);
    return rows.map((row) => ({ ...row, annotator: table.contactId, table: table.found }));
  });
  return (await Promise.all(read)).flat();
}

/** A row of a Label sheet. */
export interface OpenRow extends ClosedRow {
  readonly table: FoundTable;
}

interface Rows {
  readonly open: readonly OpenRow[];
  readonly closed: readonly ClosedRow[];
  readonly review: readonly ReviewRow[];
  readonly checks: readonly SpotCheckRow[];
}

function tableOf(found: Lookup["found"], contactId: string): readonly LabelTable[] {
  const table = found.get(labelTableName(contactId));
  return table ? [{ contactId, found: table }] : [];
}

interface Gathered {
  readonly recordId: string;
  assigned: number;
  readonly annotations: Annotation[];
  decision: Decision | null;
  check?: Decision;
}

function join({ open, closed, review, checks }: Rows, names: LabelNames): AnnotationReading {
  const answers = new Map<string, Gathered>();
  const unknownLabels: UnknownLabel[] = [];
  const at = (recordId: string): Gathered => {
    const known = answers.get(recordId) ?? { recordId, assigned: 0, annotations: [], decision: null };
    answers.set(recordId, known);
    return known;
  };
  const rows = [...closed, ...withoutTwins(open, closed)];
  for (const row of rows) {
    const own = at(row.recordId);
    const { answer, unknown } = answerIn(row.cells, names);
    own.assigned += 1;
    if (answer !== null) own.annotations.push(annotationOf(row, answer));
    if (unknown !== null && isOpen(row)) unknownLabels.push(unknownOf(row, unknown));
  }
  for (const row of review) {
    const decision = decisionIn(row);
    if (decision !== null) at(row.recordId).decision = decision;
  }
  for (const row of checks) {
    const check = labelIn(row, names);
    if (check !== null) at(row.recordId).check = check;
  }
  const idsOf = (some: readonly ClosedRow[]) => new Set(some.map(({ recordId }) => recordId));
  return { answers, handedOut: idsOf(open), closed: idsOf(closed), open, rows, review, checks, unknownLabels };
}

/**
 * Gives the label that a check found.
 *
 * @param row - a row of the sheet Spot check
 * @param names - the labels
 * @returns it; `null` where nobody checked, where the checker was unsure, and for an unknown label
 */
export function labelIn(row: SpotCheckRow, names: LabelNames): Decision | null {
  const check = checkIn(row, names);
  if (check === null || "unknown" in check || check.labelId === null) return null;
  return { ...check, labelId: check.labelId };
}

// A closing that broke off leaves rows in both places; each answer counts once.
function withoutTwins(open: readonly OpenRow[], closed: readonly ClosedRow[]): readonly OpenRow[] {
  const moved = new Set(closed.map(({ recordId, annotator }) => `${annotator}/${recordId}`));
  return open.filter(({ recordId, annotator }) => !moved.has(`${annotator}/${recordId}`));
}

function isOpen(row: ClosedRow): row is OpenRow {
  return "table" in row;
}

function unknownOf({ recordId, table }: OpenRow, label: string): UnknownLabel {
  return { recordId, label, sheet: table.sheetName, table: table.name };
}

function annotationOf({ recordId, annotator, cells }: ClosedRow, answer: Answer): Annotation {
  return {
    recordId,
    annotator,
    labelId: answer.kind === "label" ? answer.labelId : null,
    note: answer.note ?? "",
    at: textOf(cells.get(headings.when)) || null,
    taxonomyVersion: textOf(cells.get(headings.taxonomyVersion)) || null,
  };
}

/**
 * Settles a record by what was read.
 *
 * @param reading - all answers
 * @param recordId - the record
 * @param rule - the spec's `adjudication.rule`
 * @returns its gold label, or why there is none
 */
export function goldOf(
  reading: Pick<AnnotationReading, "answers">,
  recordId: string,
  rule: PipelineSpec["adjudication"]["rule"],
): GoldLabel {
  return settleRecord(
    reading.answers.get(recordId) ?? { recordId, assigned: 0, annotations: [], decision: null },
    rule,
  );
}

/**
 * Tells whether a gold label's story is at its end: nobody has to answer or to decide.
 *
 * @param gold - a record as it was settled
 * @returns `true` with a gold label, and where all were unsure
 */
export function isSettled(gold: GoldLabel): boolean {
  return gold.basis !== null && gold.basis !== "unresolved";
}
