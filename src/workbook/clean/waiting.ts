// Which records wait to be cleaned: those whose hidden column `Cleaned` is blank, where the recipe does anything.
import { texts } from "../../messages/catalogue";
import { canClean } from "../../pipeline/clean/readRecipe";
import { isBlank, type FieldValue } from "../../pipeline/record";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { FoundTable } from "../findTable";

const { cleaned } = texts.sheets.records;

/**
 * Gives the column that tells cleaned records, to be read with others.
 *
 * @param found - the table Records
 * @returns its heading; none before the first run
 */
export function cleanedColumn(found: FoundTable | undefined): readonly string[] {
  return found?.headings.includes(cleaned) === true ? [cleaned] : [];
}

/**
 * Tells whether a record waits to be cleaned.
 *
 * @param row - its row, read with {@link cleanedColumn}
 * @param spec - the pipeline
 * @returns `true` where a run of the recipe would take it
 */
export function waitsToBeCleaned(row: ReadonlyMap<string, FieldValue>, spec: Pick<PipelineSpec, "cleaning">): boolean {
  return canClean(spec.cleaning.steps) && isBlank(row.get(cleaned));
}
