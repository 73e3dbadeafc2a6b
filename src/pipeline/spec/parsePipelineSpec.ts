// The one way in which a file becomes a pipeline spec: read, shape, cross-checks; every problem is listed.
import * as z from "zod";
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import { crossFindings } from "./crossChecks";
import { depthOf, keysTwice } from "./jsonText";
import { nameFindings } from "./nameChecks";
import { pipelineSpecSchema, type PipelineSpec, type ShapedSpec } from "./pipelineSpec";
import { broken, problemOf, type Finding, type SpecProblem } from "./problem";
import { shapeFindings } from "./shapeFindings";
import { valueAt, type SpecPath } from "./specPath";
import { optionFindings, type StepCheck } from "./stepChecks";
import { placesOf } from "./walkSpec";

/** A spec, or everything that keeps the file from being one. */
export type ParsedSpec =
  | { readonly ok: true; readonly spec: PipelineSpec }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** What a reader may know beyond the file. */
export interface ParseOptions {
  /**
   * What to do with a step, a coefficient or a kind of personal data that no list of today holds: a file that is opened is
   * refused, because it is most likely a slip; a workbook may come from a newer version, and keeps it.
   */
  readonly newerNames?: "refuse" | "keep";
  /** How the options of steps are judged; those of other steps are taken as they are. */
  readonly stepChecks?: readonly StepCheck[];
}

const deepest = 40;

/**
 * Reads a pipeline file.
 *
 * Cross-checks need a whole spec, so they run once the shape is right.
 *
 * @param text - the file's text, with or without a byte order mark
 * @param options - names of newer versions, checks of steps
 * @returns the spec with its defaults filled in, or all problems
 */
export function parsePipelineSpec(text: string, options: ParseOptions = {}): ParsedSpec {
  const json = text.replace(/^\uFEFF/, "");
  const read = readJson(json);
  if (!read.ok) return failed(undefined, [read.finding]);
  const { root } = read;
  if (hasOtherLayout(root)) return failed(root, [broken(["format"], texts.spec.rules["other-layout"]())]);
  const slips = [
    ...nullFindings(root, []),
    ...keysTwice(json).map((path) => broken(path, texts.spec.rules["key-twice"]())),
  ];
  const parsed = z.safeParse(pipelineSpecSchema, root);
  if (!parsed.success) {
    const isNull = (finding: Finding) => valueAt(root, finding.path) === null;
    return failed(root, [...slips, ...shapeFindings(pipelineSpecSchema, root).filter((one) => !isNull(one))]);
  }
  const findings = [...slips, ...fitFindings(parsed.data, options)];
  return findings.length > 0 ? failed(root, findings) : { ok: true, spec: filledIn(parsed.data) };
}

function fitFindings(spec: ShapedSpec, { newerNames = "refuse", stepChecks = [] }: ParseOptions): readonly Finding[] {
  const places = placesOf(pipelineSpecSchema, spec);
  return [
    ...(newerNames === "refuse" ? nameFindings(places) : []),
    ...crossFindings(spec, places),
    ...optionFindings(spec, stepChecks),
  ];
}

// Defaults that are another value of the spec.
function filledIn({ contacts, pii, ...spec }: ShapedSpec): PipelineSpec {
  const titles = new Map(spec.roles.map(({ id, title }) => [id, title]));
  return {
    ...spec,
    contacts: contacts.map((contact) => ({ ...contact, job: contact.job ?? titles.get(contact.roles[0] ?? "") ?? "" })),
    ...(pii && { pii: { ...pii, salt: pii.salt ?? spec.pipeline.id } }),
  };
}

function failed(root: Json | undefined, findings: readonly Finding[]): ParsedSpec {
  return { ok: false, problems: findings.map((finding) => problemOf(root, finding)) };
}

type Read = { readonly ok: true; readonly root: Json } | { readonly ok: false; readonly finding: Finding };

function readJson(json: string): Read {
  const { rules } = texts.spec;
  try {
    const root = JSON.parse(json) as Json;
    const isTooDeep = depthOf(json) > deepest;
    return isTooDeep ? { ok: false, finding: broken([], rules["too-deep"]({ deepest })) } : { ok: true, root };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, finding: broken([], rules["not-json"]({ reason })) };
  }
}

function hasOtherLayout(root: Json): boolean {
  const format = valueAt(root, ["format"]);
  return typeof format === "string" && format !== pipelineSpecSchema.shape.format.value;
}

// `null` is refused everywhere, also in the options of steps.
function nullFindings(value: Json, path: SpecPath): readonly Finding[] {
  if (value === null) return [broken(path, texts.spec.rules["no-null"]())];
  if (typeof value !== "object") return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) => nullFindings(item, [...path, isList ? Number(key) : key]));
}
