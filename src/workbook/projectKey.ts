// The key of pseudonyms: made once for a workbook, kept in `_handoff`, never in the spec and never in an export.
import { requireHandoffSheet, sharedRegion, type HandoffSheet } from "./handoffSheet";
import { openRegion, readEntry } from "./region";
import { putEntry } from "./writeRegion";

const entryKey = "secret";

/**
 * Keeps a key where the workbook has none.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param key - the new key
 */
export async function keepProjectKey(context: Excel.RequestContext, handoff: HandoffSheet, key: string): Promise<void> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  if (region.entries.has(entryKey)) return;
  await putEntry(context, region, { key: entryKey, note: "", text: key });
  await context.sync();
}

/**
 * Reads the key.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the key; empty where the workbook lost it, which the step that needs it says
 * @throws {@link HandoffError} `no-pipeline`
 */
export async function readProjectKey(context: Excel.RequestContext): Promise<string> {
  const handoff = await requireHandoffSheet(context);
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  return (await readEntry(context, region, entryKey)) ?? "";
}
