// What stands where on the Quality sheet, as data: one hidden spill of HANDOFF.REPORT, and blocks that read it by name.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import type { GateSpec } from "../../pipeline/spec/quality";

/** The name of the hidden report. */
export const reportName = "Report";

/** The name of the hidden list of labels, worst first, that the report's rows give. */
export const worstLabelsName = "ReportLabels";

/** A block of cells with a name of its own, so that rows may be inserted above it. */
export interface Block {
  readonly name: string;
  /** Rows and columns from 0; the heading row is the first. */
  readonly row: number;
  readonly column: number;
  /** Formulas and texts; a formula that spills stands alone in its row, and the cells that it fills are `null`. */
  readonly cells: readonly (readonly (string | number | null)[])[];
  /** Number format of each column. */
  readonly formats: readonly string[];
}

/** Everything on the sheet. */
export interface QualityLayout {
  readonly title: string;
  /** Below the title: the verdict in words, what is not counted, the note. */
  readonly sentences: readonly string[];
  readonly blocks: readonly Block[];
  /** Cells that people may change; row and column from 0. */
  readonly yellow: readonly (readonly [row: number, column: number])[];
  /** Cells that hold names of labels: first row and number of rows, in the first column of the blocks. */
  readonly labelNames: { readonly row: number; readonly rows: number };
  /** The formula of the hidden list of labels, worst first. */
  readonly worstLabels: string;
  /** What the report is told: coefficient, weights or level, confidence. */
  readonly settings: readonly [coefficient: string, credit: string, confidence: number];
  /** Rows that the report may have. */
  readonly reportRows: number;
}

const words = texts.qualitySheet;
const firstColumn = 1;
const firstBlock = 5;
const figures = ["@", "0.00", "0.00", "0.00", "#,##0"] as const;
const usualSettings = ["krippendorff-alpha", "nominal"] as const;

/** The columns of the report (HANDOFF.REPORT). */
const report = { key: 1, item: 2, value: 3, low: 4, high: 5, records: 6, reason: 7 } as const;

// The report's first rows: its heading, agreement, then the share labelled of everyone and of each annotator.
const agreementRow = 2;
const everyoneRow = 3;

/**
 * Lays the sheet out.
 *
 * @param spec - the pipeline
 * @returns what to write
 */
export function qualityLayout(spec: PipelineSpec): QualityLayout {
  const { gates, confidence } = spec.quality;
  const agreement = gates.find(({ measure }) => measure === "agreement");
  const perLabel = gates.find(({ measure }) => measure === "agreement-per-label");
  const annotators = spec.annotation.annotators.length;
  const labels = spec.taxonomy.labels.filter(({ status }) => status === "active").length;
  const pairs = (annotators * (annotators - 1)) / 2;
  const top = agreementBlock(spec, agreement);
  const labelRows = { row: below(top), first: everyoneRow + annotators + 1, labels };
  const byLabel = labelBlock(labelRows, perLabel);
  const labelled = labelledBlock(below(byLabel), annotators);
  const reportRows = 200 + annotators + pairs + (labels * (labels + 1)) / 2;
  const pairRows = { row: below(labelled), key: "pair", rows: Math.max(pairs, 1), reportRows } as const;
  const pairBlock = spillBlock("QualityPairs", pairRows);
  const spotCheck = gates.find(({ id }) => id === spec.spotCheck?.gate);
  const checked = spotCheck ? [spotCheckBlock(below(pairBlock), spotCheck)] : [];
  const last = checked.at(-1) ?? pairBlock;
  const mixedUp = spillBlock("QualityMixedUp", { row: below(last), key: "confusion", rows: 1, reportRows });
  return {
    title: words.title({ name: spec.pipeline.name }),
    sentences: [sentence(top.row + 1), notCounted, words.note],
    blocks: [top, byLabel, labelled, pairBlock, ...checked, mixedUp],
    yellow: [
      ...limitCells(top, agreement),
      ...limitCells(byLabel, perLabel),
      ...checked.flatMap((block) => limitCells(block, spotCheck)),
    ],
    labelNames: { row: byLabel.row + 1, rows: labels },
    worstLabels: worstLabels(labelRows),
    settings: [...settingsOf(agreement), confidence],
    reportRows,
  };
}

