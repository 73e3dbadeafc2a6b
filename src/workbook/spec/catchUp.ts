// While a change of the pipeline runs, a mark in `_handoff` says that lists, limits and sheets do not follow it yet. Where the
// change was interrupted, also between its last cell and what follows from it, the mark stays, and they are brought in line
// later.
import { openHandoffSheet, sharedRegion, type HandoffSheet } from "../handoffSheet";
import { openRegion, type Region } from "../region";
import { readSpec } from "../storedSpec";
import { dropEntry, putEntry } from "../writeRegion";
import { bringInLine } from "./bringInLine";

const entry = "behind";

/**
 * Sets the mark. Queued; the next sync sends it.
 *
 * @param context - the request context of the running `Excel.run`
 * @throws {@link HandoffError} `newer-layout`; OfficeExtension.Error as it comes
 */
export async function markBehind(context: Excel.RequestContext): Promise<void> {
  const region = await openShared(context);
  if (region && !region.entries.has(entry)) await putEntry(context, region, { key: entry, note: "", text: entry });
}

/**
 * Takes the mark away.
 *
 * @param context - the request context of the running `Excel.run`
 * @throws {@link HandoffError} `newer-layout`; OfficeExtension.Error as it comes
 */
export async function clearBehind(context: Excel.RequestContext): Promise<void> {
  const region = await openShared(context);
  if (region) dropEntry(region, entry);
  await context.sync();
}

/**
 * Tells whether something does not follow the pipeline yet.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @returns `true` while a change of the pipeline runs, and after one that was interrupted
 * @throws OfficeExtension.Error as it comes
 */
export async function isBehind(context: Excel.RequestContext, handoff: HandoffSheet): Promise<boolean> {
  return (await sharedIn(context, handoff)).entries.has(entry);
}

/**
 * Brings the workbook in line with its pipeline, where that was interrupted.
 *
 * @param context - the request context of the running `Excel.run`
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function catchUp(context: Excel.RequestContext): Promise<void> {
  if ((await openShared(context))?.entries.has(entry) !== true) return;
  await bringInLine(context, null, await readSpec(context));
  await clearBehind(context);
}

async function openShared(context: Excel.RequestContext): Promise<Region | null> {
  const handoff = await openHandoffSheet(context);
  return handoff && sharedIn(context, handoff);
}

function sharedIn(context: Excel.RequestContext, handoff: HandoffSheet): Promise<Region> {
  return openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
}
