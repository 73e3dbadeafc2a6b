// From the arguments of an agreement function to its cells.
import { texts } from "../messages/catalogue";
import { landisKochBand } from "../pipeline/quality/band";
import { coefficients, type BuiltCoefficientId, type Coefficient } from "../pipeline/quality/coefficients";
import type { Figure } from "../pipeline/quality/figure";
import type { LabelTable } from "../pipeline/quality/labelTable";
import { asCell, notAvailable, type Cells } from "./asCell";
import { choiceOf, readLabels, readWords } from "./cells";

/** The arguments that all agreement functions have, in their order; Excel passes `null` for one that was left out. */
export interface AgreementArguments {
  readonly labels: readonly (readonly unknown[])[];
  /** Weights or level. */
  readonly credit?: string | null | undefined;
  readonly output?: string | null | undefined;
  readonly taxonomy?: readonly (readonly unknown[])[] | null | undefined;
  readonly confidence?: number | null | undefined;
  readonly population?: number | null | undefined;
}

const outputs = ["coef", "se", "low", "high", "n", "p", "band", "reason", "all"] as const;
type Output = (typeof outputs)[number];
type Part = Exclude<Output, "all">;
type Parts = Readonly<Record<Exclude<Part, "reason">, string | number>> & { readonly reason: string };

// Percent agreement holds what chance gives; the bands are for coefficients that do not.
const outputsOf = (id: BuiltCoefficientId) => outputs.filter((output) => id !== "percent" || output !== "band");

/**
 * Computes what an agreement function shows.
 *
 * @param id - the coefficient
 * @param given - the arguments
 * @returns one cell, or a heading and a row for output "all"
 * @throws CustomFunctions.Error `#N/A` with the reason where there is no figure; `#VALUE!` with what to do
 */
export function agreementCells(id: BuiltCoefficientId, given: AgreementArguments): Cells {
  return asCell(() => {
    const output = choiceOf("output", given.output, outputsOf(id));
    const table = readLabels(given.labels);
    const taxonomy = readWords(given.taxonomy);
    const figure = compute(coefficients[id], table, { ...given, taxonomy });
    const shown = partsOf(figure, taxonomy.length > 0 ? unknownNote(table, taxonomy) : "");
    if (output === "all") return tableOf(outputsOf(id).filter(isPart), shown);
    if (!figure.defined && output !== "n" && output !== "reason") throw notAvailable(shown.reason);
    return [[shown[output]]];
  });
}

function compute(
  { compute: figureOf, credits, creditName, creditOption }: Coefficient,
  table: LabelTable,
  given: Omit<AgreementArguments, "labels" | "taxonomy"> & { readonly taxonomy: readonly string[] },
): Figure {
  return figureOf(table, {
    ...creditOption(choiceOf(creditName, given.credit, credits)),
    categories: given.taxonomy.length > 0 ? given.taxonomy : undefined,
    confidence: given.confidence ?? undefined,
    population: given.population ?? undefined,
  });
}

function partsOf(figure: Figure, note: string): Parts {
  if (!figure.defined) {
    const reason = [texts.reasons[figure.code], note].filter(Boolean).join(" ");
    return { coef: "", se: "", low: "", high: "", n: figure.n, p: "", band: "", reason };
  }
  const { coef, se, low, high, n, p } = figure;
  const band = texts.functions.bands[landisKochBand(coef)];
  return { coef, se: se ?? "", low: low ?? "", high: high ?? "", n, p: p ?? "", band, reason: note };
}

function tableOf(parts: readonly Part[], shown: Parts): Cells {
  return [parts.map((part) => texts.functions.outputs[part]), parts.map((part) => shown[part])];
}

function isPart(output: Output): output is Part {
  return output !== "all";
}

function unknownNote(table: readonly (readonly (string | null)[])[], taxonomy: readonly string[]): string {
  const known = new Set(taxonomy);
  const unknown = table.flat().filter((label) => label !== null && !known.has(label));
  const labels = [...new Set(unknown)].filter((label) => label !== null).sort();
  return unknown.length === 0 ? "" : texts.functions.unknownLabels({ labels, cells: unknown.length });
}
