// The columns of the answers in Review: one for each annotator, added where the pipeline has more of them than before.
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { withColumns } from "../continuation";
import { columnOf, findTable } from "../findTable";
import { answerHeadings } from "../sheetShapes";
import { reviewTableName } from "./reviewTable";

/**
 * Adds the columns that Review lacks, at the right end, to be seen.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @throws {@link HandoffError} `table-missing`; OfficeExtension.Error as it comes
 */
export async function ensureAnswerColumns(context: Excel.RequestContext, spec: PipelineSpec): Promise<void> {
  const found = await findTable(context, reviewTableName);
  const wanted = answerHeadings(spec.annotation.annotators.length);
  const lacking = wanted.filter((heading) => !found.headings.includes(heading));
  if (lacking.length === 0) return;
  const wider = await withColumns(context, found, lacking);
  for (const heading of lacking) {
    wider.table.getHeaderRowRange().getCell(0, columnOf(wider, heading)).getEntireColumn().columnHidden = false;
  }
  await context.sync();
}
