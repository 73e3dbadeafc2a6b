// The section `exports`: the files that leave the workbook, column by column.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import { id, idIn, referenceTo, share, text, type DeepReadonly } from "./primitives";

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

const splitsSpec = marked(
  z.strictObject({
    train: share,
    validation: share,
    test: share,
    stratifyBy: z.enum(["label", "none"]).optional(),
    groupBy: idIn("fields").optional(),
    seed: text,
    sticky: z.boolean(),
  }),
  { ability: "features", feature: "splits" },
);

const shapes = ["plain", "messages", "sharegpt", "alpaca", "input-output", "text", "rag-chunks"] as const;

/** Schema of one entry of `exports`. */
export const exportSpec = z.strictObject({
  id,
  title: text,
  format: choiceOf("exportFormats", ["jsonl", "csv", "tsv", "parquet", "json"]),
  shape: choiceOf("exportShapes", shapes),
  systemText: text.optional(),
  fileName: text,
  columns: z
    .array(z.strictObject({ from: referenceTo({ field: "fields", meta: "meta" }, "column"), as: text.optional() }))
    .min(1),
  splits: splitsSpec.optional(),
  exclude: z.array(z.enum(exclusions)),
  requiresGates: z.array(idIn("quality.gates")),
  destination: text,
  receiverRole: idIn("roles"),
  withManifest: z.boolean(),
  withDatasetCard: marked(z.boolean(), { ability: "features", feature: "dataset-card" }),
  protectFormulas: marked(z.boolean(), { ability: "features", feature: "protect-formulas" }).default(false),
});

/** What an export can say of a record beside its fields. */
export type MetaColumn = (typeof metaColumns)[number];

/** Why a record is left out of an export. */
export type Exclusion = (typeof exclusions)[number];

/** One export, defaults filled in. */
export type ExportSpec = DeepReadonly<z.infer<typeof exportSpec>>;
