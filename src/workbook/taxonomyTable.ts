// The table Taxonomy: the labels with definition, examples and rules, as people read them, and the name `Labels`.
import { texts } from "../messages/catalogue";
import { coloursOf } from "../pipeline/label/palette";
import { namedLabels } from "../pipeline/spec/namedLabels";
import { hotKeys } from "../pipeline/spec/hotKey";
import type { LabelSpec, TaxonomySpec } from "../pipeline/spec/taxonomy";
import type { FieldValue } from "../pipeline/record";
import type { AppendEdit, Row } from "./edit";
import { textOf } from "./cells";
import { columnOf, findTable, type FoundTable } from "./findTable";
import { labelsName } from "./labels/dressLabelTable";
import { taxonomyShape } from "./sheetShapes";

const headings = texts.sheets.taxonomy;

/** Our name of the table. */
export const taxonomyTableName = "Taxonomy";

const wrappedColumns = taxonomyShape.columns.filter(({ wraps }) => wraps === true);

/**
 * Gives the edit that fills the table. Active labels stand first, so that `Labels` names one block of cells.
 *
 * @param taxonomy - the taxonomy
 * @returns the rows to append to the empty table
 */
export function taxonomyEdit(taxonomy: TaxonomySpec): AppendEdit {
  return { kind: "append", table: taxonomyTableName, key: headings.id, rows: taxonomyRows(taxonomy) };
}

function taxonomyRows({ labels }: TaxonomySpec): readonly Row[] {
  const keys = hotKeys(labels);
  const colours = coloursOf(labels);
  const rows = labels.map((label, place) => ({ label, key: keys[place] ?? null }));
  return [...rows.filter(({ label }) => isActive(label)), ...rows.filter(({ label }) => !isActive(label))].map(
    ({ label, key }) =>
      new Map<string, FieldValue>([
        [headings.label, label.name],
        [headings.key, key === null ? null : String(key)],
        [headings.definition, namedLabels(label.definition, labels)],
        [headings.askYourself, namedLabels(label.askYourself, labels)],
        [headings.belongs, lines(label.positive.map(texts.sheets.positiveLine), labels)],
        [headings.doesNotBelong, lines(negativeLines(label), labels)],
        [headings.edgeCases, lines(label.edgeCases.map(texts.sheets.edgeCaseLine), labels)],
        [headings.status, texts.sheets.labelStates[label.status]],
        [headings.id, label.id],
        [headings.colour, colours.get(label.id) ?? null],
      ]),
  );
}

function negativeLines({ negative }: LabelSpec): readonly string[] {
  return negative.map(({ text, label, why }) => texts.sheets.negativeLine({ text, label: `{${label}}`, why }));
}

function lines(sentences: readonly string[], labels: readonly LabelSpec[]): string {
  return sentences.map((sentence) => namedLabels(sentence, labels)).join("\n");
}

function isActive({ status }: LabelSpec): boolean {
  return status === "active";
}

/**
 * Points the name `Labels` at the labels where it is missing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param taxonomy - the taxonomy that the table was filled with
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function ensureLabelsName(context: Excel.RequestContext, taxonomy: TaxonomySpec): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(labelsName);
  await context.sync();
  if (name.isNullObject) await nameLabels(context, taxonomy);
}

/**
 * Points the name `Labels` at the active labels' names, the source of every dropdown, and gives the rows the height of
 * their texts.
 *
 * @param context - the request context of the running `Excel.run`
 * @param taxonomy - the taxonomy that the table was filled with
 * @throws {@link HandoffError} `table-missing`, `column-missing`; OfficeExtension.Error as it comes
 */
export async function nameLabels(context: Excel.RequestContext, taxonomy: TaxonomySpec): Promise<void> {
  const found = await findTable(context, taxonomyTableName);
  const earlier = context.workbook.names.getItemOrNullObject(labelsName);
  await context.sync();
  if (!earlier.isNullObject) earlier.delete();
  const first = found.table.getDataBodyRange().getCell(0, columnOf(found, headings.label));
  context.workbook.names.add(labelsName, first.getResizedRange(taxonomy.labels.filter(isActive).length - 1, 0));
  for (const [at, row] of taxonomyRows(taxonomy).entries()) layOut(found, at, row);
  await context.sync();
}

const pointsPerPixel = 0.75;
const linePixels = 20;
const characterPixels = 8;
const highestRow = 409;

// Excel measures a row when a person edits it, not when an add-in writes it.
function layOut(found: FoundTable, at: number, row: Row): void {
  const cells = found.table.getDataBodyRange().getRow(at);
  const lines = wrappedColumns.map(({ heading, width }) => linesOf(textOf(row.get(heading)), width));
  cells.format.verticalAlignment = "Top";
  cells.format.rowHeight = Math.min(Math.max(...lines) * linePixels * pointsPerPixel, highestRow);
  for (const { heading } of wrappedColumns) cells.getCell(0, columnOf(found, heading)).format.wrapText = true;
}

function linesOf(text: string, width: number): number {
  const characters = Math.floor(width / characterPixels);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
}
