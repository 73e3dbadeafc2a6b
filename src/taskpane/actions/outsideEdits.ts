// Looks for cells that were changed outside Handoff, and keeps them or puts them back.
import type { Session } from "../../pipeline/session";
import { expectNothingOpen } from "../../workbook/interruption";
import { findOutsideEdits } from "../../workbook/outsideEdits";
import type { OutsideEdit } from "../../workbook/outsideEdit";
import { settleOutsideEdits, type Settlement } from "../../workbook/outsideEditsSettle";
import { readSpec } from "../../workbook/storedSpec";
import { writeAnswerEvents } from "./answerEvents";

export type { OutsideEdit } from "../../workbook/outsideEdit";
export type { Settlement } from "../../workbook/outsideEditsSettle";

const quiet = { signal: { aborted: false }, onProgress: () => undefined };

/** Looks. Throws `no-pipeline`, `table-missing`, `column-missing`. */
export async function readOutsideEdits(session: Session): Promise<readonly OutsideEdit[]> {
  await writeAnswerEvents();
  return Excel.run(async (context) => findOutsideEdits(context, await readSpec(context), session.now()));
}

/** What becomes of which cells. */
export interface SettlementOrder {
  readonly edits: readonly OutsideEdit[];
  readonly settlement: Settlement;
}

/** Keeps them, or puts them back. Throws `changed-meanwhile` where a cell holds yet something else. */
export async function settleEdits({ edits, settlement }: SettlementOrder, session: Session): Promise<void> {
  await Excel.run(async (context) => {
    await expectNothingOpen(context, session);
    await settleOutsideEdits(context, edits, { settlement, deps: { session, control: quiet } });
  });
}