/**
 * Gives the formula of the report.
 *
 * @param tables - the names of the annotators' tables, as they are on the sheet
 * @param settings - the address of the three cells with coefficient, weights or level, confidence
 * @returns the formula
 */
export function reportFormula(tables: readonly string[], settings: string): string {
  const { record, label } = texts.sheets.label;
  const columns = tables.flatMap((table) => [`${table}[${record}]`, `${table}[${label}]`]);
  return `=HANDOFF.REPORT(${[settings, "Labels", ...columns].join(",")})`;
}

function settingsOf(gate: GateSpec | undefined): readonly [string, string] {
  if (gate?.coefficient === undefined) return usualSettings;
  return [gate.coefficient, gate.coefficient === "krippendorff-alpha" ? gate.level : gate.weights];
}

function below({ row, cells }: Block): number {
  return row + cells.length + 1;
}

function cell(row: number, column: keyof typeof report): string {
  return `=INDEX(${reportName},${row},${report[column]})`;
}

function column(name: keyof typeof report): string {
  return `INDEX(${reportName},0,${report[name]})`;
}

function address(row: number, letter: string): string {
  return `$${letter}$${row + 1}`;
}

function agreementBlock({ quality }: PipelineSpec, gate: GateSpec | undefined): Block {
  const { value, low, high, records, relabel, review, verdict } = words.headings;
  const row = firstBlock;
  const decides = gate?.decideOn === "lower-bound" ? "D" : "C";
  const figuresOf = [cell(agreementRow, "item"), ...valueCells(agreementRow)];
  const heading = [words.blocks.agreement, value, low, high, records];
  const isGated = gate !== undefined && quality.gates.includes(gate);
  return {
    ...{ name: "QualityAgreement", row, column: firstColumn, formats: [...figures, "0.00", "0.00", "@"] },
    cells: isGated
      ? [
          [...heading, relabel, review, verdict],
          [...figuresOf, gate.relabelBelow, gate.reviewBelow, gateFormula(row + 1, gate, { decides, limits: row + 1 })],
        ]
      : [
          [...heading, null, null, null],
          [...figuresOf, null, null, null],
        ],
  };
}

function valueCells(row: number): readonly string[] {
  return [cell(row, "value"), cell(row, "low"), cell(row, "high"), cell(row, "records")];
}

interface GateCells {
  /** The column of the figure that decides. */
  readonly decides: string;
  /** The row of the limits. */
  readonly limits: number;
}

function gateFormula(row: number, { minimumRecords }: GateSpec, { decides, limits }: GateCells): string {
  const given = [address(row, decides), address(row, "F"), address(limits, "G"), address(limits, "H"), minimumRecords];
  return `=HANDOFF.GATE(${given.join(",")})`;
}

interface LabelRows {
  readonly row: number;
  /** The report's row of the first label. */
  readonly first: number;
  readonly labels: number;
}

function labelBlock({ row, labels }: LabelRows, gate: GateSpec | undefined): Block {
  const { value, low, high, records, relabel, review, verdict } = words.headings;
  const heading = [words.blocks.labels, value, low, high, records];
  const limits = row + 1;
  const decides = gate?.decideOn === "lower-bound" ? "D" : "C";
  const rows = Array.from({ length: labels }, (_, at) => {
    const figuresOf = figures.map((_format, place) => `=INDEX(${worstLabelsName},${at + 1},${place + 1})`);
    if (!gate) return figuresOf;
    const own = at === 0 ? [gate.relabelBelow, gate.reviewBelow] : [null, null];
    return [...figuresOf, ...own, gateFormula(row + 1 + at, gate, { decides, limits })];
  });
  return {
    ...{ name: "QualityLabels", row, column: firstColumn },
    formats: gate ? [...figures, "0.00", "0.00", "@"] : figures,
    cells: [gate ? [...heading, relabel, review, verdict] : heading, ...rows],
  };
}

