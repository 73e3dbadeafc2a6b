// One change of a pipeline file by a form: the new file, or the same list of problems as loading it gives.
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { withValue } from "./jsonText";
import { parsePipelineSpec, type ParseOptions } from "./parsePipelineSpec";
import type { PipelineSpec } from "./pipelineSpec";
import { broken, problemOf, type SpecProblem } from "./problem";
import { readPath, valueAt, type SpecPath } from "./specPath";

/** The changed file and what it says, or what keeps the change from being made. */
export type EditedSpec =
  | { readonly ok: true; readonly text: string; readonly spec: PipelineSpec }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** A change of one place of a spec. */
export interface SectionEdit {
  /** As SPEC writes it: `contacts`, `quality.gates[agreement]`; a member that is not there yet is added at the end. */
  readonly path: string;
  /** What shall stand there; `undefined` takes it out. */
  readonly value: Json | undefined;
}

/**
 * Changes one place of a pipeline file. Every other byte stays as it is.
 *
 * Names of a newer version that the file holds already are kept; a new one is refused as on opening a file.
 *
 * @param text - the file's text, which loads
 * @param edit - the place and its new value
 * @param options - checks of steps
 * @returns the new text and spec, or all problems
 */
export function withSection(
  text: string,
  edit: SectionEdit,
  options: Pick<ParseOptions, "stepChecks"> = {},
): EditedSpec {
  return withSections(text, [edit], options);
}

/**
 * Changes several places of a pipeline file as one: what they say is judged together. Every other byte stays as it is.
 *
 * @param text - the file's text, which loads
 * @param edits - the places and their new values, made one after the other
 * @param options - checks of steps
 * @returns the new text and spec, or all problems
 */
export function withSections(
  text: string,
  edits: readonly SectionEdit[],
  options: Pick<ParseOptions, "stepChecks"> = {},
): EditedSpec {
  const json = text.replace(/^\uFEFF/, "");
  let changed = json;
  for (const { path: place, value } of edits) {
    const root = JSON.parse(changed) as Json;
    const path = readPath(root, place);
    if (!leadsSomewhere(root, path)) return failed(root, path);
    changed = withValue(changed, path, value);
  }
  const earlier = new Set(problemsOf(json, options).map(nameOfProblem));
  const problems = problemsOf(changed, options).filter((problem) => !earlier.has(nameOfProblem(problem)));
  if (problems.length > 0) return { ok: false, problems };
  const parsed = parsePipelineSpec(changed, { ...options, newerNames: "keep" });
  return parsed.ok ? { ok: true, text: changed, spec: parsed.spec } : parsed;
}

function leadsSomewhere(root: Json, path: SpecPath): boolean {
  const parent = valueAt(root, path.slice(0, -1));
  if (path.length === 0 || parent === undefined || parent === null || typeof parent !== "object") return false;
  return Array.isArray(parent) === (typeof path.at(-1) === "number");
}

function failed(root: Json, path: SpecPath): EditedSpec {
  return { ok: false, problems: [problemOf(root, broken(path, texts.spec.rules["no-such-place"]()))] };
}

function problemsOf(json: string, options: ParseOptions): readonly SpecProblem[] {
  const parsed = parsePipelineSpec(json, options);
  return parsed.ok ? [] : parsed.problems;
}

function nameOfProblem({ path, value, rule }: SpecProblem): string {
  return JSON.stringify([path, value, rule]);
}
