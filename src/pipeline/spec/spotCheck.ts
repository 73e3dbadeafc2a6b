// The section `spotCheck`: which settled records a person looks at again, and who.
import * as z from "zod";
import { marked } from "./marks";
import { count, countFromOne, idIn, text, type DeepReadonly } from "./primitives";

/** Schema of the section. */
export const spotCheckSection = marked(
  z.strictObject({
    when: z.enum(["each-export", "each-batch", "monthly"]),
    sampleSize: countFromOne,
    minimumPerLabel: count,
    stratifyBy: z.enum(["label", "none"]),
    seed: text,
    checkerRole: idIn("roles"),
    checkerMayHaveLabelled: z.boolean().default(false),
    blind: z.boolean().default(true),
    gate: idIn("quality.gates"),
    keepResultsMonths: countFromOne,
  }),
  { ability: "sections", feature: "spotCheck" },
);

/** Which records are looked at again. */
export type SpotCheckSpec = DeepReadonly<z.infer<typeof spotCheckSection>>;
