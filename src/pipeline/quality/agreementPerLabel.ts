// Agreement on one label: all other labels are made one.
import { undefinedFigure, type Figure } from "./figure";
import type { Label, LabelTable } from "./labelTable";

const no = "0";
const yes = "1";

/** The two labels of the table that a coefficient is given. */
export const thisLabelOrAnother: readonly string[] = [no, yes];

/**
 * Computes a coefficient for one label against all others.
 *
 * @param labels - the labels
 * @param label - the one label
 * @param compute - the coefficient, with its confidence
 * @returns its figure, whose n counts records with two labels or more to one of which somebody gave it, or `label-unused`
 */
export function agreementPerLabel(labels: LabelTable, label: string, compute: (table: LabelTable) => Figure): Figure {
  const thisOne = (given: Label | null) => (given === null ? null : String(given) === label ? yes : no);
  const table = labels.map((row) => row.map(thisOne));
  const n = table.filter((row) => row.includes(yes) && row.filter((given) => given !== null).length > 1).length;
  return n === 0 ? undefinedFigure("label-unused", 0) : { ...compute(table), n };
}
