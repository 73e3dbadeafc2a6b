// The job of the preview and of a run of the recipe: records in, what would become of them out.
import { readRecipe, type Recipe, type SpecLine } from "../../pipeline/clean/readRecipe";
import type { RecipeRun } from "../../pipeline/clean/recipeRun";
import { runRecipe, type RecipeOrder } from "../../pipeline/clean/runRecipe";
import type { Progress } from "../../pipeline/progress";

/** What is to be cleaned, and how. Its lists may be long: they come over in chunks. */
export interface CleanOrder extends Omit<RecipeOrder, "lines"> {
  /** The spec's `cleaning.steps`. */
  readonly recipe: readonly SpecLine[];
}

/** What a run did; of the kept records only the changed cells, because the pane has the rest. */
export interface CleanedRecords extends Omit<RecipeRun, "records"> {
  readonly kept: number;
  /** Enabled lines that were skipped, because their step is not in this version. */
  readonly unavailable: Recipe["unavailable"];
}

/**
 * Runs the recipe.
 *
 * @param order - records, recipe and the pipeline around them
 * @yields how far it is
 * @returns what the run did; nothing is written
 * @throws HandoffError what the recipe throws
 */
// A job is asynchronous by its type; cleaning itself never waits.
// eslint-disable-next-line @typescript-eslint/require-await
export async function* clean({ recipe, ...order }: CleanOrder): AsyncGenerator<Progress, CleanedRecords, void> {
  const { lines, unavailable } = readRecipe(recipe, order.fields);
  const { records, ...run } = yield* runRecipe({ ...order, lines });
  return { ...run, kept: records.length, unavailable };
}
