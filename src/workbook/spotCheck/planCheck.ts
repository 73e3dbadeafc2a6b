// What a check writes: the row of its record on the sheet Spot check, and the gold columns of Records.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import { settleRecord, type Decision } from "../../pipeline/label/settleRecord";
import type { FieldValue } from "../../pipeline/record";
import { textOf } from "../cells";
import { changedCells } from "../changedCells";
import type { CellEdit, Edit } from "../edit";
import { labelNames } from "../labels/answerCells";
import { goldEdit, shownGold } from "../labels/goldCells";
import { labelIn } from "../labels/readAnnotations";
import { labelBefore, type CheckedWith } from "./draws";
import { checkHeadings, checkIn, spotCheckKey, spotCheckTableName, type SpotCheckRow } from "./spotCheckTable";

const headings = texts.sheets.spotCheck;

/** What a checker says. */
export interface CheckOrder {
  /** The row: `S001/m17`. */
  readonly entry: string;
  /** `null` for Unsure. */
  readonly labelId: string | null;
}

/** Who checks and when. */
export interface Checking extends CheckedWith {
  /** The checker's name. */
  readonly by: string;
  readonly at: string;
}

/** A check in the words that the audit trail keeps of it. */
export interface PlannedCheck {
  readonly recordId: string;
  readonly old: string;
  readonly new: string;
  readonly agrees: boolean;
}

/** What checks write. */
export interface CheckPlan {
  readonly edits: readonly Edit[];
  readonly checks: readonly PlannedCheck[];
}

/**
 * Plans checks.
 *
 * @param context - the request context of the running `Excel.run`
 * @param orders - at most one a row
 * @param checking - the pipeline, all answers, who and when
 * @returns the edits of one change
 * @throws {@link HandoffError} `check-not-there`; `checked-meanwhile` where somebody checked the record otherwise;
 * `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planChecks(
  context: Excel.RequestContext,
  orders: readonly CheckOrder[],
  checking: Checking,
): Promise<CheckPlan> {
  const { at, spec } = checking;
  const planned = orders.map((order) => ({ order, row: openRow(order, checking) }));
  const cells = planned.flatMap(({ order, row }) => changedCells(row, checkCells(order, row, checking)));
  const findings = planned.map(({ order: { labelId }, row: { recordId } }): Finding => {
    const check = labelId === null ? null : { labelId, at, taxonomyVersion: spec.taxonomy.version };
    return { recordId, check };
  });
  return {
    edits: [rowsEdit(cells), await goldsWith(context, findings, checking)],
    checks: planned.map(({ order, row }) => saidOf(order, row, checking)),
  };
}

/**
 * Plans taking a check back: its row is open again, and Records shows what holds without it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param entry - the row
 * @param checked - the pipeline and all answers
 * @returns the edits of one change, and the row as it was
 * @throws {@link HandoffError} `check-not-there`, `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function planUncheck(
  context: Excel.RequestContext,
  entry: string,
  checked: CheckedWith,
): Promise<{ readonly edits: readonly Edit[]; readonly row: SpotCheckRow }> {
  const row = rowAt(entry, checked);
  const blank = new Map<string, FieldValue>(checkHeadings.map((heading) => [heading, null]));
  const names = labelNames(checked.spec.taxonomy.labels);
  const others = checked.reading.checks.filter((one) => one.recordId === row.recordId && one.entry !== entry);
  const check = others.flatMap((one) => labelIn(one, names) ?? []).at(-1) ?? null;
  const gold = await goldsWith(context, [{ recordId: row.recordId, check }], checked);
  return { edits: [rowsEdit(changedCells(row, blank)), gold], row };
}

/**
 * Lists the checks that people typed into the sheet and that nobody took over.
 *
 * @param checked - the pipeline and all answers
 * @returns what they say
 */
export function typedChecks(checked: CheckedWith): readonly CheckOrder[] {
  const names = labelNames(checked.spec.taxonomy.labels);
  return checked.reading.checks.flatMap((row) => {
    const given = checkIn(row, names);
    if (given === null || "unknown" in given || given.at !== null) return [];
    return [{ entry: row.entry, labelId: given.labelId }];
  });
}

function rowAt(entry: string, { reading }: CheckedWith): SpotCheckRow {
  const row = reading.checks.find((one) => one.entry === entry);
  if (!row) throw new HandoffError("check-not-there", { record: entry.slice(entry.indexOf("/") + 1) });
  return row;
}

// The same check given twice, after a writing that broke off, is one; what somebody typed is theirs.
function openRow({ entry, labelId }: CheckOrder, checking: Checking): SpotCheckRow {
  const row = rowAt(entry, checking);
  const given = checkIn(row, labelNames(checking.spec.taxonomy.labels));
  if (given === null || (!("unknown" in given) && given.labelId === labelId)) return row;
  throw new HandoffError("checked-meanwhile", { record: row.recordId, by: textOf(row.cells.get(headings.by)) });
}

function checkCells(order: CheckOrder, row: SpotCheckRow, checking: Checking): ReadonlyMap<string, FieldValue> {
  const said = saidOf(order, row, checking);
  return new Map<string, FieldValue>([
    [headings.checked, said.new],
    [headings.label, said.old],
    [headings.agrees, said.agrees ? texts.sheets.agrees.yes : texts.sheets.agrees.no],
    [headings.checkedId, order.labelId],
    [headings.labelId, labelBefore(row, checking)],
    [headings.by, checking.by],
    [headings.when, checking.at],
    [headings.taxonomyVersion, checking.spec.taxonomy.version],
  ]);
}

function saidOf({ labelId }: CheckOrder, row: SpotCheckRow, checked: CheckedWith): PlannedCheck {
  const { nameOf } = labelNames(checked.spec.taxonomy.labels);
  const before = labelBefore(row, checked);
  const named = labelId === null ? texts.sheets.label.unsure : (nameOf.get(labelId) ?? labelId);
  return { recordId: row.recordId, old: nameOf.get(before) ?? before, new: named, agrees: labelId === before };
}

function rowsEdit(cells: readonly CellEdit[]): Edit {
  return { kind: "set", table: spotCheckTableName, key: spotCheckKey, cells };
}

interface Finding {
  readonly recordId: string;
  readonly check: Decision | null;
}

async function goldsWith(
  context: Excel.RequestContext,
  findings: readonly Finding[],
  { spec, reading }: CheckedWith,
): Promise<Edit> {
  const golds = findings.map(({ recordId, check }) => {
    const own = reading.answers.get(recordId) ?? { assigned: 0, annotations: [], decision: null };
    const { assigned, annotations, decision } = own;
    const answers = { recordId, assigned, annotations, decision, ...(check && { check }) };
    const gold = settleRecord(answers, spec.adjudication.rule);
    return shownGold(gold, { isDecided: decision !== null, isClosed: reading.closed.has(recordId) });
  });
  return goldEdit(context, golds, labelNames(spec.taxonomy.labels));
}
