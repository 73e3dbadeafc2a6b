// What an annotator had whose Label sheet is gone or empty: the records by the journal, the answers by the audit trail.
import { texts } from "../../messages/catalogue";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { auditTableName } from "../auditTable";
import type { Row } from "../edit";
import type { Lookup } from "../findTable";
import { changesWhere } from "../interruption";
import { readPortions } from "../journal";
import type { Portion } from "../portion";
import { annotationsTableName, readClosedRows } from "../labels/annotationsTable";
import { labelNames, type LabelNames } from "../labels/answerCells";
import { labelTableName } from "../labels/labelShape";
import { readFound } from "../readTable";
import { lastSaid, type Said } from "./saidInTrail";

const headings = texts.sheets.label;
const audit = texts.sheets.audit;

/** What comes back of an annotator's sheet. */
export interface LostAnswers {
  readonly annotator: string;
  readonly table: string;
  /** A row for each record, with the answer's cells by heading. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly answers: number;
}

/** Where to look. */
export interface LostQuery {
  readonly spec: PipelineSpec;
  readonly lookup: Lookup;
}

/**
 * Looks for annotators whose Label sheet was made and holds no record, although records were handed out to them.
 *
 * @param context - the request context of the running `Excel.run`
 * @param query - the pipeline and its tables
 * @returns an entry for each such annotator
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function findLostAnswers(
  context: Excel.RequestContext,
  query: LostQuery,
): Promise<readonly LostAnswers[]> {
  const blank = await annotatorsWithout(context, query);
  if (blank.length === 0) return [];
  const names = labelNames(query.spec.taxonomy.labels);
  const handedOut = await handedOutKeys(context, query);
  const said = await lastAnswers(context, query, names);
  const closed = await closedKeys(context, query, names);
  return blank.flatMap((annotator) => {
    const table = labelTableName(annotator);
    const answers = new Map([...(said.get(annotator) ?? [])].filter(([id]) => !closed.has(`${annotator}/${id}`)));
    const ids = [...(handedOut.get(table) ?? []), ...answers.keys()].filter((id) => !closed.has(`${annotator}/${id}`));
    const rows = new Map(ids.map((id) => [id, answers.get(id) ?? blankRow(annotator)]));
    return rows.size === 0 ? [] : [{ annotator, table, rows, answers: answers.size }];
  });
}

async function annotatorsWithout(context: Excel.RequestContext, { spec, lookup }: LostQuery) {
  const without: string[] = [];
  for (const annotator of spec.annotation.annotators) {
    const name = labelTableName(annotator);
    if (lookup.handoff?.tables[name] === undefined) continue;
    const table = lookup.found.get(name);
    const isReadable = table?.headings.includes(headings.record) === true;
    // Without its column Record the rows may well be there: nothing is written beside them.
    if (table && !isReadable) continue;
    const rows = table ? (await readFound(context, table, [headings.record])).rows : [];
    if (rows.length === 0) without.push(annotator);
  }
  return without;
}

async function handedOutKeys(
  context: Excel.RequestContext,
  { lookup: { handoff } }: LostQuery,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = new Map<string, readonly string[]>();
  if (handoff === null) return keys;
  const places = await changesWhere(
    context,
    handoff,
    ({ note }) => note.action === "records.handed-out" && note.state === "done",
  );
  for (const { region, head } of places) {
    const [portions = []] = await readPortions(context, region, [head]);
    for (const { portion } of portions) {
      if (!isAppended(portion)) continue;
      keys.set(portion.table, [...(keys.get(portion.table) ?? []), ...portion.keys]);
    }
  }
  return keys;
}

function isAppended(portion: Portion): portion is Extract<Portion, { readonly kind: "appended" }> {
  return portion.kind === "appended";
}

type AnswersOf = ReadonlyMap<string, ReadonlyMap<string, Row>>;

async function lastAnswers(
  context: Excel.RequestContext,
  { lookup: { found }, spec }: LostQuery,
  names: LabelNames,
): Promise<AnswersOf> {
  const trail = found.get(auditTableName);
  const columns = [audit.action, audit.subject, audit.detail, audit.when];
  if (!trail || columns.some((heading) => !trail.headings.includes(heading))) return new Map();
  const { rows } = await readFound(context, trail, columns);
  const last = lastSaid(rows, spec.annotation.annotators);
  return new Map(
    [...last].map(([annotator, said]) => [annotator, new Map([...said].map(([id, one]) => [id, rowOf(one, names)]))]),
  );
}

function rowOf({ annotator, at, said, labelId, taxonomyVersion }: Said, { nameOf, idOf }: LabelNames): Row {
  const isUnsure = labelId === null && said === headings.unsure && !idOf.has(said);
  const name = labelId === null ? said : (nameOf.get(labelId) ?? said);
  return new Map<string, FieldValue>([
    [headings.label, isUnsure ? null : name],
    [headings.unsure, isUnsure ? texts.sheets.yes : null],
    [headings.note, null],
    [headings.when, at],
    [headings.annotator, annotator],
    [headings.labelId, labelId ?? idOf.get(said) ?? null],
    [headings.taxonomyVersion, taxonomyVersion],
  ]);
}

function blankRow(annotator: string): Row {
  return new Map<string, FieldValue>([
    [headings.label, null],
    [headings.unsure, null],
    [headings.note, null],
    [headings.annotator, annotator],
  ]);
}

async function closedKeys(
  context: Excel.RequestContext,
  { lookup: { found } }: LostQuery,
  names: LabelNames,
): Promise<ReadonlySet<string>> {
  const closed = found.get(annotationsTableName);
  if (!closed) return new Set();
  const rows = await readClosedRows(context, closed, names);
  return new Set(rows.map(({ annotator, recordId }) => `${annotator}/${recordId}`));
}