// One formula, worst label first; labels without a figure come last.
function worstLabels({ first, labels }: LabelRows): string {
  const last = first + labels - 1;
  return `=SORT(INDEX(${reportName},${first},${report.item}):INDEX(${reportName},${last},${report.records}),2,1)`;
}

function labelledBlock(row: number, annotators: number): Block {
  const rows = Array.from({ length: annotators + 1 }, (_, at) => {
    const from = everyoneRow + at;
    return [cell(from, "item"), cell(from, "value"), null, null, cell(from, "records")];
  });
  const heading = [words.blocks.labelled, words.labelledShare, null, null, words.headings.records];
  return {
    ...{ name: "QualityLabelled", row, column: firstColumn, formats: ["@", "0%", "@", "@", "#,##0"] },
    cells: [heading, ...rows],
  };
}

interface SpillRows {
  readonly row: number;
  readonly key: "pair" | "confusion";
  /** The rows that it fills at least. */
  readonly rows: number;
  /** Rows of the report. */
  readonly reportRows: number;
}

// The rows of one key; how many there are is known to the report alone.
function spillBlock(name: string, { row, key, rows, reportRows }: SpillRows): Block {
  const isPair = key === "pair";
  const last = isPair ? report.records : report.value;
  const table = `INDEX(${reportName},1,${report.item}):INDEX(${reportName},${reportRows},${last})`;
  const formula = `=IFERROR(FILTER(${table},${column("key")}="${key}"),"${words.nothing}")`;
  const { value, low, high, records } = words.headings;
  const heading = isPair
    ? [words.blocks.pairs, value, low, high, records]
    : [words.blocks.mixedUp, words.times, null, null, null];
  const blank = Array.from({ length: rows - 1 }, () => [null, null, null, null, null]);
  return {
    ...{ name, row, column: firstColumn, formats: isPair ? figures : ["@", "#,##0", "@", "@", "@"] },
    cells: [heading, [formula, null, null, null, null], ...blank],
  };
}

/** The name of the block of the spot check, which no formula but the verdict is in: the figures come with each check. */
export const spotCheckBlockName = "QualitySpotCheck";

function spotCheckBlock(row: number, { relabelBelow, reviewBelow }: GateSpec): Block {
  const { value, low, high, records, relabel, review, verdict } = words.headings;
  return {
    ...{ name: spotCheckBlockName, row, column: firstColumn, formats: [...figures, "0.00", "0.00", "@"] },
    cells: [
      [words.blocks.spotCheck, value, low, high, records, relabel, review, verdict],
      [words.confirmed, null, null, null, null, relabelBelow, reviewBelow, words.notDrawn],
    ],
  };
}

function limitCells({ row, column: left }: Block, gate: GateSpec | undefined): QualityLayout["yellow"] {
  const relabelColumn = 5;
  return gate
    ? [
        [row + 1, left + relabelColumn],
        [row + 1, left + relabelColumn + 1],
      ]
    : [];
}

function sentence(row: number): string {
  const { is, from, records } = words.sentence;
  const [verdict, value, n] = [address(row, "I"), address(row, "C"), address(row, "F")];
  const reason = cell(agreementRow, "reason").slice(1);
  const said = `${verdict}&"${is}"&TEXT(${value},"0.00")&"${from}"&${n}&"${records}"`;
  return `=IF(ISNUMBER(${value}),${said},${reason})`;
}

const notCounted = `=IF(SUM(${sumOf("unknown")},${sumOf("twice")})=0,"",SUM(${sumOf("unknown")},${sumOf("twice")})&"${words.notCounted}")`;

function sumOf(key: "unknown" | "twice"): string {
  return `SUMIFS(${column("value")},${column("key")},"${key}")`;
}
