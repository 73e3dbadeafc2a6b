// Moves the selection of the grid to a record's row on its annotator's own sheet.
import type { Session } from "../../pipeline/session";
import { selectAnswer, type RowOrder } from "../../workbook/labels/answerRow";
import { keptDesk, openDesk } from "./answerDesks";
import { unlessOutOfReach } from "./outOfReach";

/** Whose record, and how to go there. */
export interface RecordOrder extends RowOrder {
  readonly contactId: string;
}

/** Selects the row; nothing where it is gone, or cannot be selected. Throws what Excel throws otherwise. */
export async function selectRecord(order: RecordOrder, session: Session): Promise<void> {
  await unlessOutOfReach(() =>
    Excel.run(async (context) => {
      const known = keptDesk(order.contactId, session);
      if (known && (await selectAnswer(context, known, order))) return;
      // Sorted, renamed, or handed out since: look once more where everything stands.
      await selectAnswer(context, await openDesk(context, order.contactId, session), order);
    }),
  );
}
