// Where records of earlier sets went: a record that trained a model once must never test it later.
import type { SplitName } from "../../pipeline/export/exportItem";
import { HandoffError } from "../../pipeline/errors";
import type { Json } from "../../pipeline/canonicalJson";
import { openHandoffSheet } from "../handoffSheet";
import { changesWhere } from "../interruption";

/**
 * Reads the splits of earlier sets of an export.
 *
 * @param context - the request context of the running `Excel.run`
 * @param exportId - the export
 * @returns the split of each record that such a set held; the first one counts
 * @throws {@link HandoffError} `no-pipeline`; OfficeExtension.Error as it comes
 */
export async function readEarlierSplits(
  context: Excel.RequestContext,
  exportId: string,
): Promise<ReadonlyMap<string, SplitName>> {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const isDone = ({ note }: { readonly note: { readonly action: string; readonly state: string } }) =>
    note.action === "export.finished" && note.state === "done";
  const sets = await changesWhere(context, handoff, isDone);
  const splits = new Map<string, SplitName>();
  for (const { head } of sets.toSorted((a, b) => (a.head.at < b.head.at ? -1 : 1))) {
    if (head.detail["export"] !== exportId) continue;
    for (const [id, split] of splitsIn(head.memo)) if (!splits.has(id)) splits.set(id, split);
  }
  return splits;
}

function splitsIn(memo: Json): readonly (readonly [string, SplitName])[] {
  const { splits } = memo as { readonly splits?: Readonly<Record<string, readonly string[]>> };
  return Object.entries(splits ?? {}).flatMap(([split, ids]) => ids.map((id) => [id, split as SplitName] as const));
}
