// The report on a batch: every agreement figure that the Quality sheet shows, as rows of one shape.
import { texts } from "../../messages/catalogue";
import { isHandoffError } from "../errors";
import { agreementPerLabel, thisLabelOrAnother } from "./agreementPerLabel";
import { coefficientOf } from "./coefficients";
import { confusionPairs } from "./confusionPairs";
import { undefinedFigure, type Figure } from "./figure";
import { joinLabels, type AnnotatorColumns, type JoinedLabels, type LeftOut } from "./joinLabels";
import { labelsFound } from "./labelOrder";
import type { LabelTable } from "./labelTable";
import { sum } from "./matrices";

const words = texts.functions.report;

/** How a report is made. */
export interface ReportTerms {
  /** The id of the coefficient; one that this version lacks gives rows with a reason. */
  readonly coefficient: string;
  /** Its weighting or level; `null` for the usual one. */
  readonly credit: string | null;
  readonly confidence?: number | undefined;
  /** Labels that count, in their order; all labels found where it is empty. */
  readonly labels: readonly string[];
}

/** What a report is made from. */
export interface ReportRequest extends ReportTerms {
  readonly annotators: readonly AnnotatorColumns[];
}

/** What a row is about: the keys are stored in the sheet and never change. */
export type ReportKey = "agreement" | "labelled" | "label" | "confusion" | "pair" | "spot-check" | LeftOut["why"];

/** One figure. What has no meaning for its key is `null`. */
export interface ReportRow {
  readonly key: ReportKey;
  /** Coefficient, label, pair of labels, annotator or pair of annotators. */
  readonly item: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** Why there is no value, or why labels are not counted. */
  readonly reason: string;
  /** The records behind the row, where they are those to look at. */
  readonly ids: readonly string[];
}

type Columns = Partial<Omit<ReportRow, "key" | "item">>;

/**
 * Makes the report: agreement of all; share labelled; agreement by label; labels mixed up, most frequent first;
 * agreement by pair of annotators; labels that are not counted.
 *
 * @param request - the coefficient, the taxonomy and the columns of the annotators
 * @returns the rows
 * @throws {@link HandoffError} `columns-differ`
 */
export function report(request: ReportRequest): readonly ReportRow[] {
  const joined = joinLabels(request.annotators, request.labels);
  return Object.values(sections).flatMap((rowsOf) => rowsOf(joined, request));
}

/**
 * Makes one section of a report; the others cost nothing.
 *
 * @param section - which
 * @param joined - the labels side by side
 * @param terms - the coefficient and the taxonomy
 * @returns its rows
 */
export function reportSection(section: ReportSection, joined: JoinedLabels, terms: ReportTerms): readonly ReportRow[] {
  return sections[section](joined, terms);
}

type Section = (joined: JoinedLabels, terms: ReportTerms) => readonly ReportRow[];

// In the order of the report.
const sections = {
  agreement: (joined, terms) => [
    row(
      "agreement",
      titleOf(terms.coefficient),
      measured(() => computed(tableOf(joined), joined, terms)),
    ),
  ],
  labelled: labelledRows,
  label: labelRows,
  confusion: ({ records }, terms) =>
    confusionPairs(records, labelsOf(records, terms)).map(({ labels: [first, second], count, ids }) =>
      row("confusion", words.pair({ first, second }), { value: count, ids }),
    ),
  pair: pairRows,
  leftOut: ({ leftOut }) => leftOut.map(leftOutRow),
} as const satisfies Readonly<Record<string, Section>>;

/** A part of the report. */
export type ReportSection = keyof typeof sections;

function tableOf({ records }: Pick<JoinedLabels, "records">): LabelTable {
  return records.map(({ labels }) => labels);
}

function labelsOf(records: JoinedLabels["records"], { labels }: ReportTerms): readonly string[] {
  return labels.length > 0 ? labels : labelsFound(tableOf({ records }));
}

function labelRows(joined: JoinedLabels, terms: ReportTerms): readonly ReportRow[] {
  const table = tableOf(joined);
  const two = { ...terms, labels: thisLabelOrAnother, credit: null };
  const compute = (part: LabelTable) => computed(part, joined, two);
  return labelsOf(joined.records, terms).map((label) =>
    row(
      "label",
      label,
      measured(() => agreementPerLabel(table, label, compute)),
    ),
  );
}

function pairRows(joined: JoinedLabels, terms: ReportTerms): readonly ReportRow[] {
  const table = tableOf(joined);
  const ofTwo = (first: number, second: number) => table.map((given) => [given[first] ?? null, given[second] ?? null]);
  return pairsOf(joined.progress).map(({ item, first, second }) =>
    row(
      "pair",
      item,
      measured(() => computed(ofTwo(first, second), joined, terms)),
    ),
  );
}

function row(key: ReportKey, item: string, columns: Columns): ReportRow {
  return { value: null, low: null, high: null, n: null, reason: "", ids: [], ...columns, key, item };
}

function computed(table: LabelTable, { records, progress }: JoinedLabels, terms: ReportTerms): Figure {
  const { coefficient, credit, confidence } = terms;
  if (progress.length < 2) return undefinedFigure("one-annotator", 0);
  if (table.length === 0) return undefinedFigure("no-labels", 0);
  const { compute, credits, creditOption } = coefficientOf(coefficient);
  const categories = labelsOf(records, terms);
  return compute(table, { ...creditOption(credit ?? credits[0] ?? ""), categories, confidence });
}

// One figure that cannot be computed leaves the others of the report standing.
function measured(compute: () => Figure): Columns {
  try {
    const figure = compute();
    if (!figure.defined) return { n: figure.n, reason: texts.reasons[figure.code] };
    return { value: figure.coef, low: figure.low, high: figure.high, n: figure.n };
  } catch (error) {
    if (!isHandoffError(error)) throw error;
    return { reason: `${error.message} ${error.remedy}` };
  }
}

function titleOf(coefficient: string): string {
  const titles: Readonly<Record<string, string>> = texts.quality.coefficients;
  return titles[coefficient] ?? coefficient;
}

function labelledRows({ records, progress }: JoinedLabels): readonly ReportRow[] {
  const assigned = sum(progress.map((one) => one.assigned));
  const labelled = sum(progress.map((one) => one.labelled));
  return [
    row("labelled", words.everyone, { value: share(labelled, assigned), n: records.length }),
    ...progress.map((one) =>
      row("labelled", one.annotator, { value: share(one.labelled, one.assigned), n: one.assigned }),
    ),
  ];
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function pairsOf(annotators: JoinedLabels["progress"]) {
  return annotators.flatMap(({ annotator: left }, first) =>
    annotators.slice(first + 1).map(({ annotator: right }, after) => {
      return { item: words.pair({ first: left, second: right }), first, second: first + 1 + after };
    }),
  );
}

function leftOutRow({ why, annotator, label, count, ids }: LeftOut): ReportRow {
  const item = label === null ? annotator : words.given({ annotator, label });
  return row(why, item, { value: count, ids, reason: words.leftOut[why] });
}
