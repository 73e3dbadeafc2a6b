// Steps that build on each other: after one has failed the others fail at once and say why.
import { join } from "node:path";
import type { OpenWorkbook } from "./openWorkbook";

const pictures = join(__dirname, "../../../.cache/failures");

type Step<Given extends readonly unknown[]> = (...given: Given) => Promise<void>;

/** Wraps the steps of one run; a picture of what was on screen is kept of the one that fails. */
export function inOrder(
  workbook: () => OpenWorkbook,
): <Given extends readonly unknown[]>(step: Step<Given>) => Step<Given> {
  let failed: string | null = null;
  return (step) =>
    async (...given) => {
      if (failed !== null) throw new Error(`An earlier step failed: ${failed}`);
      try {
        await step(...given);
      } catch (error) {
        failed = step.name;
        await workbook().page.screenshot({ path: join(pictures, `${failed}.png`) });
        throw error;
      }
    };
}
