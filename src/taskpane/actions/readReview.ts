// Reads what has to be decided, what was decided, and the whole text of one record.
import { texts } from "../../messages/catalogue";
import type { Annotation } from "../../pipeline/annotation";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../../workbook/cells";
import { findTable } from "../../workbook/findTable";
import { labelNames, type LabelNames } from "../../workbook/labels/answerCells";
import { readAnnotations, type AnnotationReading } from "../../workbook/labels/readAnnotations";
import { recordsTableName } from "../../workbook/recordRows";
import { unresolvedIn } from "../../workbook/review/planReview";
import { inDrawnOrder } from "../../workbook/review/reviewRows";
import { decisionIn, typedIn, type ReviewKind, type ReviewRow } from "../../workbook/review/reviewTable";
import { rowsByKey } from "../../workbook/rowsByKey";
import { fieldHeading } from "../../workbook/sheetShapes";
import { readSpec } from "../../workbook/storedSpec";
import type { QueueItem } from "./readQueue";

/** An answer as the adjudicator sees it. */
export interface ShownAnswer {
  /** `null` while names are hidden. */
  readonly name: string | null;
  /** `null` for Unsure. */
  readonly labelId: string | null;
  readonly note: string;
}

/** A record to decide. */
export interface OpenCase {
  readonly entry: string;
  readonly kind: ReviewKind;
  readonly recordId: string;
  /** The first is A's. */
  readonly answers: readonly ShownAnswer[];
  readonly question: string;
  /** The person at the pane is among those who answered it or asked. */
  readonly isYours: boolean;
  /** The person still has to answer it alone, so nobody's answer is shown. */
  readonly isBlind: boolean;
}

/** A record that was decided. */
export interface DecidedCase {
  readonly entry: string;
  readonly recordId: string;
  readonly labelId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string | null;
}

/** Everything of Review. */
export interface ReviewState {
  readonly disagreements: readonly OpenCase[];
  readonly questions: readonly OpenCase[];
  /** The newest first; a record once. */
  readonly decided: readonly DecidedCase[];
  /** Records on which annotators differ that are not on the sheet yet. */
  readonly toStart: readonly string[];
  /** Entries that people filled in on the sheet and nobody took over. */
  readonly inSheet: readonly string[];
  /** Entries with a label that the taxonomy does not have. */
  readonly unknown: readonly string[];
}

/** Reads the state for a person. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function readReview(contactId: string): Promise<ReviewState> {
  return Excel.run(async (context) => {
    const spec = await readSpec(context);
    return stateOf({ spec, reading: await readAnnotations(context, spec), contactId });
  });
}

/** A record's text, whole, with where it comes from. */
export type RecordCard = Pick<QueueItem, "recordId" | "fields" | "source">;

/** Reads a record; `null` where it is gone. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function readRecord(recordId: string): Promise<RecordCard | null> {
  return Excel.run(async (context) => {
    const { fields } = await readSpec(context);
    const { record, file, locator } = texts.sheets.records;
    const shown = fields.filter(({ showToAnnotator }) => showToAnnotator);
    const headings = [record, file, locator, ...shown.map((field) => fieldHeading(fields, field))];
    const found = await findTable(context, recordsTableName);
    const rows = await rowsByKey(context, found, { key: record, keys: [recordId], headings });
    const row = rows.get(recordId);
    if (!row) return null;
    const [, from, place, ...values] = row;
    return {
      recordId,
      source: texts.sheets.recordSource({ file: textOf(from), locator: textOf(place) }),
      fields: shown.map(({ title, type }, at) => ({ title, type, value: values[at] ?? null })),
    };
  });
}

interface Seen {
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
  readonly contactId: string;
}

function stateOf(seen: Seen): ReviewState {
  const { spec, reading } = seen;
  const names = labelNames(spec.taxonomy.labels);
  const { listed, unlisted } = unresolvedIn(reading, spec.adjudication.rule);
  const isUnresolved = membership(listed);
  const typed = reading.review.map((row) => ({ row, typed: typedIn(row, names) }));
  const waiting = typed.filter((one) => one.typed === null || "unknown" in one.typed).map(({ row }) => row);
  const open = waiting.filter((row) => decisionIn(row) === null);
  const openOf = (kind: ReviewKind) => open.filter((row) => row.kind === kind).map((row) => caseOf(row, seen));
  const entriesOf = (key: "labelId" | "unknown") =>
    typed.flatMap((one) => (one.typed !== null && key in one.typed ? [one.row.entry] : []));
  return {
    disagreements: openOf("disagreement").filter(({ recordId }) => isUnresolved(recordId)),
    questions: openOf("question"),
    decided: decidedIn(reading.review, names),
    toStart: unlisted,
    inSheet: entriesOf("labelId"),
    unknown: entriesOf("unknown"),
  };
}

function membership(ids: readonly string[]): (id: string) => boolean {
  const members = new Set(ids);
  return (id) => members.has(id);
}

function caseOf({ entry, kind, recordId, question, askedBy }: ReviewRow, { spec, reading, contactId }: Seen): OpenCase {
  const { seed } = spec.annotation;
  const answers = inDrawnOrder(reading.answers.get(recordId)?.annotations ?? [], recordId, seed);
  const hasAnswered = answers.some(({ annotator }) => annotator === contactId);
  const isTheirs = reading.open.some((one) => one.recordId === recordId && one.annotator === contactId);
  const isBlind = isTheirs && !hasAnswered;
  return {
    ...{ entry, kind, recordId, question, isBlind },
    answers: isBlind ? [] : answers.map((answer) => shownOf(answer, spec)),
    isYours: askedBy === contactId || hasAnswered,
  };
}

function shownOf({ annotator, labelId, note }: Annotation, { adjudication, contacts }: PipelineSpec): ShownAnswer {
  const name = contacts.find(({ id }) => id === annotator)?.name ?? annotator;
  return { name: adjudication.hideNames ? null : name, labelId, note };
}

function decidedIn(review: readonly ReviewRow[], { nameOf }: LabelNames): readonly DecidedCase[] {
  const { reason, by } = texts.sheets.review;
  const decided = new Map<string, DecidedCase>();
  for (const row of review) {
    const { entry, recordId, cells } = row;
    const decision = decisionIn(row);
    if (decision === null || !nameOf.has(decision.labelId)) continue;
    const said = { reason: textOf(cells.get(reason)), by: textOf(cells.get(by)) };
    decided.set(recordId, { entry, recordId, labelId: decision.labelId, at: decision.at, ...said });
  }
  return [...decided.values()].toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1));
}
