// A record with its gold label, and the values that an export's columns take from the two.
import type { GoldLabel } from "../annotation";
import type { DataRecord, FieldValue } from "../record";
import type { ExportSpec, MetaColumn } from "../spec/export";

/** The names of the splits, in the order in which ties are broken. */
export const splitNames = ["train", "validation", "test"] as const;

/** A split. */
export type SplitName = (typeof splitNames)[number];

/** What may be known of a record that an export leaves out. */
export type ItemMark = "practice-item" | "hidden-gold" | "pii-open";

/** What an export knows of a record. */
export interface ExportItem {
  readonly record: DataRecord;
  readonly gold: GoldLabel;
  /** Where it goes; absent in an export without splits. */
  readonly split?: SplitName;
  /** What speaks against exporting it beside its label; absent where nobody looked. */
  readonly marks?: readonly ItemMark[];
  /** When the recipe went through it last; absent where it never did, or not since new content was taken. */
  readonly cleanedAt?: string;
}

/** A column of an export. */
export interface ExportColumn {
  /** Its name in the file. */
  readonly name: string;
  readonly valueOf: (item: ExportItem) => FieldValue;
}

const metaValues: Readonly<Record<MetaColumn, (item: ExportItem) => FieldValue>> = {
  record_id: ({ record }) => record.id,
  label: ({ gold }) => gold.labelId,
  label_basis: ({ gold }) => gold.basis,
  annotator_count: ({ gold }) => gold.annotators,
  confidence: ({ gold }) => gold.confidence,
  source_file: ({ record }) => record.source.file,
  source_sha256: ({ record }) => record.source.sha256,
  source_locator: ({ record }) => record.source.locator,
  batch: ({ record }) => record.batch,
  ingested_at: ({ record }) => record.ingestedAt,
  processed_at: ({ cleanedAt }) => cleanedAt ?? null,
  labelled_at: ({ gold }) => gold.labelledAt,
  taxonomy_version: ({ gold }) => gold.taxonomyVersion,
  split: ({ split }) => split ?? null,
  parent_id: () => null,
};

/**
 * Gives the columns of an export.
 *
 * @param columns - `columns` of the export's spec; `as` is the name after the dot where it is absent
 * @returns name and value of each, in the spec's order
 */
export function columnsOf(columns: ExportSpec["columns"]): readonly ExportColumn[] {
  return columns.map(({ from, as }) => {
    const name = from.slice(from.indexOf(".") + 1);
    const valueOf = isMeta(from, name) ? metaValues[name] : ({ record }: ExportItem) => record.fields[name] ?? null;
    return { name: as ?? name, valueOf };
  });
}

function isMeta(from: string, name: string): name is MetaColumn {
  return from.startsWith("meta.") && Object.hasOwn(metaValues, name);
}
