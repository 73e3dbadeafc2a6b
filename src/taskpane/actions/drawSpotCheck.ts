// Draws the records of a spot check onto its sheet, as one change.
import { HandoffError } from "../../pipeline/errors";
import { reasonLength } from "../../pipeline/quality/spotCheckDue";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { expectWritten } from "../../workbook/expectWritten";
import { expectNothingOpen } from "../../workbook/interruption";
import { resultOf, spotCheckGate } from "../../workbook/spotCheck/draws";
import { planDraw } from "../../workbook/spotCheck/planDraw";
import { dressSpotCheck, ensureSpotCheckSheet, writeSummary } from "../../workbook/spotCheck/spotCheckSheet";
import { openSpotCheck, type OpenSpotCheck } from "./openSpotCheck";

/** Draws a sample for the person who asks, if their role checks, else for the first who holds it. A reason is needed while
 * the last sample is open. Gives the sample's id. Throws `nothing-to-check`, `redraw-without-reason`, `table-missing`. */
export async function drawSpotCheck(reason: string, session: Session, control: Control): Promise<string> {
  return Excel.run(async (context) => {
    control.onProgress({ stage: "preparing", done: 0, of: null });
    await expectNothingOpen(context, session);
    await ensureSpotCheckSheet(context);
    const open = await openSpotCheck(context);
    const { spotCheck } = open.spec;
    if (!spotCheck) throw new HandoffError("nothing-to-check", { leftOut: 0 });
    if (isUnfinished(open) && reason.length < reasonLength) throw new HandoffError("redraw-without-reason");
    const checker = checkerFor(open, spotCheck.checkerRole, session.actor);
    const { id, edits, detail } = await planDraw(context, { ...open, spotCheck, checker, reason });
    const change = { id: session.random(), action: "spot-check.drawn", subject: id, detail, edits };
    expectWritten(await applyChange(context, change, { session, control }));
    await dressSpotCheck(context, open.spec);
    const now = await openSpotCheck(context);
    if (now.draw) await writeSummary(context, { ...now, draw: now.draw, spotCheck });
    return id;
  });
}

function isUnfinished(open: OpenSpotCheck): boolean {
  const gate = spotCheckGate(open.spec);
  return open.draw !== null && gate !== null && resultOf(open.draw, open, gate).open > 0;
}

function checkerFor({ spec }: OpenSpotCheck, role: string, actor: string): string {
  const holders = spec.contacts.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  return holders.includes(actor) ? actor : (holders[0] ?? actor);
}
