// What a decision writes: the rows of its record in Review, and the gold columns of Records.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import { settleRecord, type Decision } from "../../pipeline/label/settleRecord";
import type { FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { changedCells } from "../changedCells";
import type { CellEdit, Edit } from "../edit";
import { labelNames } from "../labels/answerCells";
import { goldEdit, shownGold } from "../labels/goldCells";
import type { AnnotationReading } from "../labels/readAnnotations";
import { decisionHeadings, decisionIn, reviewKey, reviewTableName, typedIn, type ReviewRow } from "./reviewTable";

const headings = texts.sheets.review;

/** What an adjudicator says about a record, in the words of the sheet. */
export interface DecisionOrder {
  readonly recordId: string;
  readonly labelId: string;
  /** Why annotators differed; empty where nobody said. */
  readonly reason: string;
  /** The rule for the next time; empty where there is none. */
  readonly rule: string;
}

/** Where decisions are made, by whom, when. */
export interface Deciding {
  readonly spec: PipelineSpec;
  readonly reading: AnnotationReading;
  /** The adjudicator's name. */
  readonly by: string;
  readonly at: string;
}

/**
 * Plans decisions.
 *
 * @param context - the request context of the running `Excel.run`
 * @param orders - at most one a record
 * @param deciding - where, by whom, when
 * @returns the edits of one change
 * @throws {@link HandoffError} `not-in-review`, `decided-meanwhile`, `table-missing`, `column-missing`
 */
export async function decisionEdits(
  context: Excel.RequestContext,
  orders: readonly DecisionOrder[],
  deciding: Deciding,
): Promise<readonly Edit[]> {
  const { spec, at } = deciding;
  const cells = orders.flatMap((order) => {
    const wanted = decisionCells(order, deciding);
    return openRowsOf(order, deciding, wanted).flatMap((row) => changedCells(row, wanted));
  });
  const decisions = orders.map(({ recordId, labelId }): [string, Decision] => [
    recordId,
    { labelId, at, taxonomyVersion: spec.taxonomy.version },
  ]);
  return [reviewEdit(cells), await goldsWith(context, decisions, deciding)];
}

/**
 * Plans taking a decision back: its rows are open again, and Records shows what the rule alone gives.
 *
 * @param context - the request context of the running `Excel.run`
 * @param recordId - the record
 * @param where - the pipeline and what was read
 * @returns the edits of one change
 * @throws {@link HandoffError} `not-in-review`, `table-missing`, `column-missing`
 */
export async function reopeningEdits(
  context: Excel.RequestContext,
  recordId: string,
  where: Pick<Deciding, "spec" | "reading">,
): Promise<readonly Edit[]> {
  const rows = where.reading.review.filter((row) => row.recordId === recordId && decisionIn(row) !== null);
  if (rows.length === 0) throw new HandoffError("not-in-review", { record: recordId });
  const blank = new Map<string, FieldValue>(decisionHeadings.map((heading) => [heading, null]));
  const cells = rows.flatMap((row) => changedCells(row, blank));
  return [reviewEdit(cells), await goldsWith(context, [[recordId, null]], where)];
}

// A row that somebody filled in the sheet meanwhile, otherwise than now, is decided too.
function openRowsOf(order: DecisionOrder, { reading, spec }: Deciding, wanted: Cells): readonly ReviewRow[] {
  const names = labelNames(spec.taxonomy.labels);
  const own = reading.review.filter((row) => row.recordId === order.recordId);
  const open = own.filter((row) => {
    const typed = typedIn(row, names);
    if (typed === null || "unknown" in typed) return decisionIn(row) === null;
    return typed.labelId === order.labelId;
  });
  if (open.length > 0) return open;
  if (own.length > 0 && own.every((row) => saysTheSame(row, wanted))) return [];
  const [decided] = own;
  if (decided === undefined) throw new HandoffError("not-in-review", { record: order.recordId });
  throw new HandoffError("decided-meanwhile", { record: order.recordId, by: textOf(decided.cells.get(headings.by)) });
}

type Cells = ReadonlyMap<string, FieldValue>;

// The same decision given twice, after a writing that broke off, is one.
function saysTheSame(row: ReviewRow, wanted: Cells): boolean {
  return changedCells(row, wanted).every(({ column }) => column === headings.when);
}

function decisionCells({ labelId, reason, rule }: DecisionOrder, { spec, by, at }: Deciding) {
  const { nameOf } = labelNames(spec.taxonomy.labels);
  return new Map<string, FieldValue>([
    [headings.gold, nameOf.get(labelId) ?? labelId],
    [headings.reason, reason || null],
    [headings.rule, rule || null],
    [headings.by, by],
    [headings.goldId, labelId],
    [headings.when, at],
    [headings.taxonomyVersion, spec.taxonomy.version],
  ]);
}

function reviewEdit(cells: readonly CellEdit[]): Edit {
  return { kind: "set", table: reviewTableName, key: reviewKey, cells };
}

// The gold columns as they are with these decisions.
async function goldsWith(
  context: Excel.RequestContext,
  decisions: readonly (readonly [recordId: string, decision: Decision | null])[],
  { spec, reading }: Pick<Deciding, "spec" | "reading">,
): Promise<Edit> {
  const golds = decisions.map(([recordId, decision]) => {
    const own = reading.answers.get(recordId) ?? { recordId, assigned: 0, annotations: [] };
    const gold = settleRecord({ ...own, decision }, spec.adjudication.rule);
    return shownGold(gold, { isDecided: decision !== null, isClosed: reading.closed.has(recordId) });
  });
  return goldEdit(context, golds, labelNames(spec.taxonomy.labels));
}
