// Reads how well annotators agree: figures from the Quality sheet's report, the records behind them from the Label tables.
import type { GateState } from "../../pipeline/gateState";
import { batchVerdicts, type AnsweredColumns, type GateFinding } from "../../pipeline/quality/batchVerdicts";
import { gateStates } from "../../pipeline/quality/gateStates";
import { joinLabels, type JoinedRecord } from "../../pipeline/quality/joinLabels";
import type { ReportRow } from "../../pipeline/quality/report";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { GateSpec } from "../../pipeline/spec/quality";
import { texts } from "../../messages/catalogue";
import { textOf } from "../../workbook/cells";
import { findLabelTables, readLabelRows, type LabelRow, type LabelTable } from "../../workbook/labels/labelTables";
import { readSpec } from "../../workbook/storedSpec";
import { settledReport } from "./settledReport";

/** How far annotators agree on one label. */
export interface LabelAgreement {
  readonly label: string;
  readonly value: number | null;
  readonly n: number;
  /** Records to which somebody gave it, among those with two labels or more. */
  readonly ids: readonly string[];
}

/** Two labels that were given to the same records. */
export interface MixUp {
  readonly first: string;
  readonly second: string;
  readonly ids: readonly string[];
}

/** Cells of one sheet that hold a label which the taxonomy does not have. */

export interface UnknownLabels {
  readonly sheet: string;
  readonly table: string;
  readonly labels: readonly string[];
  readonly ids: readonly string[];
}

/** The verdict and everything behind it. */
export interface QualityState {
  readonly verdict: GateState["verdict"];
  /** The gate on agreement; `null` where the spec has none. */
  readonly gate: GateSpec | null;
  readonly figure: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number;
  } | null;
  /** Why there is no verdict; `null` where there is one. */
  readonly reason: string | null;
  readonly labelledTwice: readonly string[];
  readonly disagreements: readonly string[];
  /** Worst first; labels without a figure last. */
  readonly byLabel: readonly LabelAgreement[];
  /** Most frequent first. */
  readonly mixedUp: readonly MixUp[];
  readonly unknownLabels: readonly UnknownLabels[];
  readonly gates: readonly GateState[];
  /** The settled verdicts of batches that everybody has answered. */
  readonly findings: readonly GateFinding[];
}

/** A batch with the ids of its records. */
export interface BatchRecords {
  readonly batch: string;
  readonly records: readonly string[];
}

/** Reads the state; the batches are those that are with annotators. Throws `no-pipeline`, `table-missing`, `report-missing`, `report-broken`, `report-busy`. */
export async function readQuality(batches: readonly BatchRecords[]): Promise<QualityState> {
  return Excel.run(async (context) => {
    const spec = await readSpec(context);
    const { coefficient, rows } = await settledReport(context);
    const tables = await findLabelTables(context, spec);
    const columns = await Promise.all(tables.map((table) => readColumns(context, table)));
    return { ...stateOf(spec, { coefficient, rows }, columns), findings: batchVerdicts({ spec, batches, columns }) };
  });
}

interface AnnotatorColumns extends AnsweredColumns {
  readonly table: LabelTable;
  readonly ids: readonly string[];
}

async function readColumns(context: Excel.RequestContext, table: LabelTable): Promise<AnnotatorColumns> {
  const rows = await readLabelRows(context, table);
  const labels = rows.map(({ cells }) => textOf(cells.get(texts.sheets.label.label)).trim() || null);
  const unanswered = new Set(rows.filter((row) => !isAnswered(row)).map(({ recordId }) => recordId));
  return { table, ids: rows.map(({ recordId }) => recordId), labels, unanswered };
}

function isAnswered({ cells }: LabelRow): boolean {
  const { label, unsure } = texts.sheets.label;
  return [label, unsure].some((heading) => textOf(cells.get(heading)).trim() !== "");
}

interface Report {
  readonly coefficient: string;
  readonly rows: readonly ReportRow[];
}

function stateOf(
  spec: PipelineSpec,
  report: Report,
  columns: readonly AnnotatorColumns[],
): Omit<QualityState, "findings"> {
  const names = spec.taxonomy.labels.filter(({ status }) => status === "active").map(({ name }) => name);
  const twice = joinLabels(columns, names).records.filter((record) => givenIn(record).length > 1);
  const gates = gateStates(spec.quality.gates, report.rows, report.coefficient);
  const gate = spec.quality.gates.find(({ measure }) => measure === "agreement") ?? null;
  const state = gates.find(({ gateId }) => gateId === gate?.id);
  const agreement = report.rows.find(({ key }) => key === "agreement");
  return {
    ...{ gate, gates, verdict: state?.verdict ?? "undefined", reason: state ? state.reason : null },
    figure: agreement ? figureIn(agreement) : null,
    labelledTwice: twice.map(({ id }) => id),
    disagreements: twice.filter((record) => new Set(givenIn(record)).size > 1).map(({ id }) => id),
    byLabel: byLabel(report.rows, twice),
    mixedUp: report.rows.flatMap((row) => mixUpIn(row, names)),
    unknownLabels: columns.flatMap((one) => unknownIn(one, new Set(spec.taxonomy.labels.map(({ name }) => name)))),
  };
}

function figureIn({ value, low, high, n }: ReportRow): QualityState["figure"] {
  return value === null ? null : { value, low, high, n: n ?? 0 };
}

function givenIn({ labels }: JoinedRecord): readonly string[] {
  return labels.filter((label) => label !== null);
}

function byLabel(rows: readonly ReportRow[], twice: readonly JoinedRecord[]): readonly LabelAgreement[] {
  const labels = rows.filter(({ key }) => key === "label");
  const worstFirst = labels.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  return worstFirst.map(({ item: label, value, n }) => {
    const ids = twice.filter(({ labels: given }) => given.includes(label)).map(({ id }) => id);
    return { label, value, n: n ?? 0, ids };
  });
}

function mixUpIn({ key, item, ids }: ReportRow, names: readonly string[]): readonly MixUp[] {
  if (key !== "confusion") return [];
  for (const first of names) {
    const second = names.find((name) => texts.functions.report.pair({ first, second: name }) === item);
    if (second !== undefined) return [{ first, second, ids }];
  }
  return [];
}

function unknownIn({ table, ids, labels }: AnnotatorColumns, known: ReadonlySet<string>): readonly UnknownLabels[] {
  const cells = labels.flatMap((label, at) =>
    label === null || known.has(label) ? [] : [{ label, id: ids[at] ?? "" }],
  );
  if (cells.length === 0) return [];
  const { sheetName: sheet, name } = table.found;
  return [
    { sheet, table: name, labels: [...new Set(cells.map(({ label }) => label))], ids: cells.map(({ id }) => id) },
  ];
}
