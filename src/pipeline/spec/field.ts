// The section `fields`: what a record holds.
import * as z from "zod";
import { count, countFromOne, id, sentence, text, type DeepReadonly } from "./primitives";

const fieldTypes = ["text", "long-text", "integer", "number", "boolean", "date", "date-time", "category"] as const;

/** Schema of one entry of `fields`. */
export const fieldSpec = z.strictObject({
  id,
  title: text,
  type: z.enum(fieldTypes),
  description: sentence,
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  minLength: count.optional(),
  maxLength: countFromOne.optional(),
  min: z.union([z.number(), text]).optional(),
  max: z.union([z.number(), text]).optional(),
  allowed: z.array(text).min(1).optional(),
  pattern: text.optional(),
  pii: z.enum(["none", "possible", "expected"]).default("none"),
  showToAnnotator: z.boolean().default(false),
  onViolation: z.enum(["flag", "quarantine"]).default("flag"),
  example: z.union([z.string(), z.number(), z.boolean()]),
});

/** The kind of a field's values. */
export type FieldType = (typeof fieldTypes)[number];

/** One field of the spec, defaults filled in. */
export type FieldSpec = DeepReadonly<z.infer<typeof fieldSpec>>;
