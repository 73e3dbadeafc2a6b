// The section `exports`: the files that leave the workbook, column by column.
import * as z from "zod";
import { id, share, text, type DeepReadonly } from "./primitives";

/** What an export can say of a record beside its fields. */
export const metaColumns = [
  "record_id",
  "label",
  "label_basis",
  "annotator_count",
  "confidence",
  "source_file",
  "source_sha256",
  "source_locator",
  "batch",
  "ingested_at",
  "processed_at",
  "labelled_at",
  "taxonomy_version",
  "split",
  "parent_id",
] as const;

const exclusions = [
  "unlabelled",
  "unsure",
  "unresolved",
  "quarantined",
  "practice-item",
  "hidden-gold",
  "pii-open",
  "single-reader",
] as const;

const splitsSpec = z.strictObject({
  train: share,
  validation: share,
  test: share,
  stratifyBy: text.optional(),
  groupBy: id.optional(),
  seed: text,
  sticky: z.boolean(),
});

/** Schema of one entry of `exports`. */
export const exportSpec = z.strictObject({
  id,
  title: text,
  format: z.enum(["jsonl", "csv", "tsv", "parquet", "json"]),
  shape: z.enum(["plain", "messages", "sharegpt", "alpaca", "input-output", "text", "rag-chunks"]),
  systemText: text.optional(),
  fileName: text,
  columns: z
    .array(z.strictObject({ from: z.string().regex(/^(field|meta)\../, "column"), as: text.optional() }))
    .min(1),
  splits: splitsSpec.optional(),
  exclude: z.array(z.enum(exclusions)),
  requiresGates: z.array(id),
  destination: text,
  receiverRole: id,
  withManifest: z.boolean(),
  withDatasetCard: z.boolean(),
  protectFormulas: z.boolean().default(false),
});

/** What an export can say of a record beside its fields. */
export type MetaColumn = (typeof metaColumns)[number];

/** Why a record is left out of an export. */
export type Exclusion = (typeof exclusions)[number];

/** One export, defaults filled in. */
export type ExportSpec = DeepReadonly<z.infer<typeof exportSpec>>;
