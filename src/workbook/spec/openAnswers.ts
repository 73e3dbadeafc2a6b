// An annotator who leaves the pipeline must not take answers along that nobody closed yet.
import { HandoffError } from "../../pipeline/errors";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { annotatorsOf } from "../labels/labelShape";
import { findLabelTables, readLabelRows } from "../labels/labelTables";

/**
 * Refuses to drop an annotator whose Label sheet holds records: their answers would not be read any more.
 *
 * @param context - the request context of the running `Excel.run`
 * @param before - the pipeline
 * @param now - the pipeline as it shall be
 * @throws {@link HandoffError} `annotator-in-use`
 */
export async function expectNobodyLosesAnswers(
  context: Excel.RequestContext,
  before: PipelineSpec,
  now: PipelineSpec,
): Promise<void> {
  const leaving = annotatorsOf(before).filter(({ id }) => !now.annotation.annotators.includes(id));
  if (leaving.length === 0) return;
  for (const table of await findLabelTables(context, before)) {
    const person = leaving.find(({ id }) => id === table.contactId);
    if (!person) continue;
    const records = (await readLabelRows(context, table)).length;
    if (records > 0) throw new HandoffError("annotator-in-use", { name: person.name, records });
  }
}
