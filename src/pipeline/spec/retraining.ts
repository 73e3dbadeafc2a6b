// The section `retraining`: when a new training set is due, how large it must be, and who makes it.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import { count, countFromOne, id, idIn, isoDate, referenceTo, sentence, type DeepReadonly } from "./primitives";

const measures = [
  "label-mix-shift",
  "unsure-share",
  "taxonomy-major-version",
  "new-category-value",
  "new-records",
] as const;

const retrainingEvent = z.strictObject({
  id,
  measure: choiceOf("retrainingMeasures", measures),
  above: z.number().min(0),
  title: sentence,
  about: referenceTo(
    { field: "fields", label: "taxonomy.labels", source: "sources", gate: "quality.gates" },
    "reference",
  ).optional(),
});

/** Schema of the section. */
export const retrainingSection = marked(
  z.strictObject({
    everyMonths: countFromOne.optional(),
    events: z.array(retrainingEvent).min(1).optional(),
    next: z.array(isoDate),
    newRecords: z.strictObject({ minimum: count, target: count, minimumPerLabel: count }),
    daysToPrepare: count,
    requestedByRole: idIn("roles"),
    preparedByRole: idIn("roles"),
    approvedByRole: idIn("roles"),
    incremental: z.strictObject({
      onlyNewSinceLastExport: z.boolean(),
      keepEarlierSplits: z.boolean(),
      mergeWithEarlierSet: z.boolean(),
    }),
    export: idIn("exports"),
  }),
  { ability: "sections", feature: "retraining" },
);

/** When and how a new set is made. */
export type RetrainingSpec = DeepReadonly<z.infer<typeof retrainingSection>>;
