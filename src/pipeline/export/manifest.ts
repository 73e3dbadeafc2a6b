// The manifest that goes with every set: which files, how many records, what was left out and why, who and when.
import type { GateState } from "../gateState";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { Selection } from "./exclude";
import type { ExportItem } from "./exportItem";

/** A file of the set. */
export interface ExportFile {
  readonly name: string;
  readonly split: string | null;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the manifest is made of. */
export interface ManifestInput {
  readonly spec: PipelineSpec;
  readonly exportId: string;
  readonly version: string;
  readonly previousVersion: string | null;
  readonly selection: Selection;
  readonly files: readonly ExportFile[];
  readonly gates: readonly GateState[];
  readonly made: { readonly at: string; readonly by: string; readonly addInVersion: string };
  /** Why it was exported although a check was not passed; `null` where all were. */
  readonly reason: string | null;
  /** The hash of the last audit event before the export; `null` in a workbook without one. */
  readonly auditHead: string | null;
}

/**
 * Makes the manifest `handoff-manifest/1`.
 *
 * @param input - the set and its circumstances
 * @returns plain JSON; its counts add up: assigned = exported + all excluded
 */
export function manifestOf(input: ManifestInput) {
  const { spec, selection, made } = input;
  return {
    format: "handoff-manifest/1",
    dataset: { id: input.exportId, version: input.version, previousVersion: input.previousVersion },
    made: {
      at: made.at,
      by: made.by,
      addInVersion: made.addInVersion,
      specVersion: spec.pipeline.version,
      taxonomyVersion: spec.taxonomy.version,
    },
    files: input.files,
    counts: countsOf(selection),
    quality: input.gates.map(({ gateId, batch, value, low, high, n, verdict, reason }) => ({
      ...{ id: gateId, ...(batch !== undefined && { batch }), value, low, high, n, verdict },
      reason,
    })),
    limitations: spec.limitations,
    exportedAnyway: input.reason,
    auditHead: input.auditHead,
  };
}

/**
 * Writes a manifest as a file.
 *
 * @param manifest - the manifest
 * @returns JSON for people, LF at its end
 */
export function manifestText(manifest: ReturnType<typeof manifestOf>): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function countsOf({ included, excluded }: Selection) {
  const left = excluded.reduce((sum, { ids }) => sum + ids.length, 0);
  return {
    assigned: included.length + left,
    labelled: included.filter(({ gold }) => gold.labelId !== null).length,
    exported: included.length,
    excluded: Object.fromEntries(excluded.map(({ reason, ids }) => [reason, ids.length])),
    labels: tally(included, ({ gold }) => gold.labelId),
    basis: tally(included, ({ gold }) => gold.basis),
  };
}

function tally(items: readonly ExportItem[], keyOf: (item: ExportItem) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
