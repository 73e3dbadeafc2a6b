// Specs for tests: the sample that is shipped, read as a person would open it, and ways to change it.
import { readFileSync } from "node:fs";
import { parsePipelineSpec } from "../src/pipeline/spec/parsePipelineSpec";
import type { PipelineSpec } from "../src/pipeline/spec/pipelineSpec";

type Step = string | number;

/** The text of the sample pipeline. */
export const sampleText = readFileSync("samples/mail-triage.handoff.json", "utf8");

/** The sample pipeline, defaults filled in. */
export function sampleSpec(): PipelineSpec {
  return specOf(sampleText);
}

/** The example whose sources are the SpamAssassin corpus and a mailbox. */
export function mailTriage(): PipelineSpec {
  return specOf(readFileSync("tests/fixtures/specs/mail-triage.json", "utf8"));
}

/** A spec that must load; its problems are shown if it does not. */
export function specOf(text: string): PipelineSpec {
  const parsed = parsePipelineSpec(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.spec;
}

/** The sample's text with other values at some paths; `undefined` takes a key out. */
export function sampleWith(...changes: readonly (readonly [path: readonly Step[], value: unknown])[]): string {
  const root: unknown = JSON.parse(sampleText);
  for (const [path, value] of changes) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((place, step) => (place as Record<Step, unknown>)[step], root) as Record<Step, unknown>;
    const last = path.at(-1) ?? "";
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return JSON.stringify(root);
}
