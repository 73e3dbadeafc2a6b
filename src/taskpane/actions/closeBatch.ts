// Closes a batch, takes records from the reserve into batches, and takes such an act back. Each is one change.
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { beginRun } from "../../workbook/beginRun";
import { applyChange } from "../../workbook/change";
import { expectWritten } from "../../workbook/expectWritten";
import { requireHandoffSheet } from "../../workbook/handoffSheet";
import { changesWhere } from "../../workbook/interruption";
import { planClose } from "../../workbook/labels/closeBatch";
import { reserveEdit } from "../../workbook/labels/placeRecords";
import { undoChange } from "../../workbook/undo";

/** A batch that was closed. */
export interface ClosedBatch {
  readonly batch: string;
  readonly records: number;
  /** How many of them have a gold label. */
  readonly withGold: number;
}

/** Moves a judged batch to Annotations. Throws `batch-not-judged`, `changed-meanwhile` and what the change command throws. */
export async function closeBatch(batch: string, session: Session, control: Control): Promise<ClosedBatch> {
  return Excel.run(async (context) => {
    control.onProgress({ stage: "preparing", done: 0, of: null });
    const { edits, records, withGold } = await planClose(context, await beginRun(context, session), batch);
    const detail = { records, withGold };
    const change = {
      id: session.random(),
      action: "batch.closed",
      subject: batch,
      detail,
      edits,
      whenChanged: "take-back",
    } as const;
    expectWritten(await applyChange(context, change, { session, control }));
    return { batch, records, withGold };
  });
}

/** Puts the records in reserve into batches; the open one is filled first. Gives how many. */
export async function takeFromReserve(session: Session, control: Control): Promise<number> {
  return Excel.run(async (context) => {
    const edit = await reserveEdit(context, await beginRun(context, session));
    const records = edit.cells.length;
    if (records === 0) return 0;
    const batches = [...new Set(edit.cells.map(({ after }) => String(after)))];
    const said = { action: "batch.filled", subject: batches.join(", "), detail: { records, batches } };
    const change = { id: session.random(), ...said, edits: [edit] };
    expectWritten(await applyChange(context, change, { session, control }));
    return records;
  });
}

/** What can be taken back of a batch: its closing, or its handing out. */
export type BatchAct = "batch.closed" | "records.handed-out";

/** Takes the last such act on a batch back, in any session. Throws `change-unknown`, `changed-since`. */
export async function takeBackBatch(
  { batch, act }: { readonly batch: string; readonly act: BatchAct },
  session: Session,
  control: Control,
): Promise<void> {
  await Excel.run(async (context) => {
    const handoff = await requireHandoffSheet(context);
    const done = await changesWhere(context, handoff, ({ note }) => note.action === act && note.state === "done");
    const [last] = done
      .filter(({ head }) => head.subject === batch)
      .toSorted((a, b) => (a.head.at < b.head.at ? 1 : -1));
    if (!last) throw new HandoffError("change-unknown");
    const { left } = await undoChange(context, last.head.id, { session, control });
    if (left.length > 0) throw new HandoffError("changed-since", { cells: left });
  });
}
