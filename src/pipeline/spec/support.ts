// The sections about the time after the handoff: support, training, changeControl.
import * as z from "zod";
import { choiceOf, marked } from "./marks";
import {
  count,
  countFromOne,
  id,
  idIn,
  isoDate,
  nameOf,
  sentence,
  share,
  text,
  workingHours,
  type DeepReadonly,
} from "./primitives";
import { sectionNames } from "./sectionNames";

const checkIn = z.strictObject({
  id,
  day: count,
  date: isoDate,
  minutes: countFromOne,
  roles: z.array(idIn("roles")).min(1),
});

const healthMeasures = [
  "days-since-import",
  "days-since-label",
  "days-since-export",
  "active-people",
  "agreement-last-batch",
  "spot-check-last",
  "oldest-open-disagreement",
  "unanswered-escalations",
  "quarantined-share",
  "label-mix-shift",
  "external-edits",
  "stale-documents",
] as const;

const healthLine = z.strictObject({
  id,
  measure: choiceOf("healthMeasures", healthMeasures),
  unit: z.enum(["days", "people", "coefficient", "share", "count"]),
  worse: z.enum(["above", "below"]).default("above"),
  watch: z.number(),
  act: z.number(),
});

/** Schema of the section `support`. */
export const supportSection = marked(
  z.strictObject({
    handoffDate: isoDate,
    endDate: isoDate,
    channel: text,
    respondWorkingHours: workingHours,
    afterwards: sentence,
    checkIns: z.array(checkIn),
    health: z.array(healthLine),
  }),
  { ability: "sections", feature: "support" },
);

const trainingSession = z.strictObject({
  id,
  number: z.int().min(1).max(3),
  title: text,
  date: isoDate,
  minutes: countFromOne,
  trainer: idIn("contacts"),
  roles: z.array(idIn("roles")).min(1),
  sampleRecords: countFromOne.optional(),
  passShare: share,
  faults: z.array(nameOf("name", "faults")).min(1).optional(),
});

/** Schema of the section `training`. */
export const trainingSection = marked(z.strictObject({ sessions: z.array(trainingSession).min(1) }), {
  ability: "sections",
  feature: "training",
});

/** Schema of the section `changeControl`. */
export const changeControlSection = marked(
  z.strictObject({
    lockedSections: z.array(z.enum(sectionNames)),
    requestToRole: idIn("roles"),
    decideWithinWorkingHours: workingHours,
  }),
  { ability: "sections", feature: "changeControl" },
);

/** What the provider does after the handoff. */
export type SupportSpec = DeepReadonly<z.infer<typeof supportSection>>;
