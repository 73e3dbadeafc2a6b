// Refuses to replace the content of records that people judge right now: their sheets hold copies of the old text.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { textOf } from "../cells";
import { decisionIn } from "../review/reviewTable";
import { readAnnotations, type AnnotationReading } from "./readAnnotations";

const { checked } = texts.sheets.spotCheck;

/**
 * Refuses where somebody would judge another text than the one in Records.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param ids - the records whose content would be replaced
 * @throws {@link HandoffError} `records-in-use`, and what reading the answers throws
 */
export async function expectNoCopies(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  ids: readonly string[],
): Promise<void> {
  const shown = judgedNow(await readAnnotations(context, spec));
  const records = ids.filter((id) => shown.has(id)).length;
  if (records > 0) throw new HandoffError("records-in-use", { records });
}

// On a Label sheet; in Review without a decision; in the last sample without a check.
function judgedNow({ handedOut, review, checks }: AnnotationReading): ReadonlySet<string> {
  const last = checks.at(-1)?.draw;
  const undecided = review.filter((row) => decisionIn(row) === null);
  const unchecked = checks.filter(({ draw, cells }) => draw === last && textOf(cells.get(checked)).trim() === "");
  return new Set([...handedOut, ...[...undecided, ...unchecked].map(({ recordId }) => recordId)]);
}
