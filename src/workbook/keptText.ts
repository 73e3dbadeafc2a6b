// The texts of `_handoff` that belong to all, as part of a change: written where the old text still stands, taken back so too.
import { texts } from "../messages/catalogue";
import type { CellConflict } from "./edit";
import { sharedRegion } from "./handoffSheet";
import type { TextPortion } from "./portion";
import { openRegion, readEntry, type Region } from "./region";
import type { Workspace } from "./workspace";
import { dropEntry, putEntry } from "./writeRegion";

type TextChange = Pick<TextPortion, "entry" | "before" | "after">;

/**
 * Looks whether a text still stands as it was.
 *
 * @param work - what the change works with
 * @param change - the text as it was
 * @returns the conflict; nothing where it is so
 */
export async function textConflicts(work: Workspace, change: TextChange): Promise<readonly CellConflict[]> {
  const { held } = await heldText(work, change.entry);
  return held === change.before ? [] : [conflictOf(change, held)];
}

/**
 * Writes a text. Where the new one stands already, nothing is done; what somebody else wrote meanwhile stays.
 *
 * @param work - what the change works with
 * @param change - entry, old and new text; `null` takes it out
 * @returns the conflict; nothing where it was written
 */
export async function keepText(work: Workspace, change: TextChange): Promise<readonly CellConflict[]> {
  const { entry, before, after } = change;
  const { held, region } = await heldText(work, entry);
  if (held === after) return [];
  if (held !== before) return [conflictOf(change, held)];
  if (after === null) dropEntry(region, entry);
  else await putEntry(work.context, region, { key: entry, note: "", text: after });
  await work.context.sync();
  return [];
}

/**
 * Gives what the journal keeps of a text that was not written: taking it back does nothing.
 *
 * @param portion - the text
 * @returns the same without a change
 */
export function unwritten(portion: TextPortion): TextPortion {
  return { ...portion, after: portion.before };
}

async function heldText(
  { context, handoff }: Workspace,
  entry: string,
): Promise<{ readonly held: string | null; readonly region: Region }> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  return { held: await readEntry(context, region, entry), region };
}

function conflictOf({ entry, before }: TextChange, held: string | null): CellConflict {
  const { table, column } = texts.sheets.keptText;
  return { table, key: entry, column, expected: before, found: held };
}
