// What every run of the pane begins with: no other run is open, and this is the pipeline.
import type { Session } from "../pipeline/session";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { requireHandoffSheet } from "./handoffSheet";
import { expectNothingOpenIn } from "./interruption";
import { specFileIn } from "./storedSpec";

/**
 * Refuses to begin while another run is open, and reads the pipeline.
 *
 * @param context - the request context of the running `Excel.run`
 * @param session - who wants to begin
 * @returns the pipeline
 * @throws {@link HandoffError} `no-pipeline`, `newer-layout`, `stored-spec-broken`; `recover-first` after an interruption,
 * `change-running` beside another's run
 */
export async function beginRun(context: Excel.RequestContext, session: Session): Promise<PipelineSpec> {
  const handoff = await requireHandoffSheet(context);
  const [{ spec }] = await Promise.all([specFileIn(context, handoff), expectNothingOpenIn(context, handoff, session)]);
  return spec;
}
