// A change of a pipeline is a new version of it: number, date, and a line in its history that says who changed what, and why.
import { texts } from "../../messages/catalogue";
import type { Json } from "../canonicalJson";
import type { PipelineSpec } from "./pipelineSpec";
import { readPath, valueAt } from "./specPath";
import type { SectionEdit } from "./withSection";

/** Who makes a version, when, and why. */
export interface VersionNote {
  /** A contact id. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string;
}

/**
 * Gives the edits that make a new version out of changes.
 *
 * The pipeline's version goes up by a minor one. The taxonomy's goes up where a label changed: by a minor one where a label
 * is offered that was not, or no longer, and by a patch for wording.
 *
 * @param spec - the pipeline before the changes
 * @param edits - the changes
 * @param note - who, when, why
 * @returns further edits; made together with the changes they keep the file whole
 */
export function versionEdits(
  spec: PipelineSpec,
  edits: readonly SectionEdit[],
  note: VersionNote,
): readonly SectionEdit[] {
  const { pipeline, history, taxonomy } = spec;
  const version = raised(pipeline.version, "minor");
  // A clock that is behind must not make a history that goes backwards.
  const newest = history[0]?.date ?? note.date;
  const date = note.date < newest ? newest : note.date;
  const changes = edits.map((edit) => texts.spec.change({ path: edit.path, ...valuesOf(spec, edit) }));
  const entry = { version, date, by: note.by, reason: note.reason, changes };
  const labels = edits.filter(({ path }) => path.startsWith("taxonomy."));
  const step = labels.some(({ path }) => path.endsWith(".status")) ? "minor" : "patch";
  return [
    { path: "pipeline.version", value: version },
    { path: "history", value: [entry, ...history] },
    ...(labels.length > 0 ? [{ path: "taxonomy.version", value: raised(taxonomy.version, step) }] : []),
  ];
}

function valuesOf(spec: PipelineSpec, { path, value }: SectionEdit) {
  const root = spec as unknown as Json;
  return { from: shown(valueAt(root, readPath(root, path))), to: shown(value) };
}

function shown(value: Json | undefined): string {
  if (value === undefined) return texts.spec.nothingThere;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function raised(version: string, step: "minor" | "patch"): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
