// Reads a pipeline file before it is opened, and says what of it this version cannot do yet.
import { parsePipelineSpec, type ParsedSpec } from "../../pipeline/spec/parsePipelineSpec";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { unavailable, type Unavailable } from "../../pipeline/spec/unavailable";
import { abilities, stepChecks } from "../../workbook/abilities";

/** Reads a file as opening it does, the options of its steps too. */
export function checkPipeline(text: string): ParsedSpec {
  return parsePipelineSpec(text, { stepChecks });
}

/** What the pipeline asks for and this version cannot do; it is kept in the spec. */
export function notAvailable(spec: PipelineSpec): readonly Unavailable[] {
  return unavailable(spec, abilities);
}
