// Tells the card which record's row is selected on its annotator's own sheet.
import type { Session } from "../../pipeline/session";
import { recordAt } from "../../workbook/labels/answerRow";
import { keptDesk, openDesk } from "./answerDesks";
import { unlessOutOfReach } from "./outOfReach";
import { removeHandler } from "./removeHandler";

/** Whose sheet, and whom to tell. */
export interface SelectionWatch {
  readonly contactId: string;
  /** Whether to look what stands at a new selection; asked for every sheet. */
  readonly hears: (address: string) => boolean;
  /** The record of the selected row; `null` where it is none, or several. */
  readonly onPick: (recordId: string | null) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** Watches all sheets, as the own one may come later; gives what ends the watching. */
export async function watchSelection(watch: SelectionWatch, session: Session): Promise<() => Promise<void>> {
  let turns = 0;
  async function look({ address, worksheetId }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const known = keptDesk(watch.contactId, session);
    if (known && known.sheetId !== worksheetId) return;
    if (!watch.hears(address)) return;
    turns += 1;
    const turn = turns;
    const picked = await recordOf({ address, worksheetId }, watch.contactId, session);
    // Who went on to another row meanwhile wants that one.
    if (turn === turns && picked !== null) watch.onPick(picked.recordId);
  }
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add((event) => look(event).catch(watch.onFailure));
    await context.sync();
    return added;
  });
  return () => removeHandler(handler);
}

type Place = Pick<Excel.WorksheetSelectionChangedEventArgs, "address" | "worksheetId">;

function recordOf({ address, worksheetId }: Place, contactId: string, session: Session) {
  return unlessOutOfReach(() =>
    Excel.run(async (context) => {
      const known = keptDesk(contactId, session);
      if (known) return { recordId: await recordAt(context, known, address) };
      const desk = await openDesk(context, contactId, session);
      return desk.sheetId === worksheetId ? { recordId: await recordAt(context, desk, address) } : null;
    }),
  );
}
