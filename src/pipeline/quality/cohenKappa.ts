// Cohen's kappa: agreement of two annotators beyond chance, weighted or not.
import { HandoffError } from "../errors";
import { codeLabels, type CodedLabels } from "./codedLabels";
import { creditsOfWeights } from "./credits";
import { undefinedFigure, type Estimate, type Figure } from "./figure";
import { confidenceOf, normalInterval, normalTest, studentInterval } from "./interval";
import { labelScale } from "./labelOrder";
import type { AgreementOptions, CreditMatrix, LabelTable } from "./labelTable";
import { sampledShare } from "./linearisedError";
import { dot, sum, times, transposed } from "./matrices";

/** An estimate with its large-sample test and interval. */
export interface KappaEstimate extends Estimate {
  /** Standard error where there is no agreement beyond chance; z and p are computed with it. */
  readonly seNull: number | null;
  readonly z: number | null;
  readonly lowNormal: number | null;
  readonly highNormal: number | null;
}

/**
 * Computes Cohen's kappa.
 *
 * Shape: records x annotators to one figure. Records that one of the two left out do not count; annotators without any
 * label are left out.
 * Units: none; 1 is full agreement, 0 is what chance gives, negative is worse than chance.
 * Source: Cohen (1960), Educational and Psychological Measurement 20(1); Cohen (1968), Psychological Bulletin 70(4);
 * standard errors of Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72(5), eq. 13 and 14.
 *
 * @param labels - the labels
 * @param options - credit for labels that differ, taxonomy, confidence, population
 * @returns kappa, or `no-labels`, `no-pairable-records`, `single-label`
 * @throws {@link HandoffError} `too-few-annotators`, `too-many-annotators`, `too-many-labels`, `weights-shape`,
 * `negative-ratio`, `confidence-out-of-range`, `population-too-small`
 */
export function cohenKappa(labels: LabelTable, options: AgreementOptions = {}): Figure<KappaEstimate> {
  const confidence = confidenceOf(options.confidence);
  const coded = codeLabels(labels, options.categories);
  const columns = columnsWithLabels(coded);
  const [first, second] = columns;
  if (columns.length > 2) throw new HandoffError("too-many-annotators", { columns: columns.length });
  if (first === undefined) return undefinedFigure("no-labels", 0);
  if (second === undefined) return undefinedFigure("no-pairable-records", 0);
  const table = contingency(coded, { first, second });
  if (table.n === 0) return undefinedFigure("no-pairable-records", 0);
  const { matrix } = creditsOfWeights(options.weights ?? "identity", labelScale(coded.categories, options.weightScale));
  const { coef, pa, pe, se: whole, seNull } = kappaOf(table, matrix);
  if (pe === 1) return undefinedFigure("single-label", table.n);

  const se = whole === null ? null : whole * Math.sqrt(1 - sampledShare(table.n, options.population));
  const normal = normalInterval({ coef, se }, confidence);
  return {
    ...{ defined: true, coef, pa, pe, se, n: table.n, df: table.n - 1 },
    ...studentInterval({ coef, se }, table.n - 1, confidence),
    ...{ lowNormal: normal.low, highNormal: normal.high },
    ...{ seNull, ...normalTest({ coef, se: seNull }) },
  };
}

function columnsWithLabels({ codes, annotators }: CodedLabels): readonly number[] {
  const labelled = new Set<number>();
  codes.forEach((code, place) => code >= 0 && labelled.add(place % annotators));
  return [...labelled].sort((a, b) => a - b);
}

interface Contingency {
  /** Records by label of the first and label of the second annotator, with the sums of rows and columns. */
  readonly cells: CreditMatrix;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

function contingency(
  { categories, codes, annotators }: CodedLabels,
  { first, second }: { first: number; second: number },
): Contingency {
  const cells = categories.map(() => categories.map(() => 0));
  for (let start = 0; start < codes.length; start += annotators) {
    const row = cells[codes[start + first] ?? -1];
    const column = codes[start + second] ?? -1;
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  const rows = cells.map(sum);
  return { cells, rows, columns: transposed(cells).map(sum), n: sum(rows) };
}

// Counts stay whole numbers until the last division.
function kappaOf(table: Contingency, matrix: CreditMatrix) {
  const { cells, rows, columns, n } = table;
  const agreed = sum(cells.map((row, i) => dot(row, matrix[i] ?? [])));
  const byChance = dot(rows, times(matrix, columns));
  const [pa, pe] = [agreed / n, byChance / (n * n)];
  const coef = (agreed * n - byChance) / (n * n - byChance);
  if (n === 1) return { coef, pa, pe, se: null, seNull: null };
  const independent = rows.map((row) => columns.map((column) => (row * column) / n));
  const error = (kappa: number, expectedCells: CreditMatrix) =>
    Math.sqrt(Math.max(0, variance({ ...table, cells: expectedCells }, matrix, { kappa, pe })));
  return { coef, pa, pe, se: error(coef, cells), seNull: error(0, independent) };
}

// Fleiss, Cohen & Everitt, eq. 13; with kappa 0 and the cells of independent annotators it is their eq. 14.
function variance({ cells, rows, columns, n }: Contingency, matrix: CreditMatrix, at: { kappa: number; pe: number }) {
  const rest = 1 - at.kappa;
  const [byRow, byColumn] = [times(matrix, columns), times(transposed(matrix), rows)];
  const spread = cells.map((row, i) =>
    sum(
      row.map((count, j) => {
        const chance = ((byRow[i] ?? 0) + (byColumn[j] ?? 0)) / n;
        return count * ((matrix[i]?.[j] ?? 0) - chance * rest) ** 2;
      }),
    ),
  );
  return (sum(spread) / n - (at.kappa - at.pe * rest) ** 2) / (n * (1 - at.pe) ** 2);
}
