// What the schema knows of a value beyond its form. One walk over a spec finds every marked value, wherever it stands.
import * as z from "zod";

/** A list whose members are named by id elsewhere in the spec. */
export type ListName =
  "roles" | "contacts" | "sources" | "fields" | "taxonomy.labels" | "quality.gates" | "exports" | "meta";

/** A kind of thing that a version of the product may or may not be able to do. */
export type Ability =
  | "adjudicationRules"
  | "assignments"
  | "augmentationSteps"
  | "cleaningSteps"
  | "coefficients"
  | "conversions"
  | "documentForms"
  | "documents"
  | "encodings"
  | "escalationTriggers"
  | "exportFormats"
  | "exportShapes"
  | "faults"
  | "features"
  | "gateMeasures"
  | "healthMeasures"
  | "levels"
  | "piiActions"
  | "piiKinds"
  | "retrainingMeasures"
  | "segments"
  | "sections"
  | "sourceFormats"
  | "suggestions"
  | "taxonomyKinds"
  | "weights";

/** What is known of a value. */
export interface Mark {
  /** The lists that the id may stand in, by the word before its dot; `""` where the id stands alone. */
  readonly lists?: Readonly<Partial<Record<string, ListName>>>;
  /** The names in use today. Later versions of the product may know more, so a workbook may hold others. */
  readonly names?: readonly string[];
  /** Whether `{label id}` stands for a label's name. */
  readonly isSentence?: boolean;
  /** What the product must be able to do for this value. */
  readonly ability?: Ability;
  /** The name of the ability, where it is not the value itself but that there is one. */
  readonly feature?: string;
}

/** The marks, by schema. */
export const marks = z.registry<Mark>();

/**
 * Marks a schema. It must be a schema of its own, because the mark holds wherever it is used.
 *
 * @param schema - the schema
 * @param mark - what is known of its values
 * @returns the same schema
 */
export function marked<Schema extends z.core.$ZodType>(schema: Schema, mark: Mark): Schema {
  marks.add(schema, mark);
  return schema;
}

/**
 * Makes the schema of a choice.
 *
 * @param ability - what the product must be able to do for each
 * @param choices - all that there are
 * @returns the schema
 */
export function choiceOf<const Choice extends string>(ability: Ability, choices: readonly Choice[]) {
  return marked(z.enum(choices), { ability });
}
