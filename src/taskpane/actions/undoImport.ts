// Takes an import back, also in a later session: its records leave Records, its rows leave Quarantine.
import { HandoffError } from "../../pipeline/errors";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { followUp } from "../../workbook/followUp";
import { readStanding, type Overview } from "../../workbook/overview";
import { undoChange } from "../../workbook/undo";

/** Undoes an import by its id, or an interrupted one by the id of its change; rows that somebody changed since stay. */
export async function undoImport(id: string, session: Session, control: Control): Promise<void> {
  await Excel.run(async (context) => {
    const overview = await readStanding(context, session);
    const { left } = await undoChange(context, undoable(overview, id), { session, control });
    const run = overview?.interrupted;
    if (run?.changeId === id) await followUp(context, run.action, session);
    if (left.length > 0) throw new HandoffError("changed-since", { cells: left });
  });
}

function undoable(overview: Overview | null, id: string): string {
  const entry = overview?.imports.find(({ importId, changeId }) => importId === id || changeId === id);
  if (!overview || !entry) return id;
  const free = new Set([...overview.reserve, ...overview.batches.flatMap(({ waiting }) => waiting)]);
  const handedOut = entry.added.filter((recordId) => !free.has(recordId)).length;
  if (handedOut > 0) throw new HandoffError("import-in-use", { records: handedOut });
  const cleaned = new Set(overview.cleaned);
  const changed = entry.added.filter((recordId) => cleaned.has(recordId)).length;
  if (changed > 0) throw new HandoffError("import-cleaned", { records: changed });
  return entry.changeId;
}
