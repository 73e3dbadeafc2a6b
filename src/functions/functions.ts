// The functions of the worksheet, HANDOFF.…; their comments are the help that people read in Excel. Declared with
// `function` in this one file, because the generator of functions.json reads no other form and no other file.
/* eslint-disable @typescript-eslint/max-params -- Excel passes arguments one by one. */
import { agreementCells } from "./agreementCells";
import { gateCell } from "./gateCell";
import { reportCells } from "./reportCells";

/**
 * Cohen's kappa: agreement of two annotators beyond chance. 1 is full agreement, 0 is what chance gives.
 * @customfunction KAPPA
 * @param labels - The labels, one row a record and one column an annotator, without ids and headings. Blanks are left out. Whole columns like A:A fail in Excel on the web.
 * @param [weights] - Credit for labels that lie close together: "identity" (none, default), "linear", "quadratic", "ordinal", "radical", "ratio", "circular" or "bipolar".
 * @param [output] - "coef" (default), "se", "low", "high", "n", "p", "band", "reason", or "all" for a table of them.
 * @param [taxonomy] - The names of all labels in their order. Other labels are not counted.
 * @param [confidence] - Confidence of the interval; 0.95 unless given.
 * @param [population] - Records in all, where the labelled ones are a sample of few.
 * @returns Kappa, or what output names; #N/A with the reason where there is none.
 */
export function kappa(
  labels: unknown[][],
  weights?: string,
  output?: string,
  taxonomy?: unknown[][],
  confidence?: number,
  population?: number,
): unknown[][] {
  return agreementCells("cohen-kappa", { labels, credit: weights, output, taxonomy, confidence, population });
}

/**
 * Krippendorff's alpha: agreement of two annotators or more beyond chance, also where labels are missing.
 * @customfunction ALPHA
 * @param labels - The labels, one row a record and one column an annotator, without ids and headings. Blanks are left out. Whole columns like A:A fail in Excel on the web.
 * @param [level] - "nominal" (default), "ordinal", "interval" or "ratio"; "jaccard" or "masi" for cells with several labels, joined by "; "; or a credit for labels that lie close together: "linear", "quadratic", "radical", "circular" or "bipolar".
 * @param [output] - "coef" (default), "se", "low", "high", "n", "p", "band", "reason", or "all" for a table of them.
 * @param [taxonomy] - The names of all labels in their order. Other labels are not counted.
 * @param [confidence] - Confidence of the interval; 0.95 unless given.
 * @param [population] - Records in all, where the labelled ones are a sample of few.
 * @returns Alpha, or what output names; #N/A with the reason where there is none.
 */
export function alpha(
  labels: unknown[][],
  level?: string,
  output?: string,
  taxonomy?: unknown[][],
  confidence?: number,
  population?: number,
): unknown[][] {
  return agreementCells("krippendorff-alpha", { labels, credit: level, output, taxonomy, confidence, population });
}

/**
 * Percent agreement: the share of pairs of annotators that gave a record the same label. It holds what chance gives.
 * @customfunction PERCENT
 * @param labels - The labels, one row a record and one column an annotator, without ids and headings. Blanks are left out. Whole columns like A:A fail in Excel on the web.
 * @param [weights] - Credit for labels that lie close together: "identity" (none, default), "linear", "quadratic", "ordinal", "radical", "ratio", "circular" or "bipolar".
 * @param [output] - "coef" (default), "se", "low", "high", "n", "p", "reason", or "all" for a table of them.
 * @param [taxonomy] - The names of all labels in their order. Other labels are not counted.
 * @param [confidence] - Confidence of the interval; 0.95 unless given.
 * @param [population] - Records in all, where the labelled ones are a sample of few.
 * @returns A share of 1, or what output names; #N/A with the reason where there is none.
 */
export function percent(
  labels: unknown[][],
  weights?: string,
  output?: string,
  taxonomy?: unknown[][],
  confidence?: number,
  population?: number,
): unknown[][] {
  return agreementCells("percent", { labels, credit: weights, output, taxonomy, confidence, population });
}

/**
 * The verdict on a figure: Accept at the relabel limit or above, Relabel below it, Review pipeline below the review limit.
 * @customfunction GATE
 * @param value - The figure that decides. A blank or an error gives "No verdict yet".
 * @param n - The records it comes from.
 * @param relabelBelow - The relabel limit.
 * @param reviewBelow - The review limit, lower than the relabel limit.
 * @param [minimum] - Fewer records than this give "No verdict yet"; 1 unless given.
 * @returns The verdict in words.
 */
export function gate(value: unknown, n: unknown, relabelBelow: number, reviewBelow: number, minimum?: number): string {
  return gateCell(value, n, { relabelBelow, reviewBelow, minimumRecords: minimum ?? 1 });
}

/**
 * All agreement figures of a batch: of everyone, by label, by pair of annotators, and the labels that are mixed up.
 * @customfunction REPORT
 * @param coefficient - "percent", "cohen-kappa" or "krippendorff-alpha"; in cells to its right, weights or level and the confidence.
 * @param labels - The names of all labels in their order. Other labels are listed and not counted.
 * @param columns - For each annotator two columns of one length: record ids, labels.
 * @returns A table of eight columns: key, item, value, low, high, records, reason, record ids.
 */
export function report(coefficient: unknown[][], labels: unknown[][], columns: unknown[][][]): unknown[][] {
  return reportCells(coefficient, labels, columns);
}

// An Excel without custom functions still gets the pane, which says what that Excel lacks.
if (typeof CustomFunctions !== "undefined") {
  CustomFunctions.associate({ KAPPA: kappa, ALPHA: alpha, PERCENT: percent, GATE: gate, REPORT: report });
}
