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

/** The two examples that the project was given: every section of the layout occurs in them. */
export const exampleTexts = {
  mailTriage: readFileSync("tests/fixtures/specs/mail-triage.json", "utf8"),
  supportDesk: readFileSync("tests/fixtures/specs/support-desk.json", "utf8"),
};

/** The example whose sources are the SpamAssassin corpus and a mailbox. */
export function mailTriage(): PipelineSpec {
  return specOf(exampleTexts.mailTriage);
}

/** A spec that must load; its problems are shown if it does not. */
export function specOf(text: string): PipelineSpec {
  const parsed = parsePipelineSpec(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.spec;
}

/** A path and the value that shall stand there; `undefined` takes a key out. */
export type SpecChange = readonly [path: readonly Step[], value: unknown];

/** The sample's text with other values at some paths. */
export function sampleWith(...changes: readonly SpecChange[]): string {
  return textWith(sampleText, ...changes);
}

/** The sample's text without a cleaning step: its records need no cleaning before they are handed out. */
export function sampleWithoutRecipe(): string {
  return sampleWith([["cleaning", "steps"], []]);
}

/** A spec's text with other values at some paths. */
export function textWith(text: string, ...changes: readonly SpecChange[]): string {
  const root: unknown = JSON.parse(text);
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
