// What this version can do, by the names of its registries; a spec may ask for more, which is kept and shown.
import { piiKinds } from "../pipeline/clean/pii/kinds";
import { steps } from "../pipeline/clean/registry";
import { exportFormats } from "../pipeline/export/formats";
import { documents } from "../pipeline/handoff/documents";
import { fileEndings } from "../pipeline/ingest/fileEndings";
import { coefficients } from "../pipeline/quality/coefficients";
import { levels, weightings } from "../pipeline/quality/disagreements";
import { stepCheck, type StepCheck } from "../pipeline/spec/stepChecks";
import type { Abilities } from "../pipeline/spec/unavailable";

/** By kind. What has no registry is named here, beside the part that does it. */
export const abilities: Abilities = {
  adjudicationRules: ["unanimous-only", "agreement-or-adjudicator", "majority-or-adjudicator"], // settleRecord
  assignments: ["balanced", "all", "by-field"], // assignRecords
  augmentationSteps: [],
  cleaningSteps: Object.keys(steps),
  coefficients: Object.keys(coefficients),
  conversions: [
    "text",
    "integer",
    "number",
    "boolean",
    "date",
    "date-time",
    "mail-domain",
    "first-message-id",
    "count",
  ], // convert
  documentForms: ["html", "worksheet"], // documentHtml, documentRows
  documents: Object.keys(documents),
  encodings: ["detect", "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252"], // decodeText
  escalationTriggers: ["annotator-escalates", "gate-relabel", "gate-review", "audit-broken"],
  exportFormats: Object.keys(exportFormats),
  exportShapes: ["plain"],
  faults: [],
  features: ["dataset-card", "protect-formulas", "splits"],
  gateMeasures: ["agreement", "agreement-per-label", "labelled-share", "spot-check-agreement"], // gateStates
  healthMeasures: [],
  levels: Object.keys(levels),
  piiActions: ["keep", "pseudonym", "redact", "mask", "hash"], // replacementOf
  piiKinds: [...piiKinds.keys()],
  retrainingMeasures: [],
  segments: ["whole"],
  sections: ["spotCheck", "pii", "changeControl"],
  sourceFormats: Object.values(fileEndings).flat(),
  suggestions: ["off"],
  taxonomyKinds: ["single"],
  weights: Object.keys(weightings),
};

/** Judges the options of the cleaning steps that this version has. */
export const stepChecks: readonly StepCheck[] = Object.values(steps).map(({ id, options }) => stepCheck(id, options));
