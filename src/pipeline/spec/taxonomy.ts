// The section `taxonomy`: the question put to annotators and the labels that answer it.
import * as z from "zod";
import { choiceOf } from "./marks";
import { id, idIn, semver, sentence, text, type DeepReadonly } from "./primitives";

/** The colours a label may have, in the order in which they are given out (ui/README, section 10). */
export const labelColours = [
  "blue",
  "orange",
  "green",
  "plum",
  "gold",
  "violet",
  "teal",
  "brick",
  "sky",
  "tan",
  "olive",
  "slate",
] as const;

const positiveExample = z.strictObject({ text, why: sentence });
const negativeExample = z.strictObject({ text, label: idIn("taxonomy.labels"), why: sentence });

const edgeCase = z.strictObject({
  id,
  situation: sentence,
  confusedWith: z.array(idIn("taxonomy.labels")).min(1),
  rule: sentence,
  since: semver.default("1.0.0"),
});

/** Schema of one entry of `taxonomy.labels`. */
export const labelSpec = z.strictObject({
  id,
  name: text,
  key: z.int().min(1).max(9).optional(),
  group: text.optional(),
  colour: z.enum(labelColours).optional(),
  status: z.enum(["active", "retired"]).default("active"),
  replacedBy: idIn("taxonomy.labels").optional(),
  definition: sentence,
  askYourself: sentence,
  positive: z.array(positiveExample).min(3).max(5),
  negative: z.array(negativeExample).min(3).max(5),
  edgeCases: z.array(edgeCase).default([]),
});

/** Schema of the section. */
export const taxonomySection = z.strictObject({
  version: semver,
  kind: choiceOf("taxonomyKinds", ["single", "multi", "span"]),
  question: sentence,
  allowUnsure: z.boolean().default(true),
  noteRequiredWhenUnsure: z.boolean().default(true),
  ordered: z.boolean().default(false),
  firstThatFits: z.array(idIn("taxonomy.labels")).optional(),
  unsureCases: z
    .array(z.strictObject({ id, situation: sentence, rule: sentence, since: semver.default("1.0.0") }))
    .default([]),
  labels: z.array(labelSpec).min(1),
});

/** One label, defaults filled in. */
export type LabelSpec = DeepReadonly<z.infer<typeof labelSpec>>;

/** The name of a row of the palette. */
export type LabelColour = (typeof labelColours)[number];

/** The question and its labels. */
export type TaxonomySpec = DeepReadonly<z.infer<typeof taxonomySection>>;
