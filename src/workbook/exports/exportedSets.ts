// The sets that were exported, as the journal tells them: which records each held and in which split, what was left out, the
// fingerprints of its files.
import { splitNames, type SplitName } from "../../pipeline/export/exportItem";
import type { JournalHead } from "../journal";
import { requireHandoffSheet } from "../handoffSheet";
import { changesWhere } from "../interruption";

/** The event that a set leaves. */
export const exportAction = "export.finished";

/** What the event of a set tells. */
export interface SetDetail {
  /** Id of the export. */
  readonly export: string;
  readonly records: number;
  /** Why it was exported although a check was not passed; `null` where all were. */
  readonly reason: string | null;
  /** Records by the reason that left them out. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** What only the journal keeps of a set: ids of records. */
export interface SetMemo {
  readonly records: readonly string[];
  /** Empty in a set without splits. */
  readonly splits: Readonly<Partial<Record<SplitName, readonly string[]>>>;
}

/** A set. */
export interface ExportedSet extends Omit<SetDetail, "reason"> {
  readonly version: string;
  readonly at: string;
  readonly ids: readonly string[];
  readonly idsOf: SetMemo["splits"];
  /** Records by split. */
  readonly splits: Readonly<Record<string, number>>;
}

/**
 * Reads the sets that were exported and not taken back.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the sets, the oldest first
 * @throws {@link HandoffError} `no-pipeline`; OfficeExtension.Error as it comes
 */
export async function readExportedSets(context: Excel.RequestContext): Promise<readonly ExportedSet[]> {
  const handoff = await requireHandoffSheet(context);
  const isDone = ({ note }: { readonly note: { readonly action: string; readonly state: string } }) =>
    note.action === exportAction && note.state === "done";
  const sets = await changesWhere(context, handoff, isDone);
  return sets.map(({ head }) => setOf(head)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function setOf({ subject: version, at, detail, memo }: JournalHead): ExportedSet {
  const { export: exportId, records, excluded, files } = detail as unknown as SetDetail;
  const { records: ids, splits: idsOf } = memo as unknown as SetMemo;
  const counts = splitNames.flatMap((name) => (idsOf[name] === undefined ? [] : [[name, idsOf[name].length] as const]));
  return {
    ...{ export: exportId, records, excluded, files },
    version,
    at,
    ids,
    idsOf,
    splits: Object.fromEntries(counts),
  };
}

/** What earlier sets of an export say about records. */
export interface EarlierRecords {
  /** Those that such a set held. */
  readonly ids: ReadonlySet<string>;
  /** Where each went; the first split counts. */
  readonly splits: ReadonlyMap<string, SplitName>;
}

/**
 * Gathers the records of earlier sets: a record that trained a model once must never test it later.
 *
 * @param sets - all sets, the oldest first
 * @param exportId - the export
 * @returns the records of its sets
 */
export function earlierRecords(sets: readonly ExportedSet[], exportId: string): EarlierRecords {
  const own = sets.filter((set) => set.export === exportId);
  const places = own.flatMap(({ idsOf }) =>
    splitNames.flatMap((name) => (idsOf[name] ?? []).map((id) => [id, name] as const)),
  );
  // Of two entries of a key the last one stands.
  return { ids: new Set(own.flatMap(({ ids }) => ids)), splits: new Map(places.toReversed()) };
}
