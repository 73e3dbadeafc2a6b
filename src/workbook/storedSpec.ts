// The pipeline's file as it stands in `_handoff`: kept to the letter, read through the one parser.
import { HandoffError } from "../pipeline/errors";
import { parsePipelineSpec } from "../pipeline/spec/parsePipelineSpec";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { openHandoffSheet, requireHandoffSheet, sharedRegion, type HandoffSheet } from "./handoffSheet";
import { openRegion, readEntry } from "./region";
import { putEntry } from "./writeRegion";

/** The entry of `_handoff` that holds the file. */
export const specEntry = "spec";

/**
 * Keeps a pipeline file in place of the one that stands there. It is queued at the latest; the next sync sends it.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet `_handoff`
 * @param text - the file's text
 */
export async function storeSpec(context: Excel.RequestContext, handoff: HandoffSheet, text: string): Promise<void> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  await putEntry(context, region, { key: specEntry, note: "", text });
}

// The text that was read last, and what came of it: parsing takes longer than reading.
let last: SpecFile | null = null;

/** A pipeline and the text of its file. */
export interface SpecFile {
  readonly spec: PipelineSpec;
  readonly text: string;
}

/**
 * Reads the pipeline of the workbook.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the pipeline, or `null` in a workbook without one
 * @throws {@link HandoffError} `newer-layout`; `stored-spec-broken` where somebody changed the hidden sheet
 */
export async function findSpec(context: Excel.RequestContext): Promise<PipelineSpec | null> {
  const handoff = await openHandoffSheet(context);
  return handoff && specIn(context, handoff);
}

/**
 * Reads the pipeline that the sheet `_handoff` holds.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @returns the pipeline, or `null` where there is none
 * @throws {@link HandoffError} `stored-spec-broken` where somebody changed the hidden sheet
 */
export async function specIn(context: Excel.RequestContext, handoff: HandoffSheet): Promise<PipelineSpec | null> {
  return (await fileIn(context, handoff))?.spec ?? null;
}

async function fileIn(context: Excel.RequestContext, handoff: HandoffSheet): Promise<SpecFile | null> {
  const region = await openRegion(context, handoff, handoff.regions.get(sharedRegion) ?? 0);
  const text = await readEntry(context, region, specEntry);
  if (text === null) return null;
  if (last?.text === text) return last;
  // A newer version may have written the workbook: steps and coefficients that this one does not know are kept.
  const parsed = parsePipelineSpec(text, { newerNames: "keep" });
  if (!parsed.ok) throw new HandoffError("stored-spec-broken", { path: parsed.problems[0]?.path ?? "" });
  last = { text, spec: parsed.spec };
  return last;
}

/**
 * Reads the pipeline of a workbook that must have one.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the pipeline
 * @throws {@link HandoffError} `no-pipeline`; what {@link findSpec} throws
 */
export async function readSpec(context: Excel.RequestContext): Promise<PipelineSpec> {
  return (await readSpecFile(context)).spec;
}

/**
 * Reads the pipeline and the text of its file, of a workbook that must have one.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns both
 * @throws {@link HandoffError} `no-pipeline`; what {@link findSpec} throws
 */
export async function readSpecFile(context: Excel.RequestContext): Promise<SpecFile> {
  return specFileIn(context, await requireHandoffSheet(context));
}

/**
 * Reads the pipeline and the text of its file from the sheet `_handoff`, which must hold one.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @returns both
 * @throws {@link HandoffError} `no-pipeline`; what {@link specIn} throws
 */
export async function specFileIn(context: Excel.RequestContext, handoff: HandoffSheet): Promise<SpecFile> {
  const file = await fileIn(context, handoff);
  if (file === null) throw new HandoffError("no-pipeline");
  return file;
}
