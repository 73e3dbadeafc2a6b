// What documents say of the workbook as it stands, from what the pane reads of it.
import type { GateState } from "../../pipeline/gateState";
import type { HandoffState, StateFigure } from "../../pipeline/handoff/state";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { LineOutcome } from "../clean/cleanRuns";
import type { ExportedSet } from "../exports/exportedSets";
import type { Overview } from "../overview";

/** Figures of the Quality sheet; labels by their names. */
export interface QualityFigures {
  readonly gates: readonly GateState[];
  readonly byLabel: readonly { readonly label: string; readonly value: number | null; readonly n: number }[];
  readonly mixedUp: readonly {
    readonly first: string;
    readonly second: string;
    readonly ids: readonly string[];
  }[];
}

/**
 * Gives the state.
 *
 * @param overview - where things stand
 * @param made - what the pane does not show whole
 * @param made.figures - the figures; `null` before anything was labelled
 * @param made.lastSet - the set that was exported last
 * @returns the state
 */
export function documentState(
  overview: Overview,
  { figures, lastSet }: { readonly figures: QualityFigures | null; readonly lastSet: ExportedSet | null },
): HandoffState {
  const { spec, openQuarantine, review, reserve } = overview;
  return {
    imports: importsOf(overview),
    openQuarantine: openQuarantine.length,
    cleaning: cleaningOf(overview),
    openDisagreements: review.disagreements.length,
    reserve: reserve.length,
    gates: Object.fromEntries((figures?.gates ?? []).map((gate) => [gate.gateId, figureOf(gate)])),
    labelGates: labelGates(spec, figures),
    confusionPairs: pairsOf(spec, figures),
    export: lastSet && exportOf(lastSet),
  };
}

const merging: readonly string[] = ["exactDedup", "nearDedup"];

function cleaningOf({ lastCleaning, imports }: Overview): HandoffState["cleaning"] {
  if (lastCleaning === null) return null;
  const cleaned = new Set([...lastCleaning.kept, ...lastCleaning.merged.map(([id]) => id)]);
  const own = imports.filter(({ undone, added }) => !undone && added.some((id) => cleaned.has(id)));
  const countOf = ({ step, changed, merged, quarantined }: LineOutcome) =>
    merging.includes(step) ? merged.length : changed.length + quarantined.length;
  return {
    imports: own.map(({ importId }) => importId).toSorted(),
    byStep: Object.fromEntries(lastCleaning.lines.map((line) => [line.line, countOf(line)])),
  };
}

// What nobody has labelled is no part of the sum that the manual prints.
function exportOf({ version, at, records, excluded, splits, files }: ExportedSet): HandoffState["export"] {
  const left = Object.fromEntries(Object.entries(excluded).filter(([reason]) => reason !== "unlabelled"));
  const assigned = Object.values(left).reduce((sum, count) => sum + count, records);
  return { version, date: at.slice(0, 10), assigned, exported: records, excluded: left, splits, files };
}

// A journal does not say from which source a file came; where there is one, it was that.
function importsOf({ spec, imports }: Overview): HandoffState["imports"] {
  const [only, ...others] = spec.sources;
  const source = only && others.length === 0 ? only.id : "";
  return imports
    .filter(({ undone }) => !undone)
    .toReversed()
    .map(({ importId, at, rowsRead, added, changed, quarantined }) => {
      const kept = added.length + changed.length;
      const sums = { rowsIn: rowsRead, kept, quarantined: quarantined.length };
      return { id: importId, date: at.slice(0, 10), source, ...sums, merged: rowsRead - kept - quarantined.length };
    });
}

function figureOf({ value, low, high, n }: StateFigure): StateFigure {
  return { value, low, high, n };
}

function labelGates(spec: PipelineSpec, figures: QualityFigures | null): HandoffState["labelGates"] {
  const gate = spec.quality.gates.find(({ measure }) => measure === "agreement-per-label");
  if (gate === undefined || figures === null) return {};
  const own = figures.byLabel.flatMap(({ label, value, n }) => {
    const id = idOf(spec, label);
    return id === null ? [] : [[id, { value, low: null, high: null, n }] as const];
  });
  return { [gate.id]: Object.fromEntries(own) };
}

function pairsOf(spec: PipelineSpec, figures: QualityFigures | null): HandoffState["confusionPairs"] {
  return (figures?.mixedUp ?? []).flatMap(({ first, second, ids }) => {
    const pair = [idOf(spec, first), idOf(spec, second)] as const;
    return pair[0] === null || pair[1] === null ? [] : [{ pair: [pair[0], pair[1]] as const, n: ids.length }];
  });
}

function idOf({ taxonomy }: PipelineSpec, name: string): string | null {
  return taxonomy.labels.find((label) => label.name === name)?.id ?? null;
}
