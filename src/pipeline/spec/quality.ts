// The section `quality`: the gates, each with its figure, its two limits and what it stops.
import * as z from "zod";
import { choiceOf } from "./marks";
import { count, id, nameOf, sentence, text, type DeepReadonly } from "./primitives";

const measures = [
  "agreement",
  "agreement-per-label",
  "hidden-gold-accuracy",
  "spot-check-agreement",
  "labelled-share",
] as const;

/** The ids of agreement coefficients (names.md). */
export const coefficientIds = [
  "percent",
  "cohen-kappa",
  "scott-pi",
  "fleiss-kappa",
  "conger-kappa",
  "light-kappa",
  "krippendorff-alpha",
  "gwet-ac1",
  "gwet-ac2",
  "brennan-prediger",
  "bangdiwala-b",
  "specific-agreement",
] as const;

const weightings = ["identity", "linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar"] as const;

/** Schema of one entry of `quality.gates`. */
export const gateSpec = z.strictObject({
  id,
  title: text,
  measure: choiceOf("gateMeasures", measures),
  coefficient: nameOf("name", "coefficients", coefficientIds).optional(),
  weights: choiceOf("weights", weightings).default("identity"),
  level: choiceOf("levels", ["nominal", "ordinal", "interval", "ratio", "jaccard", "masi"]).default("nominal"),
  scope: z.enum(["batch", "export", "annotator"]),
  relabelBelow: z.number().max(1),
  reviewBelow: z.number().min(-1),
  minimumRecords: count,
  decideOn: z.enum(["estimate", "lower-bound"]).default("estimate"),
  blocksExport: z.boolean(),
  why: sentence,
});

/** Schema of the section. */
export const qualitySection = z.strictObject({
  confidence: z.number().gt(0).lt(1).default(0.95),
  gates: z.array(gateSpec),
});

/** One gate, defaults filled in. */
export type GateSpec = DeepReadonly<z.infer<typeof gateSpec>>;

/** The id of an agreement coefficient. */
export type CoefficientId = (typeof coefficientIds)[number];
