// Decides which records an export leaves out and why; every record is in one of the two lists.
import type { Exclusion, ExportSpec } from "../spec/export";
import type { ExportItem } from "./exportItem";

/** Why a record stays out: the spec says so, or an earlier set held it and only new ones are wanted. */
export type LeftOutReason = Exclusion | "exported-before";

/** What goes in and what does not. */
export interface Selection {
  readonly included: readonly ExportItem[];
  /** In the order of the spec's `exclude`; reasons that leave nobody out are not listed. */
  readonly excluded: readonly { readonly reason: LeftOutReason; readonly ids: readonly string[] }[];
}

// Rows in Quarantine are no records.
const applies: Readonly<Record<Exclusion, (item: ExportItem) => boolean>> = {
  unlabelled: ({ gold }) => gold.basis === null,
  unsure: ({ gold }) => gold.basis === "unsure",
  unresolved: ({ gold }) => gold.basis === "unresolved",
  "single-reader": ({ gold }) => gold.annotators < 2,
  quarantined: () => false,
  "practice-item": ({ marks }) => marks?.includes("practice-item") ?? false,
  "hidden-gold": ({ marks }) => marks?.includes("hidden-gold") ?? false,
  "pii-open": ({ marks }) => marks?.includes("pii-open") ?? false,
};

/**
 * Applies the exclusions of an export. The first one that applies is a record's reason.
 *
 * @param items - all records
 * @param exclude - `exclude` of the export's spec
 * @returns both lists; together they are the records given
 */
export function selectRecords(items: readonly ExportItem[], exclude: ExportSpec["exclude"]): Selection {
  const reasonOf = (item: ExportItem) => exclude.find((reason) => applies[reason](item));
  const reasons = items.map((item) => ({ item, reason: reasonOf(item) }));
  return {
    included: reasons.flatMap(({ item, reason }) => (reason === undefined ? [item] : [])),
    excluded: exclude
      .map((reason) => ({
        reason,
        ids: reasons.flatMap((one) => (one.reason === reason ? [one.item.record.id] : [])),
      }))
      .filter(({ ids }) => ids.length > 0),
  };
}

/** Records parted by whether an earlier set held them. */
export interface PartedItems {
  readonly fresh: readonly ExportItem[];
  readonly before: readonly ExportItem[];
}

/**
 * Parts records.
 *
 * @param items - all records
 * @param earlier - ids of those that an earlier set of the export held
 * @returns both lists; together they are the records given
 */
export function partItems(items: readonly ExportItem[], earlier: ReadonlySet<string>): PartedItems {
  const isBefore = ({ record }: ExportItem) => earlier.has(record.id);
  return { fresh: items.filter((item) => !isBefore(item)), before: items.filter(isBefore) };
}

/**
 * Applies the exclusions of an export to the records that no earlier set held; the others stay out whatever they bear now.
 *
 * @param parted - all records
 * @param exclude - `exclude` of the export's spec
 * @returns both lists; together they are the records given
 */
export function selectNew(parted: PartedItems, exclude: ExportSpec["exclude"]): Selection {
  const { fresh, before } = parted;
  const { included, excluded } = selectRecords(fresh, exclude);
  if (before.length === 0) return { included, excluded };
  const ids = before.map(({ record }) => record.id);
  return { included, excluded: [...excluded, { reason: "exported-before", ids }] };
}
