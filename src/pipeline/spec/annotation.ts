// The sections `annotation` and `adjudication`: who labels what, and how a label becomes the gold label.
import * as z from "zod";
import { id, share, text, type DeepReadonly } from "./primitives";

/** Schema of the section `annotation`. */
export const annotationSection = z.strictObject({
  annotators: z.array(id).min(1),
  overlap: z.int().min(1),
  overlapShare: share.default(1),
  blind: z.boolean().default(true),
  assignment: z.enum(["balanced", "all", "by-field"]),
  field: id.optional(),
  seed: text,
  batchSize: z.int().min(1),
  hiddenGoldShare: share.default(0),
  hiddenGoldMinimum: share.optional(),
  suggestions: z.enum(["off", "rules", "similar", "model"]),
  secondsPerRecord: z.number().positive(),
});

const errorCategories = ["ambiguous-text", "guideline-gap", "annotator-error", "edge-case", "subjective"] as const;

/** Schema of the section `adjudication`. */
export const adjudicationSection = z.strictObject({
  role: id,
  rule: z.enum(["unanimous-only", "agreement-or-adjudicator", "majority-or-adjudicator"]),
  hideNames: z.boolean(),
  errorCategories: z.array(z.enum(errorCategories)).min(1),
  dueWorkingHours: z.number().positive(),
  feedbackToAnnotator: z.boolean(),
  unresolved: z.enum(["exclude-from-export", "block-export"]),
});

/** Who labels what. */
export type AnnotationSpec = DeepReadonly<z.infer<typeof annotationSection>>;

/** How differing labels are settled. */
export type AdjudicationSpec = DeepReadonly<z.infer<typeof adjudicationSection>>;
