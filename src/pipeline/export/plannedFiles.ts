// Which files a set is written to, and which records go into each.
import { dataFileName } from "./fileNames";
import { splitNames, type ExportItem, type SplitName } from "./exportItem";
import { splitRecords } from "./split";
import type { ExportSpec } from "../spec/export";

/** A file before it is written. */
export interface PlannedFile {
  readonly name: string;
  /** `null` in an export without splits. */
  readonly split: SplitName | null;
  readonly items: readonly ExportItem[];
}

/** What decides about the files. */
export interface FilePlan {
  readonly exportSpec: Pick<ExportSpec, "fileName" | "splits">;
  readonly version: string;
  /** Label ids in taxonomy order. */
  readonly labels: readonly string[];
  /** Where records of earlier sets went, by record id. */
  readonly earlier: ReadonlyMap<string, SplitName>;
  /** Records of earlier sets that stay out of this one; what belongs to them follows them into their split. */
  readonly before?: readonly ExportItem[];
}

/**
 * Plans the files of a set.
 *
 * @param items - the records that go in
 * @param plan - the export, its version, the labels, earlier splits
 * @returns one file, or one a split, also an empty one; the records of each bear its split
 */
export function plannedFiles(items: readonly ExportItem[], plan: FilePlan): readonly PlannedFile[] {
  const { fileName, splits } = plan.exportSpec;
  if (splits === undefined) return [{ name: dataFileName(fileName, plan.version), split: null, items }];
  const { labels, earlier, before = [] } = plan;
  const assigned = splitRecords([...items, ...before], { splits, labels, earlier });
  return splitNames
    .map((split) => ({
      name: dataFileName(fileName, plan.version, split),
      split,
      items: items.filter(({ record }) => assigned.get(record.id) === split).map((item) => ({ ...item, split })),
    }))
    .filter((file) => splits[file.split] > 0 || file.items.length > 0);
}
