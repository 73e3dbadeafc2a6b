// Writes what a checker says about a record, takes it back, and takes over what was typed into the sheet. When the last
// record of a sample is checked, its verdict is noted.
import type { Session } from "../../pipeline/session";
import { textOf } from "../../workbook/cells";
import { applyChange } from "../../workbook/change";
import type { Change, Edit } from "../../workbook/edit";
import { expectWritten } from "../../workbook/expectWritten";
import { settleOwnAnswers } from "../../workbook/settleAnswers";
import { spotCheckFinding } from "../../workbook/spotCheck/draws";
import {
  planChecks,
  planUncheck,
  typedChecks,
  type CheckOrder,
  type PlannedCheck,
} from "../../workbook/spotCheck/planCheck";
import { writeSummary } from "../../workbook/spotCheck/spotCheckSheet";
import { texts } from "../../messages/catalogue";
import { openSpotCheck, type OpenSpotCheck } from "./openSpotCheck";
import { noteVerdicts } from "./recordVerdicts";

export type { CheckOrder, PlannedCheck } from "../../workbook/spotCheck/planCheck";

const quiet = { signal: { aborted: false }, onProgress: () => undefined };

/** Checks one record; gives what stood there before and what stands there now, in words. Throws `check-not-there`,
 * `checked-meanwhile`, `changed-meanwhile`. */
export async function checkRecord(order: CheckOrder, session: Session): Promise<PlannedCheck> {
  return Excel.run(async (context) => {
    const [check] = await writeChecks(context, [order], session);
    if (!check) throw new TypeError("A check was planned and is not there");
    return check;
  });
}

/** Takes the check of a row back. Throws `check-not-there`, `changed-meanwhile`. */
export async function uncheckRecord(entry: string, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    await settleOwnAnswers(context, { session, control: quiet });
    const { edits, row } = await planUncheck(context, entry, await openSpotCheck(context));
    const old = textOf(row.cells.get(texts.sheets.spotCheck.checked)) || null;
    const said = { action: "spot-check.unchecked", subject: row.recordId, detail: { draw: row.draw, old, new: null } };
    await write(context, { id: session.random(), ...said, edits }, session);
  });
}

// The detail of an event is kept short.
const atOnce = 100;

/** Fills in what belongs to the checks that people typed into the sheet. Gives how many. */
export async function fillInChecks(session: Session): Promise<number> {
  return Excel.run(async (context) => {
    const orders = typedChecks(await openSpotCheck(context));
    for (let first = 0; first < orders.length; first += atOnce) {
      await writeChecks(context, orders.slice(first, first + atOnce), session);
    }
    return orders.length;
  });
}

async function writeChecks(
  context: Excel.RequestContext,
  orders: readonly CheckOrder[],
  session: Session,
): Promise<readonly PlannedCheck[]> {
  await settleOwnAnswers(context, { session, control: quiet });
  const open = await openSpotCheck(context);
  const by = open.spec.contacts.find(({ id }) => id === session.actor)?.name ?? session.actor;
  const { edits, checks } = await planChecks(context, orders, { ...open, by, at: session.now() });
  await write(context, { id: session.random(), ...eventOf(checks, open.draw?.id ?? ""), edits }, session);
  return checks;
}

function eventOf(checks: readonly PlannedCheck[], draw: string): Pick<Change, "action" | "subject" | "detail"> {
  const [first] = checks;
  if (first && checks.length === 1) {
    const { recordId: subject, old, new: now, agrees } = first;
    return { action: "spot-check.checked", subject, detail: { draw, old, new: now, agrees } };
  }
  const detail = { draw, checks: checks.map(({ recordId: record, ...said }) => ({ record, ...said })) };
  return { action: "spot-check.taken-over", subject: draw, detail };
}

async function write(context: Excel.RequestContext, change: Change, session: Session): Promise<void> {
  const edits = change.edits.filter(hasCells);
  if (edits.length > 0) {
    expectWritten(await applyChange(context, { ...change, edits }, { session, control: quiet }));
  }
  await tell(context, await openSpotCheck(context), session);
}

function hasCells(edit: Edit): boolean {
  return edit.kind !== "set" || edit.cells.length > 0;
}

async function tell(context: Excel.RequestContext, open: OpenSpotCheck, session: Session): Promise<void> {
  const { spec, draw } = open;
  if (draw === null || !spec.spotCheck) return;
  await writeSummary(context, { ...open, draw, spotCheck: spec.spotCheck });
  const finding = spotCheckFinding(draw, open);
  if (finding !== null) await noteVerdicts(context, { findings: [finding], spec, session });
}
