// Agreement on one label: all other labels are made one.
import { undefinedFigure, type Figure } from "./figure";
import type { Label, LabelTable } from "./labelTable";

/**
 * Computes a coefficient for one label against all others.
 *
 * @param labels - the labels
 * @param label - the one label
 * @param compute - the coefficient, with its confidence
 * @returns its figure, whose n counts records with two labels or more to one of which somebody gave it, or `label-unused`
 */
export function agreementPerLabel(labels: LabelTable, label: string, compute: (table: LabelTable) => Figure): Figure {
  const pairable = labels.map((row) => row.filter((given) => given !== null)).filter((row) => row.length > 1);
  const n = pairable.filter((row) => row.some((given) => String(given) === label)).length;
  if (n === 0) return undefinedFigure("label-unused", 0);
  const thisOne = (given: Label | null) => (given === null ? null : Number(String(given) === label));
  return { ...compute(labels.map((row) => row.map(thisOne))), n };
}
