// The sections `annotation` and `adjudication`: who labels what, and how a label becomes the gold label.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import { countFromOne, idIn, share, text, workingHours, type DeepReadonly } from "./primitives";

/** Schema of the section `annotation`. */
export const annotationSection = z.strictObject({
  annotators: z.array(idIn("contacts")).min(1),
  overlap: countFromOne,
  overlapShare: share.default(1),
  blind: z.boolean().default(true),
  assignment: choiceOf("assignments", ["balanced", "all", "by-field"]),
  field: idIn("fields").optional(),
  seed: text,
  batchSize: countFromOne,
  hiddenGoldShare: marked(z.number().min(0).max(1), { ability: "features", feature: "hidden-gold" }).default(0),
  hiddenGoldMinimum: share.optional(),
  suggestions: choiceOf("suggestions", ["off", "rules", "similar", "model"]),
  secondsPerRecord: z.number().positive().optional(),
});

const errorCategories = ["ambiguous-text", "guideline-gap", "annotator-error", "edge-case", "subjective"] as const;

/** Schema of the section `adjudication`. */
export const adjudicationSection = z.strictObject({
  role: idIn("roles"),
  rule: choiceOf("adjudicationRules", ["unanimous-only", "agreement-or-adjudicator", "majority-or-adjudicator"]),
  hideNames: z.boolean(),
  errorCategories: z.array(z.enum(errorCategories)).min(1),
  dueWorkingHours: workingHours,
  feedbackToAnnotator: z.boolean(),
  unresolved: z.enum(["exclude-from-export", "block-export"]),
});

/** Who labels what. */
export type AnnotationSpec = DeepReadonly<z.infer<typeof annotationSection>>;

/** How differing labels are settled. */
export type AdjudicationSpec = DeepReadonly<z.infer<typeof adjudicationSection>>;
