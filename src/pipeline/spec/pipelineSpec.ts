// The pipeline spec as a whole: its schema, its type, and the one way in which a file becomes a spec.
import * as z from "zod";
import { adjudicationSection, annotationSection } from "./annotation";
import { exportSpec } from "./export";
import { fieldSpec } from "./field";
import { clientSection, contactSpec, pipelineSection, providerSection, roleSpec } from "./people";
import { type DeepReadonly } from "./primitives";
import { qualitySection } from "./quality";
import { sourceSpec } from "./source";
import { taxonomySection } from "./taxonomy";

// Sections that this version does not read are kept as they stand; only that they are there is checked.
const keptSection = z.record(z.string(), z.unknown());
const keptList = z.array(z.unknown());

/** Schema of `handoff-spec/1`. */
export const pipelineSpecSchema = z.strictObject({
  format: z.literal("handoff-spec/1"),
  pipeline: pipelineSection,
  history: keptList,
  client: clientSection,
  provider: providerSection,
  workspace: keptSection,
  roles: z.array(roleSpec).min(1),
  contacts: z.array(contactSpec).min(1),
  escalations: keptList,
  sources: z.array(sourceSpec).min(1),
  fields: z.array(fieldSpec).min(1),
  cleaning: keptSection,
  taxonomy: taxonomySection,
  annotation: annotationSection,
  adjudication: adjudicationSection,
  quality: qualitySection,
  spotCheck: keptSection.optional(),
  pii: keptSection.optional(),
  augmentation: keptSection.optional(),
  exports: z.array(exportSpec).min(1),
  retraining: keptSection.optional(),
  limitations: keptList,
  support: keptSection.optional(),
  training: keptSection.optional(),
  changeControl: keptSection.optional(),
  documents: keptList,
});

/** One client's pipeline, defaults filled in. */
export type PipelineSpec = DeepReadonly<z.infer<typeof pipelineSpecSchema>>;
