// Writes the Quality sheet: live formulas over the Label tables, limits that people may change, the verdict in words.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { tintLabels } from "../labels/dressLabelTable";
import type { LabelTable } from "../labels/labelTables";
import { tabColours } from "../sheetShapes";
import {
  qualityLayout,
  reportFormula,
  reportName,
  worstLabelsName,
  type Block,
  type QualityLayout,
} from "./qualityLayout";

const sheetName = texts.sheets.names.quality;
const pointsPerPixel = 0.75;
const widths = [26, 196, 92, 92, 92, 92, 92, 92, 180];
const colours = { header: "#F0F0F0", text: "#242424", toChange: "#FFFBE6" } as const;

// The hidden part: settings in its first row, the report below.
const reportColumn = 11;
const reportColumns = 8;
const reportRow = 2;
const worstColumn = 20;
const worstColumns = 5;

// A block with a verdict has it as text in its last column.
const columnsWithVerdict = 8;
const settingsAddress = "$L$1:$N$1";

/**
 * Makes the Quality sheet, or tells the one that is there which tables to read.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param tables - the annotators' tables
 */
export async function ensureQualitySheet(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  tables: readonly LabelTable[],
): Promise<void> {
  const report = context.workbook.names.getItemOrNullObject(reportName);
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const names = tables.map(({ found }) => found.table.load("name"));
  await context.sync();
  const formula = reportFormula(
    names.map(({ name }) => name),
    settingsAddress,
  );
  if (report.isNullObject || sheet.isNullObject) {
    const made = sheet.isNullObject ? context.workbook.worksheets.add(sheetName) : sheet;
    await writeSheet(context, made, { spec, formula, behind: tables.at(-1)?.found.sheetName ?? null });
    return;
  }
  const first = report.getRange().getCell(0, 0).load("formulas");
  await context.sync();
  if (first.formulas[0]?.[0] === formula) return;
  first.formulas = [[formula]];
  await context.sync();
}

/**
 * Writes the sheet anew in its place, where it has other rows than before: other labels, annotators or gates. What people
 * wrote beside the blocks stays; nothing happens before the sheet is made.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param tables - the annotators' tables
 */
export async function rewriteQualitySheet(
  context: Excel.RequestContext,
  spec: PipelineSpec,
  tables: readonly LabelTable[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const blocks = qualityLayout(spec).blocks.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  const names = tables.map(({ found }) => found.table.load("name"));
  await context.sync();
  if (sheet.isNullObject) return;
  for (const block of blocks) if (!block.isNullObject) block.getRange().clear();
  sheet.getRangeByIndexes(0, reportColumn, 1, reportColumns).getEntireColumn().clear();
  sheet.getRangeByIndexes(0, worstColumn, 1, worstColumns).getEntireColumn().clear();
  await context.sync();
  const tableNames = names.map(({ name }) => name);
  await writeSheet(context, sheet, { spec, formula: reportFormula(tableNames, settingsAddress), behind: null });
}

interface NewSheet {
  readonly spec: PipelineSpec;
  readonly formula: string;
  /** The sheet to stand behind. */
  readonly behind: string | null;
}

async function writeSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, given: NewSheet): Promise<void> {
  const layout = qualityLayout(given.spec);
  await freeNames(context, [reportName, worstLabelsName, ...layout.blocks.map(({ name }) => name)]);
  sheet.showGridlines = false;
  sheet.tabColor = tabColours.read;
  for (const [at, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width * pointsPerPixel;
  }
  writeReport(context, sheet, { ...layout, formula: given.formula });
  writeHead(sheet, layout);
  for (const block of layout.blocks) writeBlock(context, sheet, block);
  for (const [row, column] of layout.yellow) sheet.getCell(row, column).format.fill.color = colours.toChange;
  const { row, rows } = layout.labelNames;
  tintLabels(sheet.getRangeByIndexes(row, 1, rows, 1), given.spec.taxonomy.labels, null);
  const { worksheets } = context.workbook;
  if (given.behind !== null) {
    const behind = worksheets.getItem(given.behind).load("position");
    await context.sync();
    sheet.position = behind.position + 1;
  }
  await context.sync();
}

// Names outlive the sheet that they pointed at.
async function freeNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const earlier = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  await context.sync();
  for (const name of earlier) if (!name.isNullObject) name.delete();
}

function writeReport(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { settings, reportRows, formula, labelNames, worstLabels }: QualityLayout & { readonly formula: string },
): void {
  sheet.getRange(settingsAddress).values = [[...settings]];
  const report = sheet.getRangeByIndexes(reportRow, reportColumn, reportRows, reportColumns);
  context.workbook.names.add(reportName, report);
  report.getCell(0, 0).formulas = [[formula]];
  report.columnHidden = true;
  // The visible cells take one label each from this spill, so that each has its tint and none can be typed over a spill.
  const worst = sheet.getRangeByIndexes(reportRow, worstColumn, labelNames.rows, worstColumns);
  context.workbook.names.add(worstLabelsName, worst);
  worst.getCell(0, 0).formulas = [[worstLabels]];
  worst.columnHidden = true;
}

function writeHead(sheet: Excel.Worksheet, { title, sentences }: QualityLayout): void {
  const titleCell = sheet.getRange("B1");
  titleCell.values = [[title]];
  titleCell.format.font.bold = true;
  titleCell.format.font.size = 18;
  const lines = sheet.getRange("B2").getResizedRange(sentences.length - 1, 0);
  lines.formulas = sentences.map((line) => [line]);
}

function writeBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Block): void {
  const { row, column, cells, formats, name } = block;
  const range = sheet.getRangeByIndexes(row, column, cells.length, formats.length);
  range.numberFormat = cells.map(() => formats.map((format) => (format === "@" ? "General" : format)));
  // To Excel `null` means "leave": a cell that a formula spills into stays empty.
  range.formulas = cells.map((line) => formats.map((_, at) => line[at] ?? null));
  context.workbook.names.add(name, range);
  const heading = sheet.getRangeByIndexes(row, column, 1, formats.length);
  heading.format.fill.color = colours.header;
  heading.format.font.bold = true;
  heading.format.font.color = colours.text;
  const numbers = formats.length === columnsWithVerdict ? formats.length - 2 : formats.length - 1;
  sheet.getRangeByIndexes(row, column + 1, cells.length, numbers).format.horizontalAlignment = "Right";
  // The limits are there to be changed; in the middle of their cells the last one does not run into the verdict.
  if (formats.length !== columnsWithVerdict) return;
  sheet.getRangeByIndexes(row, column + numbers - 1, cells.length, 2).format.horizontalAlignment = "Center";
}
