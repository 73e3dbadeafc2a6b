// Names a recipe by what it does, so that each cleaned record can say which recipe it went through.
import { canonicalJson, type Json } from "../canonicalJson";
import { sha256Hex } from "../sha256";
import type { FieldSpec } from "../spec/field";
import type { PiiRules } from "../step";
import { readRecipe, type SpecLine } from "./readRecipe";

const digits = 16;

/** What decides what a run does with a record. */
export interface RecipeRules {
  /** The spec's `cleaning.steps`. */
  readonly recipe: readonly SpecLine[];
  readonly fields: readonly FieldSpec[];
  readonly pii: PiiRules | null;
}

/**
 * Takes a recipe's fingerprint. Lines that are off or not available change nothing and are not part of it.
 *
 * @param rules - the recipe, the fields and the rules on personal data
 * @returns 16 hex digits
 * @throws {@link HandoffError} what `readRecipe` throws
 */
export function recipeFingerprint(rules: RecipeRules): string {
  const { recipe, fields, pii } = rules;
  const lines = readRecipe(recipe, fields).lines.map(({ id, step, fields: own, options }) => ({
    id,
    step,
    own,
    options,
  }));
  const personal = pii && { kinds: pii.kinds, allowList: pii.allowList, salt: pii.salt };
  // What is not given is not written: JSON has no word for it.
  const said = JSON.parse(JSON.stringify({ lines, personal })) as Json;
  return sha256Hex(canonicalJson(said)).slice(0, digits);
}
