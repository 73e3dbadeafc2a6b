// The section `sources`: where files come from and which column feeds which field.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import { count, countFromOne, id, idIn, sentence, share, text, type DeepReadonly } from "./primitives";

const formats = [
  ...["csv", "tsv", "json", "jsonl", "txt", "md", "html", "xlsx", "xlsm", "xls", "ods", "pdf", "docx"],
  ...["eml", "mbox", "png", "jpg", "tiff", "zip"],
] as const;

const conversions = [
  "text",
  "integer",
  "number",
  "boolean",
  "date",
  "date-time",
  "mail-domain",
  "first-message-id",
  "count",
] as const;

const dateOrders = ["year-month-day", "day-month-year", "month-day-year"] as const;

/** Schema of a mapping line that reads columns; the first one that is not empty counts. */
export const columnMapping = z.strictObject({
  from: z.array(text).min(1),
  to: idIn("fields"),
  as: choiceOf("conversions", conversions).default("text"),
  dateOrder: z.enum(dateOrders).optional(),
});

/** Schema of a mapping line that gives every record the same value. */
export const constantMapping = z.strictObject({
  constant: z.union([z.string(), z.number(), z.boolean()]),
  to: idIn("fields"),
});

/** Schema of one entry of `sources`. */
export const sourceSpec = z.strictObject({
  id,
  name: text,
  description: sentence,
  ownerRole: idIn("roles"),
  arrival: z.enum(["once", "daily", "weekly", "monthly", "when-needed"]),
  folder: text,
  collect: sentence,
  formats: z.array(choiceOf("sourceFormats", formats)).min(1),
  encoding: marked(z.string().regex(/^[a-z][a-z0-9_-]*$/, "encoding"), { ability: "encodings" }).default("detect"),
  sheet: text.optional(),
  headerRow: countFromOne.default(1),
  ocr: marked(z.boolean(), { ability: "features", feature: "ocr" }).default(false),
  ocrMinimumConfidence: share.default(0.7),
  segment: choiceOf("segments", ["whole", "page", "paragraph", "line", "sentences", "characters"]).default("whole"),
  segmentLength: countFromOne.optional(),
  segmentOverlap: count.optional(),
  keyField: z.union([z.literal("content-hash"), id]),
  expectedRecords: z.strictObject({ min: count, max: count }).optional(),
  mapping: z.array(z.union([columnMapping, constantMapping])).min(1),
  licence: text.optional(),
});

/** How a cell's text becomes a value (`as` of a mapping line). */
export type Conversion = (typeof conversions)[number];

/** In which order a date's parts stand. */
export type DateOrder = (typeof dateOrders)[number];

/** A mapping line that reads columns. */
export type ColumnMapping = DeepReadonly<z.infer<typeof columnMapping>>;

/** One line of a source's mapping. */
export type MappingLine = ColumnMapping | DeepReadonly<z.infer<typeof constantMapping>>;

/** Where files come from. */
export type SourceSpec = DeepReadonly<z.infer<typeof sourceSpec>>;
