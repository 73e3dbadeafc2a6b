// The table SpotCheck: a row a drawn record, with what the checker says and, once that stands there, what was said before.
import { texts } from "../../messages/catalogue";
import type { FieldValue } from "../../pipeline/record";
import { textOf } from "../cells";
import type { FoundTable } from "../findTable";
import type { LabelNames } from "../labels/answerCells";
import { readFound } from "../readTable";
import { hidden, tabColours, type SheetShape } from "../sheetShapes";

const headings = texts.sheets.spotCheck;

/** Our name of the table. */
export const spotCheckTableName = "SpotCheck";

/** The heading whose values name the rows. */
export const spotCheckKey = headings.entry;

/** The columns that a check fills, hidden ones too. */
export const checkHeadings = [
  ...[headings.checked, headings.label, headings.agrees],
  ...[headings.checkedId, headings.labelId, headings.by, headings.when, headings.taxonomyVersion],
] as const;

/** Rows above the table: the plan and the result. */
export const summaryRows = 6;

/** The sheet Spot check. */
export const spotCheckShape: SheetShape = {
  name: texts.sheets.names.spotCheck,
  table: spotCheckTableName,
  columns: [
    { heading: headings.record, width: 104 },
    { heading: headings.text, width: 370 },
    { heading: headings.checked, width: 116, isForPeople: true },
    { heading: headings.label, width: 104 },
    { heading: headings.agrees, width: 70 },
    { heading: headings.draw, width: 60 },
    ...hidden(headings.entry, headings.stratum, headings.seed, headings.checkedId, headings.labelId, headings.by),
    ...hidden(headings.when, headings.taxonomyVersion, texts.sheets.shown),
  ],
  frozenColumns: 0,
  tabColour: tabColours.work,
  rowsAbove: summaryRows,
};

/** A drawn record. */
export interface SpotCheckRow {
  readonly entry: string;
  /** The sample that it belongs to: `S001`. */
  readonly draw: string;
  readonly recordId: string;
  /** The label that it bore when it was drawn. */
  readonly stratum: string;
  /** What the cells of a check hold, by heading. */
  readonly cells: ReadonlyMap<string, FieldValue>;
}

/**
 * Reads the table without the texts.
 *
 * @param context - the request context of the running `Excel.run`
 * @param found - the table
 * @returns its rows, the oldest sample first, in the order of the sheet within each
 * @throws {@link HandoffError} `column-missing`; OfficeExtension.Error as it comes
 */
export async function readSpotCheckRows(
  context: Excel.RequestContext,
  found: FoundTable,
): Promise<readonly SpotCheckRow[]> {
  const { record, entry, draw, stratum } = headings;
  const { rows } = await readFound(context, found, [record, entry, draw, stratum, ...checkHeadings]);
  const read = rows.flatMap((cells) => {
    const text = (heading: string) => textOf(cells.get(heading));
    if (text(entry) === "" || text(record) === "") return [];
    return [{ entry: text(entry), draw: text(draw), recordId: text(record), stratum: text(stratum), cells }];
  });
  return read.toSorted((a, b) => numberOf(a.draw) - numberOf(b.draw));
}

/**
 * Gives the number of a sample.
 *
 * @param draw - its name, `S001`
 * @returns 1
 */
export function numberOf(draw: string): number {
  return Number(draw.slice(1)) || 0;
}

/** What a checker said about a record. */
export interface GivenCheck {
  /** `null` for Unsure. */
  readonly labelId: string | null;
  /** `null` where it was typed into the sheet and nobody took it over. */
  readonly at: string | null;
  readonly taxonomyVersion: string | null;
}

/**
 * Tells what the checker said. A label typed into the sheet counts like one from the card.
 *
 * @param row - the row
 * @param names - the labels; one that was renamed since is read by its id
 * @returns the check; `unknown` for a text that is no label; `null` while there is none
 */
export function checkIn(row: SpotCheckRow, names: LabelNames): GivenCheck | { readonly unknown: string } | null {
  const text = (heading: string) => textOf(row.cells.get(heading)).trim();
  const said = text(headings.checked);
  if (said === "") return null;
  const at = text(headings.when) || null;
  const kept = { at, taxonomyVersion: text(headings.taxonomyVersion) || null };
  const typed = { at: null, taxonomyVersion: null };
  const keptId = text(headings.checkedId);
  const labelId = names.idOf.get(said);
  if (labelId !== undefined) return { labelId, ...(labelId === keptId ? kept : typed) };
  if (said === texts.sheets.label.unsure) return { labelId: null, ...(keptId === "" ? kept : typed) };
  return names.nameOf.has(keptId) ? { labelId: keptId, ...kept } : { unknown: said };
}
