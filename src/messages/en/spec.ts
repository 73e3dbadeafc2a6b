// What is said about a pipeline file: the rules that it may break, and what this version cannot do.
import { specFitRules } from "./specFitRules";
import { specShapeRules } from "./specShapeRules";

interface Named {
  readonly name: string;
}

/** Texts of the pipeline file. */
export const specTexts = {
  nothingThere: "(nothing)",
  wholeFile: "the file",
  /** A line of the history. */
  change: ({ path, from, to }: { readonly path: string; readonly from: string; readonly to: string }) =>
    `${path}: ${from} → ${to}`,
  rules: { ...specShapeRules, ...specFitRules },
  lists: {
    roles: "roles",
    contacts: "contacts",
    sources: "sources",
    fields: "fields",
    "taxonomy.labels": "taxonomy.labels",
    "quality.gates": "quality.gates",
    exports: "exports",
    meta: "the columns that each export offers",
  },
  abilities: {
    adjudicationRules: ({ name }: Named) => `rule of adjudication ${name}`,
    assignments: ({ name }: Named) => `assignment ${name}`,
    augmentationSteps: ({ name }: Named) => `augmentation step ${name}`,
    cleaningSteps: ({ name }: Named) => `cleaning step ${name}`,
    coefficients: ({ name }: Named) => `coefficient ${name}`,
    conversions: ({ name }: Named) => `conversion ${name}`,
    documentForms: ({ name }: Named) => `document as ${name}`,
    documents: ({ name }: Named) => `document ${name}`,
    encodings: ({ name }: Named) => `encoding ${name}`,
    escalationTriggers: ({ name }: Named) => `escalation on ${name}`,
    exportFormats: ({ name }: Named) => `export format ${name}`,
    exportShapes: ({ name }: Named) => `export shape ${name}`,
    faults: ({ name }: Named) => `drill ${name}`,
    features: ({ name }: Named) => `feature ${name}`,
    gateMeasures: ({ name }: Named) => `gate on ${name}`,
    healthMeasures: ({ name }: Named) => `health figure ${name}`,
    levels: ({ name }: Named) => `level of measurement ${name}`,
    piiActions: ({ name }: Named) => `${name} for personal data`,
    piiKinds: ({ name }: Named) => `personal data of kind ${name}`,
    retrainingMeasures: ({ name }: Named) => `retraining on ${name}`,
    segments: ({ name }: Named) => `segments by ${name}`,
    sections: ({ name }: Named) => `section ${name}`,
    sourceFormats: ({ name }: Named) => `files of format ${name}`,
    suggestions: ({ name }: Named) => `suggestions by ${name}`,
    taxonomyKinds: ({ name }: Named) => `labels of kind ${name}`,
    weights: ({ name }: Named) => `weights ${name}`,
  },
  expected: {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of keys",
    record: "a group of keys",
    other: "another kind of value",
  },
  units: { string: " characters", array: " entries", number: "" },
  forms: {
    id: "an id: small letters, digits and _, beginning with a letter, 40 characters at most",
    version: "a version such as 1.4.0",
    date: "a date such as 2026-11-16",
    email: "an e-mail address",
    language: "a language such as en-GB",
    column: "field. or meta. and a name",
    reference: "source., field., label. or gate. and an id",
    step: "a step's name such as trimWhitespace",
    name: "a name of small letters, digits and hyphens, such as us-ssn",
    encoding: "an encoding such as utf-8, or detect",
    other: "written in another form",
  },
} as const;
