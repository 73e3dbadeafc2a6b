// The dropdowns and colours of a Label table, put on anew whenever rows were added: by named list and by text, never by fill.
import { texts } from "../../messages/catalogue";
import { coloursOf, palette } from "../../pipeline/label/palette";
import type { LabelSpec } from "../../pipeline/spec/taxonomy";
import { columnOf, type FoundTable } from "../findTable";

/** The name of the range that holds the active labels' names. */
export const labelsName = "Labels";

const headings = texts.sheets.label;

/** The colour of cells that people fill, while they are empty. */
export const toFill = "#FFFBE6";

/**
 * Sets lists, alerts and tints of the answer columns. Queued; the next sync sends it.
 *
 * @param found - the table
 * @param labels - the taxonomy's labels
 */
export function dressLabelTable(found: FoundTable, labels: readonly LabelSpec[]): void {
  const label = columnRange(found, headings.label);
  offer(label, `=${labelsName}`);
  tintLabels(label, labels);
  const unsure = columnRange(found, headings.unsure);
  offer(unsure, texts.sheets.yes);
  for (const range of [unsure, columnRange(found, headings.note)]) {
    range.conditionalFormats.clearAll();
    tint(range, "", toFill);
  }
}

/**
 * Gives cells that hold a label's name the label's colour. Queued; the next sync sends it.
 *
 * @param range - cells that hold names of labels; earlier conditional formats of theirs go
 * @param labels - the taxonomy's labels
 * @param blank - the colour of empty cells; `null` leaves them
 */
export function tintLabels(range: Excel.Range, labels: readonly LabelSpec[], blank: string | null = toFill): void {
  range.conditionalFormats.clearAll();
  const colours = coloursOf(labels);
  for (const { id, name } of labels) {
    const colour = colours.get(id);
    if (colour !== undefined) tint(range, name, palette[colour].tint);
  }
  if (blank !== null) tint(range, "", blank);
}

/**
 * Gives cells that hold a text a colour. Excel compares without regard to case; names of labels differ by more than case.
 *
 * @param range - the cells
 * @param text - what they hold
 * @param colour - a CSS colour
 */
export function tint(range: Excel.Range, text: string, colour: string): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.format.fill.color = colour;
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: "EqualTo" };
}

/**
 * Gives cells a list to choose from, and refuses what is not in it. Queued; the next sync sends it.
 *
 * @param range - the cells
 * @param source - values with commas between them, or `=` and the name of a range
 */
export function offer(range: Excel.Range, source: string): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  const { title, message } = texts.sheets.labelAlert;
  range.dataValidation.errorAlert = { title, message, showAlert: true, style: "Stop" };
}

/**
 * Gives the body of a column.
 *
 * @param found - the table
 * @param heading - the column's heading
 * @returns the range, not loaded
 */
export function columnRange(found: FoundTable, heading: string): Excel.Range {
  return found.table.getDataBodyRange().getColumn(columnOf(found, heading));
}
