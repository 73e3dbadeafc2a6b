// The sections `cleaning` and `augmentation`: steps in the order in which they run. A step's options are its own matter.
import * as z from "zod";
import { id, idIn, nameOf, sentence, share, type DeepReadonly } from "./primitives";
import { marked, type Ability } from "./marks";

// Named in names.md; the steps over all records as the design lists them.
const cleaningStepNames = [
  ...["repairMojibake", "normalizeUnicode", "htmlToText", "stripQuotedReplies", "stripSignatures", "trimWhitespace"],
  ...["mapValues", "checkFields", "detectLanguage", "redactPii", "exactDedup", "nearDedup", "scoreQuality"],
  ...["checkUnique", "sample", "split", "balance", "quantiles", "joinLabels"],
];

const augmentationStepNames = ["keyboardTypos"];

function stepLine(ability: Ability, names: readonly string[]) {
  return z.strictObject({
    id,
    step: nameOf("step", ability, names),
    fields: z.array(idIn("fields")).min(1),
    options: z.record(z.string(), z.unknown()),
    why: sentence,
    enabled: z.boolean().default(true),
  });
}

const cleaningStep = stepLine("cleaningSteps", cleaningStepNames);

/** Schema of the section `cleaning`. */
export const cleaningSection = z.strictObject({
  warnWhenRemovedShare: share.default(0.3),
  steps: z.array(cleaningStep),
});

/** Schema of the section `augmentation`. */
export const augmentationSection = marked(
  z.strictObject({
    steps: z.array(stepLine("augmentationSteps", augmentationStepNames)).min(1),
    onlyLabels: z.array(idIn("taxonomy.labels")).min(1),
    maximumShare: share,
    onlySplit: z.literal("train"),
  }),
  { ability: "sections", feature: "augmentation" },
);

/** One line of a recipe; `options` is for the step's own schema to judge. */
export type StepLine = DeepReadonly<z.infer<typeof cleaningStep>>;
