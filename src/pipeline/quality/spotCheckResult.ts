// What a spot check found: the share of confirmed labels, its verdict, and where the records go from there.
import type { Verdict } from "../gateState";
import type { GateSpec } from "../spec/quality";
import { judge, type Judgement } from "./judge";
import type { ReportRow } from "./report";
import { wilsonInterval, type Proportion } from "./wilson";

/** One record of the sample, after the checker and the adjudicator have spoken. */
export interface CheckedRecord {
  readonly recordId: string;
  /** The gold label before the check. */
  readonly labelId: string;
  /**
   * The label that holds now; `null` where the checker was unsure and nobody decided. `undefined` while it is not checked.
   */
  readonly checkedLabelId: string | null | undefined;
}

/** What was checked, and by which rules it is judged. */
export interface SpotCheckRequest {
  readonly sample: readonly CheckedRecord[];
  /** How many records of each label the sample was drawn from. */
  readonly population: ReadonlyMap<string, number>;
  readonly gate: Pick<GateSpec, "relabelBelow" | "reviewBelow" | "minimumRecords" | "decideOn">;
  /** `quality.confidence`. */
  readonly confidence: number;
}

/** A record whose label the check did not confirm. */
export type SpotCheckDifference = Omit<CheckedRecord, "checkedLabelId"> & { readonly checkedLabelId: string | null };

/** What a spot check found. */
export interface SpotCheckResult extends Proportion {
  readonly confirmed: number;
  /** Records of the sample that nobody has checked yet. */
  readonly open: number;
  readonly verdict: Verdict;
  /** Why there is no verdict; `null` where there is one. */
  readonly code: Extract<Judgement, { verdict: "undefined" }>["code"] | null;
  /** The share of confirmed labels if every label counted as often as it occurs; it decides nothing. */
  readonly weighted: number | null;
  readonly differences: readonly SpotCheckDifference[];
  /** What comes next: `accept` and export, `relabel` the labels named, `review` the pipeline first; `check` while open. */
  readonly route: "accept" | "relabel" | "review" | "check";
  /** Labels with differences: those to relabel under `relabel`; under `accept`, those with three differences or more. */
  readonly relabel: readonly string[];
}

const routes = { pass: "accept", relabel: "relabel", review: "review", undefined: "check" } as const;

// So many differences in one label let it be labelled again even where the verdict is Accept.
const differencesThatRelabel = 3;

/**
 * Judges a spot check by the plain count of confirmed labels.
 *
 * @param request - the sample and the rules
 * @returns figures, verdict and route; the weighted rate is a stratified estimate over the labels that were checked
 */
export function spotCheckResult(request: SpotCheckRequest): SpotCheckResult {
  const { sample, gate, confidence } = request;
  const checked = sample.flatMap(({ checkedLabelId, ...record }) =>
    checkedLabelId === undefined ? [] : [{ ...record, checkedLabelId }],
  );
  const differences = checked.filter(({ labelId, checkedLabelId }) => labelId !== checkedLabelId);
  const confirmed = checked.length - differences.length;
  const share = wilsonInterval(confirmed, checked.length, confidence);
  const judgement = judge({ value: gate.decideOn === "lower-bound" ? share.low : share.value, n: share.n }, gate);
  const route = routes[judgement.verdict];
  return {
    ...{ ...share, confirmed, open: sample.length - checked.length, differences, route },
    verdict: judgement.verdict,
    code: judgement.verdict === "undefined" ? judgement.code : null,
    weighted: weightedShare(checked, request.population),
    relabel: labelsToRelabel(differences, route),
  };
}

function weightedShare(checked: readonly SpotCheckDifference[], population: SpotCheckRequest["population"]) {
  let records = 0;
  let confirmed = 0;
  for (const [label, size] of population) {
    const own = checked.filter(({ labelId }) => labelId === label);
    if (own.length === 0) continue;
    records += size;
    confirmed += (size * own.filter(({ checkedLabelId }) => checkedLabelId === label).length) / own.length;
  }
  return records === 0 ? null : confirmed / records;
}

function labelsToRelabel(differences: readonly SpotCheckDifference[], route: SpotCheckResult["route"]) {
  const least = route === "accept" ? differencesThatRelabel : 1;
  const labels = [...new Set(differences.map(({ labelId }) => labelId))];
  return labels.filter((label) => differences.filter(({ labelId }) => labelId === label).length >= least);
}

/**
 * Gives the row of a report that a gate on spot checks is judged by.
 *
 * @param result - a finished spot check
 * @param title - the gate's title
 * @returns the row, with the records that were not confirmed
 */
export function spotCheckRow(result: SpotCheckResult, title: string): ReportRow {
  const { value, low, high, n, differences } = result;
  return {
    key: "spot-check",
    item: title,
    ...{ value, low, high, n },
    reason: "",
    ids: differences.map(({ recordId }) => recordId),
  };
}
