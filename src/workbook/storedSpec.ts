// The pipeline's file as it stands in `_handoff`: kept to the letter, read through the one parser.
import { HandoffError } from "../pipeline/errors";
import { parsePipelineSpec } from "../pipeline/spec/parsePipelineSpec";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { openHandoffSheet, sharedRegion, type HandoffSheet } from "./handoffSheet";
import { openRegion, readEntry } from "./region";
import { putEntry } from "./writeRegion";

const specKey = "spec";

/**
 * Keeps a pipeline file in place of the one that stands there. It is queued at the latest; the next sync sends it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param text - the file's text
 */
export async function storeSpec(context: Excel.RequestContext, handoff: HandoffSheet, text: string): Promise<void> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  await putEntry(context, region, { key: specKey, note: "", text });
}

// The text that was read last, and what came of it: parsing takes longer than reading.
let last: { readonly text: string; readonly spec: PipelineSpec } | null = null;

/**
 * Reads the pipeline of the workbook.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the pipeline, or `null` in a workbook without one
 * @throws {@link HandoffError} `newer-layout`; `stored-spec-broken` where somebody changed the hidden sheet
 */
export async function findSpec(context: Excel.RequestContext): Promise<PipelineSpec | null> {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) return null;
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  const text = await readEntry(context, region, specKey);
  if (text === null) return null;
  if (last?.text === text) return last.spec;
  // A newer version may have written the workbook: steps and coefficients that this one does not know are kept.
  const parsed = parsePipelineSpec(text, { newerNames: "keep" });
  if (!parsed.ok) throw new HandoffError("stored-spec-broken", { path: parsed.problems[0]?.path ?? "" });
  last = { text, spec: parsed.spec };
  return parsed.spec;
}

/**
 * Reads the pipeline of a workbook that must have one.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the pipeline
 * @throws {@link HandoffError} `no-pipeline`; what {@link findSpec} throws
 */
export async function readSpec(context: Excel.RequestContext): Promise<PipelineSpec> {
  const spec = await findSpec(context);
  if (spec === null) throw new HandoffError("no-pipeline");
  return spec;
}
