// The pipeline spec as a whole: its schema and its types.
import * as z from "zod";
import { adjudicationSection, annotationSection } from "./annotation";
import { augmentationSection, cleaningSection } from "./cleaning";
import { documentSpec, limitationSpec } from "./documents";
import { exportSpec } from "./export";
import { fieldSpec } from "./field";
import { clientSection, historyEntry, pipelineSection, providerSection, workspaceSection } from "./identity";
import { contactSpec, escalationSpec, roleSpec, type ContactSpec } from "./people";
import { piiSection, type PiiSpec } from "./pii";
import { type DeepReadonly } from "./primitives";
import { qualitySection } from "./quality";
import { retrainingSection } from "./retraining";
import { sourceSpec } from "./source";
import { spotCheckSection } from "./spotCheck";
import { changeControlSection, supportSection, trainingSection } from "./support";
import { taxonomySection } from "./taxonomy";

/** Schema of `handoff-spec/1`. */
export const pipelineSpecSchema = z.strictObject({
  format: z.literal("handoff-spec/1"),
  pipeline: pipelineSection,
  history: z.array(historyEntry).min(1),
  client: clientSection,
  provider: providerSection,
  workspace: workspaceSection,
  roles: z.array(roleSpec).min(1),
  contacts: z.array(contactSpec).min(1),
  escalations: z.array(escalationSpec).min(1),
  sources: z.array(sourceSpec).min(1),
  fields: z.array(fieldSpec).min(1),
  cleaning: cleaningSection,
  taxonomy: taxonomySection,
  annotation: annotationSection,
  adjudication: adjudicationSection,
  quality: qualitySection,
  spotCheck: spotCheckSection.optional(),
  pii: piiSection.optional(),
  augmentation: augmentationSection.optional(),
  exports: z.array(exportSpec).min(1),
  retraining: retrainingSection.optional(),
  limitations: z.array(limitationSpec),
  support: supportSection.optional(),
  training: trainingSection.optional(),
  changeControl: changeControlSection.optional(),
  documents: z.array(documentSpec).min(1),
});

/** A spec of the right shape, with the defaults of the schema. */
export type ShapedSpec = DeepReadonly<z.infer<typeof pipelineSpecSchema>>;

/** One client's pipeline, all defaults filled in, also those that are taken from another place of the spec. */
export type PipelineSpec = Omit<ShapedSpec, "contacts" | "pii"> & {
  readonly contacts: readonly ContactSpec[];
  readonly pii?: PiiSpec | undefined;
};
