// Decides what the label of a record is, takes over what was decided in the sheet, or takes a decision back.
import { texts } from "../../messages/catalogue";
import type { Session } from "../../pipeline/session";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../../workbook/cells";
import { applyChange } from "../../workbook/change";
import type { Edit } from "../../workbook/edit";
import { expectWritten } from "../../workbook/expectWritten";
import { beginRun } from "../../workbook/beginRun";
import { labelNames } from "../../workbook/labels/answerCells";
import { goldOf, readAnnotations, type AnnotationReading } from "../../workbook/labels/readAnnotations";
import { decisionEdits, reopeningEdits, type DecisionOrder } from "../../workbook/review/decide";
import { typedIn } from "../../workbook/review/reviewTable";
import { settleOwnAnswers } from "../../workbook/settleAnswers";
import { readSpec } from "../../workbook/storedSpec";

export type { DecisionOrder } from "../../workbook/review/decide";

const headings = texts.sheets.review;
const quiet = { signal: { aborted: false }, onProgress: () => undefined };

/** Decides one record. Throws `decided-meanwhile`, `not-in-review`, `changed-meanwhile`. */
export async function decideRecord(order: DecisionOrder, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    await write(context, [order], session);
  });
}

// The detail of an event is kept short.
const atOnce = 100;

/** Takes over what people filled in on the sheet Review. Gives how many records. */
export async function takeOverDecisions(session: Session): Promise<number> {
  return Excel.run(async (context) => {
    const spec = await readSpec(context);
    const orders = typedOrders(await readAnnotations(context, spec), spec);
    for (let first = 0; first < orders.length; first += atOnce) {
      await write(context, orders.slice(first, first + atOnce), session);
    }
    return orders.length;
  });
}

/** Takes the decision on a record back. Throws `not-in-review`, `changed-meanwhile`. */
export async function reopenRecord(recordId: string, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    const spec = await beginRun(context, session);
    const reading = await readAnnotations(context, spec);
    const edits = await reopeningEdits(context, recordId, { spec, reading });
    const old = goldOf(reading, recordId, spec.adjudication.rule).labelId;
    const said = { action: "review.reopened", subject: recordId, detail: { old, new: null } };
    expectWritten(await applyChange(context, { id: session.random(), ...said, edits }, { session, control: quiet }));
  });
}

async function write(context: Excel.RequestContext, orders: readonly DecisionOrder[], session: Session): Promise<void> {
  await settleOwnAnswers(context, { session, control: quiet });
  const spec = await beginRun(context, session);
  const reading = await readAnnotations(context, spec);
  const by = spec.contacts.find(({ id }) => id === session.actor)?.name ?? session.actor;
  const planned = await decisionEdits(context, orders, { spec, reading, by, at: session.now() });
  const edits = planned.filter(hasCells);
  if (edits.length === 0) return;
  const change = { id: session.random(), ...eventOf(orders, reading, spec), edits };
  expectWritten(await applyChange(context, change, { session, control: quiet }));
}

function hasCells(edit: Edit): boolean {
  return edit.kind !== "set" || edit.cells.length > 0;
}

function eventOf(orders: readonly DecisionOrder[], reading: AnnotationReading, spec: PipelineSpec) {
  const { nameOf } = labelNames(spec.taxonomy.labels);
  const named = (labelId: string | null) => (labelId === null ? null : (nameOf.get(labelId) ?? labelId));
  const decisions = orders.map(({ recordId, labelId, reason }) => ({
    record: recordId,
    old: named(goldOf(reading, recordId, spec.adjudication.rule).labelId),
    new: named(labelId),
    reason,
  }));
  const [first] = decisions;
  const isOne = decisions.length === 1 && first !== undefined;
  const subject = isOne ? first.record : texts.sheets.names.review;
  const detail = isOne ? { old: first.old, new: first.new, reason: first.reason } : { decisions };
  return { action: "review.decided", subject, detail };
}

// A record of which two rows say different things is not decided by either.
function typedOrders({ review }: AnnotationReading, spec: PipelineSpec): readonly DecisionOrder[] {
  const names = labelNames(spec.taxonomy.labels);
  const orders = new Map<string, DecisionOrder | null>();
  for (const row of review) {
    const typed = typedIn(row, names);
    if (typed === null || "unknown" in typed) continue;
    const { recordId, cells } = row;
    const text = (heading: string) => textOf(cells.get(heading)).trim();
    const order = { recordId, labelId: typed.labelId, reason: text(headings.reason), rule: text(headings.rule) };
    const earlier = orders.get(recordId);
    orders.set(recordId, earlier === undefined || earlier?.labelId === order.labelId ? order : null);
  }
  return [...orders.values()].flatMap((order) => order ?? []);
}
