// Splits records into train, validation and test: the same records and seed give the same splits on any machine.
import { byCodePoint } from "../codePointOrder";
import { isBlank } from "../record";
import { sha256Hex } from "../sha256";
import type { ExportSpec } from "../spec/export";
import { splitNames, type ExportItem, type SplitName } from "./exportItem";

/** How records are split. */
export interface SplitOrder {
  readonly splits: NonNullable<ExportSpec["splits"]>;
  /** Label ids in taxonomy order; it breaks ties. */
  readonly labels: readonly string[];
  /** Where records of earlier sets went, by record id; they stay there where the spec says `sticky`. */
  readonly earlier: ReadonlyMap<string, SplitName>;
}

/** Records that stay together. */
interface Group {
  readonly key: string;
  readonly items: readonly ExportItem[];
  readonly stratum: string;
}

/**
 * Splits records.
 *
 * Records with the same value of `groupBy` stay together; one without a value stands alone. A group counts with its
 * commonest label, ties in label order. Within a label the groups come in the order of SHA-256 over `seed|label|key`, each
 * to the split that is furthest below its share. A record that an earlier set held keeps its split, and new records of its
 * group follow the split that most of the group had.
 *
 * @param items - the records that are exported
 * @param order - shares, seed, labels, earlier splits
 * @returns the split of each record, by its id; shares are met as nearly as whole groups allow
 */
export function splitRecords(items: readonly ExportItem[], order: SplitOrder): ReadonlyMap<string, SplitName> {
  const groups = groupsOf(items, order);
  const assigned = new Map<string, SplitName>();
  for (const stratum of new Set(groups.map((group) => group.stratum))) {
    fill(
      groups.filter((group) => group.stratum === stratum),
      order,
      assigned,
    );
  }
  return assigned;
}

function groupsOf(items: readonly ExportItem[], { splits, labels }: SplitOrder): readonly Group[] {
  const members = new Map<string, ExportItem[]>();
  for (const item of items) {
    const key = keyOf(item, splits.groupBy);
    const group = members.get(key);
    if (group) group.push(item);
    else members.set(key, [item]);
  }
  const groups = [...members].map(([key, own]) => ({
    key,
    items: own,
    stratum: splits.stratifyBy === "label" ? commonest(own, labels) : "",
    draw: "",
  }));
  return groups
    .map((group) => ({ ...group, draw: sha256Hex(`${splits.seed}|${group.stratum}|${group.key}`) }))
    .sort((a, b) => byCodePoint(a.draw, b.draw) || byCodePoint(a.key, b.key));
}

// The first mail of a conversation bears the id that the others call their conversation: so it stays with them.
function keyOf({ record }: ExportItem, groupBy: string | undefined): string {
  const value = groupBy === undefined ? null : (record.fields[groupBy] ?? null);
  return isBlank(value) ? record.id : String(value);
}

function commonest(items: readonly ExportItem[], labels: readonly string[]): string {
  const counts = new Map(labels.map((label) => [label, 0]));
  for (const { gold } of items) {
    if (gold.labelId !== null) counts.set(gold.labelId, (counts.get(gold.labelId) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most === 0 ? "" : ([...counts].find(([, count]) => count === most)?.[0] ?? "");
}

// Groups with an earlier split count first, so that new ones even out what they left.
function fill(groups: readonly Group[], { splits, earlier }: SplitOrder, assigned: Map<string, SplitName>): void {
  const counts: Record<SplitName, number> = { train: 0, validation: 0, test: 0 };
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const put = ({ record }: ExportItem, split: SplitName) => {
    assigned.set(record.id, split);
    counts[split] += 1;
  };
  const fresh: Group[] = [];
  for (const group of groups) {
    const kept = splits.sticky ? earlierSplit(group, earlier) : null;
    if (kept === null) fresh.push(group);
    else for (const item of group.items) put(item, earlier.get(item.record.id) ?? kept);
  }
  for (const group of fresh) {
    const split = furthestBelow(counts, splits, total);
    for (const item of group.items) put(item, split);
  }
}

function earlierSplit({ items }: Group, earlier: SplitOrder["earlier"]): SplitName | null {
  const known = items.flatMap(({ record }) => earlier.get(record.id) ?? []);
  const countOf = (split: SplitName) => known.filter((one) => one === split).length;
  if (known.length === 0) return null;
  return splitNames.reduce((best, split) => (countOf(split) > countOf(best) ? split : best));
}

function furthestBelow(
  counts: Readonly<Record<SplitName, number>>,
  shares: Readonly<Record<SplitName, number>>,
  total: number,
): SplitName {
  const open = splitNames.filter((split) => shares[split] > 0);
  const missing = (split: SplitName) => shares[split] * total - counts[split];
  return open.reduce((best, split) => (missing(split) > missing(best) ? split : best), open[0] ?? "train");
}
