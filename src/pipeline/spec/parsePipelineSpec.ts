// The one way in which a file becomes a pipeline spec: read, shape, cross-checks; every problem is listed.
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { crossFindings } from "./crossChecks";
import { pipelineSpecSchema, type PipelineSpec } from "./pipelineSpec";
import { broken, problemOf, type Finding, type SpecProblem } from "./problem";
import { shapeFindings } from "./shapeFindings";
import { valueAt, type SpecPath } from "./specPath";

/** A spec, or everything that keeps the file from being one. */
export type ParsedSpec =
  | { readonly ok: true; readonly spec: PipelineSpec }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/**
 * Reads a pipeline file.
 *
 * Cross-checks need a whole spec, so they run once the shape is right.
 *
 * @param text - the file's text, with or without a byte order mark
 * @returns the spec with its defaults filled in, or all problems
 */
export function parsePipelineSpec(text: string): ParsedSpec {
  const read = readJson(text);
  if (!read.ok) return failed(undefined, [broken([], texts.spec.rules["not-json"]({ reason: read.reason }))]);
  const { root } = read;
  if (hasOtherLayout(root)) return failed(root, [broken(["format"], texts.spec.rules["other-layout"]())]);
  const nulls = nullFindings(root, []);
  const parsed = pipelineSpecSchema.safeParse(root);
  if (!parsed.success) {
    const isKnown = (finding: Finding) => valueAt(root, finding.path) === null;
    return failed(root, [...nulls, ...shapeFindings(root, parsed.error.issues).filter((one) => !isKnown(one))]);
  }
  const findings = [...nulls, ...crossFindings(parsed.data)];
  return findings.length > 0 ? failed(root, findings) : { ok: true, spec: parsed.data };
}

function failed(root: Json | undefined, findings: readonly Finding[]): ParsedSpec {
  return { ok: false, problems: findings.map((finding) => problemOf(root, finding)) };
}

type Read = { readonly ok: true; readonly root: Json } | { readonly ok: false; readonly reason: string };

function readJson(text: string): Read {
  try {
    return { ok: true, root: JSON.parse(text.replace(/^\uFEFF/, "")) as Json };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function hasOtherLayout(root: Json): boolean {
  const format = valueAt(root, ["format"]);
  return typeof format === "string" && format !== pipelineSpecSchema.shape.format.value;
}

// `null` is refused everywhere, also in the sections that are kept as they stand.
function nullFindings(value: Json, path: SpecPath): readonly Finding[] {
  if (value === null) return [broken(path, texts.spec.rules["no-null"]())];
  if (typeof value !== "object") return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) => nullFindings(item, [...path, isList ? Number(key) : key]));
}
