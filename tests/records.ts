// Builds records and fields, and cleans records, so that a test reads like the sheet.
import { readRecipe, type SpecLine } from "../src/pipeline/clean/readRecipe";
import type { RecipeRun } from "../src/pipeline/clean/recipeRun";
import { runRecipe, type RecipeOrder } from "../src/pipeline/clean/runRecipe";
import type { DataRecord, Fields } from "../src/pipeline/record";
import { fieldSpec, type FieldSpec } from "../src/pipeline/spec/field";
import type { CleanContext, PiiRules } from "../src/pipeline/step";

/** A record of which only id and fields matter. */
export function record(id: string, fields: Fields): DataRecord {
  const source = { file: "inbox.csv", sha256: "00", locator: "row 2" };
  return { id, fields, source, importId: "I001", batch: null, ingestedAt: "2026-11-12T09:00:00Z" };
}

/** A text field; its id is enough, limits may be added. */
export function field(id: string, limits: Partial<FieldSpec> = {}): FieldSpec {
  return fieldSpec.parse({ id, title: id, type: "text", description: id, example: "a", ...limits });
}

/** A line of a recipe. */
export function line(step: string, fields: readonly string[], options: SpecLine["options"] = {}): SpecLine {
  return { id: step, step, fields, options, enabled: true };
}

/** What the rules on personal data say of e-mail addresses. */
export function emailRules(rule: Partial<PiiRules["kinds"][number]> = {}, allowList: readonly string[] = []): PiiRules {
  const kinds = [{ kind: "email", action: "redact" as const, minimumScore: 0.5, ...rule }];
  return { kinds, allowList, salt: "mail_triage" };
}

/** The pipeline around a step. */
export function contextOf(fields: readonly FieldSpec[], given: Partial<CleanContext> = {}): CleanContext {
  return { fields, pii: emailRules(), projectKey: "a project's key", ...given };
}

/** What is to be cleaned, and how. */
export interface Cleaning extends Partial<Omit<RecipeOrder, "lines" | "records" | "fields">> {
  readonly records: readonly DataRecord[];
  readonly recipe: readonly SpecLine[];
  readonly fields: readonly FieldSpec[];
}

/** Cleans records. */
export function clean({ records, recipe, fields, ...given }: Cleaning): RecipeRun {
  const { lines } = readRecipe(recipe, fields);
  const run = runRecipe({ earlier: [], keepAsItWas: [], ...contextOf(fields), ...given, records, lines });
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}
