// Reads the spot check for a person: what there is to check, what was found, what comes next.
import type { SpotCheckResult } from "../../pipeline/quality/spotCheckResult";
import type { GateSpec } from "../../pipeline/spec/quality";
import { labelNames } from "../../workbook/labels/answerCells";
import { labelBefore, resultOf, spotCheckGate, type Draw } from "../../workbook/spotCheck/draws";
import { typedChecks } from "../../workbook/spotCheck/planCheck";
import { candidatesIn } from "../../workbook/spotCheck/planDraw";
import { checkIn, type SpotCheckRow } from "../../workbook/spotCheck/spotCheckTable";
import { openSpotCheck, type OpenSpotCheck } from "./openSpotCheck";

/** A record to check. */
export interface CheckItem {
  readonly entry: string;
  readonly recordId: string;
  /** The label so far; `null` in a blind check. */
  readonly labelId: string | null;
}

/** The last sample. */
export interface DrawnSpotCheck {
  readonly id: string;
  /** Empty where the audit trail lost it. */
  readonly at: string;
  readonly seed: string;
  readonly checker: string;
  readonly leftOut: number;
  readonly recordIds: readonly string[];
  /** What this person can check. */
  readonly toCheck: readonly CheckItem[];
  /** Records that somebody else has to check, because this person had a hand in their label. */
  readonly forOthers: readonly string[];
  readonly result: SpotCheckResult;
  /** All records with a label that is to be given again. */
  readonly toRelabel: readonly string[];
}

/** The spot check of a pipeline. */
export interface SpotCheckState {
  readonly gate: GateSpec;
  /** Records with a settled label. */
  readonly settled: readonly string[];
  readonly draw: DrawnSpotCheck | null;
  /** Rows that people filled in on the sheet and nobody took over. */
  readonly typed: readonly string[];
  /** Rows with a label that the taxonomy does not have. */
  readonly unknown: readonly string[];
}

/** Reads it for a person; `null` in a pipeline without spot checks. Throws `no-pipeline`, `table-missing`. */
export async function readSpotCheck(contactId: string): Promise<SpotCheckState | null> {
  return Excel.run(async (context) => stateOf(await openSpotCheck(context), contactId));
}

function stateOf(open: OpenSpotCheck, contactId: string): SpotCheckState | null {
  const gate = spotCheckGate(open.spec);
  if (gate === null) return null;
  const { reading, spec, draw } = open;
  const names = labelNames(spec.taxonomy.labels);
  const isUnknown = (row: SpotCheckRow) => "unknown" in (checkIn(row, names) ?? {});
  return {
    gate,
    settled: candidatesIn(open).map(({ id }) => id),
    draw: draw && drawnOf(draw, open, { gate, contactId }),
    typed: typedChecks(open).map(({ entry }) => entry),
    unknown: reading.checks.filter(isUnknown).map(({ entry }) => entry),
  };
}

interface Asked {
  readonly gate: GateSpec;
  readonly contactId: string;
}

function drawnOf(draw: Draw, open: OpenSpotCheck, { gate, contactId }: Asked): DrawnSpotCheck {
  const { spec } = open;
  const names = labelNames(spec.taxonomy.labels);
  const result = resultOf(draw, open, gate);
  const candidates = candidatesIn(open);
  const hadHand = new Set(candidates.filter(({ readers }) => readers.includes(contactId)).map(({ id }) => id));
  const mayCheck = ({ recordId }: SpotCheckRow) =>
    spec.spotCheck?.checkerMayHaveLabelled === true || !hadHand.has(recordId);
  const waiting = draw.rows.filter((row) => checkIn(row, names) === null);
  const itemOf = (row: SpotCheckRow): CheckItem => ({
    ...{ entry: row.entry, recordId: row.recordId },
    labelId: spec.spotCheck?.blind === false ? labelBefore(row, open) : null,
  });
  return {
    ...{ id: draw.id, at: draw.at, seed: draw.seed, checker: draw.checker, leftOut: draw.leftOut, result },
    recordIds: draw.rows.map(({ recordId }) => recordId),
    toCheck: waiting.filter(mayCheck).map(itemOf),
    forOthers: waiting.filter((row) => !mayCheck(row)).map(({ recordId }) => recordId),
    toRelabel: candidates.filter(({ labelId }) => result.relabel.includes(labelId)).map(({ id }) => id),
  };
}
