// How the gates of a spec stand, from the rows of a report.
import { texts } from "../../messages/catalogue";
import type { GateState } from "../gateState";
import type { GateSpec } from "../spec/quality";
import { judge } from "./judge";
import type { ReportRow } from "./report";

type Figure = Pick<GateState, "value" | "low" | "high" | "n">;

const none: Figure = { value: null, low: null, high: null, n: 0 };

/**
 * Judges gates.
 *
 * @param gates - the gates
 * @param rows - the report, made with the coefficient below, and a row `spot-check` where one was made
 * @param coefficient - the coefficient that the report was made with
 * @returns a state for each gate, in their order; what this version cannot measure has no verdict, with the reason
 */
export function gateStates(
  gates: readonly GateSpec[],
  rows: readonly ReportRow[],
  coefficient: string,
): readonly GateState[] {
  return gates.map((gate) => {
    const isMeasured = gate.coefficient === undefined || gate.coefficient === coefficient;
    const row = isMeasured ? rowOf(gate, rows) : null;
    return row === null ? notMeasured(gate) : judged(gate, row);
  });
}

function rowOf(gate: GateSpec, rows: readonly ReportRow[]): ReportRow | null {
  switch (gate.measure) {
    case "agreement":
      return rows.find(({ key }) => key === "agreement") ?? null;
    case "labelled-share":
      return rows.find(({ key }) => key === "labelled") ?? null;
    case "agreement-per-label":
      return worstLabel(gate, rows);
    case "spot-check-agreement":
      return rows.find(({ key }) => key === "spot-check") ?? null;
    case "hidden-gold-accuracy":
      return null;
  }
}

// The label with the lowest figure decides; labels with too few records only where there is no other.
function worstLabel({ minimumRecords }: GateSpec, rows: readonly ReportRow[]): ReportRow | null {
  const labels = rows.filter(({ key }) => key === "label");
  const enough = labels.filter(({ n, value }) => (n ?? 0) >= minimumRecords && value !== null);
  const [first, ...others] = enough.length > 0 ? enough : labels;
  if (!first) return null;
  return others.reduce((worst, row) => ((row.value ?? 1) < (worst.value ?? 1) ? row : worst), first);
}

function judged(gate: GateSpec, row: ReportRow): GateState {
  const figure: Figure = { value: row.value, low: row.low, high: row.high, n: row.n ?? 0 };
  const value = gate.decideOn === "lower-bound" ? figure.low : figure.value;
  const judgement = judge({ value, n: figure.n }, gate);
  const { minimumRecords } = gate;
  const reason =
    judgement.verdict === "undefined" ? reasonOf(judgement.code, { n: figure.n, minimumRecords, row }) : null;
  return { ...named(gate), ...figure, verdict: judgement.verdict, reason };
}

interface Missing {
  readonly n: number;
  readonly minimumRecords: number;
  readonly row: ReportRow;
}

function reasonOf(code: keyof typeof texts.verdictReasons, { n, minimumRecords, row }: Missing): string {
  if (code === "too-few-records") return texts.verdictReasons[code]({ n, minimumRecords });
  return row.reason === "" ? texts.verdictReasons[code]() : row.reason;
}

function notMeasured(gate: GateSpec): GateState {
  const { notChecked, notMeasured: notHere } = texts.exportChecks.gate;
  const reason = gate.measure === "spot-check-agreement" ? notChecked : notHere;
  return { ...named(gate), ...none, verdict: "undefined", reason };
}

function named({ id, title, blocksExport }: GateSpec) {
  return { gateId: id, title, blocksExport };
}
