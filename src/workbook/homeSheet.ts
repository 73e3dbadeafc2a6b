// The sheet Home: where things stand, in cells that count by themselves, and what stops where the add-in is missing.
import { texts } from "../messages/catalogue";
import type { ContactSpec } from "../pipeline/spec/people";
import type { PipelineSpec } from "../pipeline/spec/pipelineSpec";
import { tabColours } from "./sheetShapes";

const { home, names, quarantine, quarantineStates, records, exports } = texts.sheets;
const pointsPerPixel = 0.75;
const widths = [26, 320, 120, 200];
const titleSize = 18;

/** A line of the sheet: the text, a figure that counts by itself, a link. */
type Line = readonly [text: string | OwnFormula, figure: string, link: string];

/** A formula of ours in the column of texts, whose other cells are data. */
interface OwnFormula {
  readonly formula: string;
}

/**
 * Makes the sheet in front of all others.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 */
export function createHome(context: Excel.RequestContext, spec: PipelineSpec): void {
  const sheet = context.workbook.worksheets.add(names.home);
  sheet.position = 0;
  sheet.tabColor = tabColours.read;
  sheet.showGridlines = false;
  for (const [column, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * pointsPerPixel;
  }
  const lines = homeLines(spec);
  writeLines(sheet, lines);
  sheet.getRangeByIndexes(firstRow, 1, lines.length, 1).format.wrapText = true;
  sheet.getRangeByIndexes(firstRow, 1, lines.length, 1).format.verticalAlignment = "Top";
  const title = sheet.getRangeByIndexes(firstRow, 1, 1, 1);
  title.format.font.size = titleSize;
  for (const row of boldRows(lines)) sheet.getRangeByIndexes(firstRow + row, 1, 1, 1).format.font.bold = true;
}

const firstRow = 1;

// People may have put rows and columns in.
const rowsLooked = 60;
const columnsLooked = 20;

/**
 * Tells the sheet by its own headings, whatever it is called and wherever rows were inserted.
 *
 * @param cells - the top of a sheet, as texts
 * @returns `true` for Home
 */
export function isHome(cells: readonly (readonly string[])[]): boolean {
  const held = new Set(cells.flat());
  return held.has(home.standing) && held.has(home.withoutTitle);
}

/**
 * Writes the figures and links anew, each beside its words: formulas lose a table that was deleted, also when it comes back.
 *
 * @param context - the request context of the running `Excel.run`
 * @param spec - the pipeline
 * @param name - the sheet's name as it is now
 */
export async function mendHome(context: Excel.RequestContext, spec: PipelineSpec, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const top = sheet.getRangeByIndexes(0, 0, rowsLooked, columnsLooked).load("values");
  await context.sync();
  for (const [words, figure, link] of homeLines(spec)) {
    if (figure === "") continue;
    const row = top.values.findIndex((cells) => cells.includes(words));
    const column = top.values[row]?.indexOf(words) ?? -1;
    if (column < 0) continue;
    const cells = sheet.getRangeByIndexes(row, column + 1, 1, 2);
    cells.formulas = [[figure, link]];
  }
  await context.sync();
}

function homeLines(spec: PipelineSpec): readonly Line[] {
  const { pipeline, contacts } = spec;
  const asked = contacts.find(({ side }) => side === "provider") ?? contacts[0];
  return [
    [pipeline.name, "", ""],
    [pipeline.purpose, "", ""],
    ["", "", ""],
    [home.standing, "", ""],
    [home.records, `=COUNTA(Records[${escaped(records.record)}])`, linkTo(names.records)],
    [
      home.quarantined,
      `=COUNTIF(Quarantine[${escaped(quarantine.state)}],"${quarantineStates.open}")`,
      linkTo(names.quarantine),
    ],
    [home.exports, `=COUNTA(Exports[${escaped(exports.version)}])`, linkTo(names.exports)],
    ["", "", ""],
    [home.next, "", ""],
    [home.openPane, "", ""],
    ["", "", ""],
    [home.withoutTitle, "", ""],
    [{ formula: runningFormula }, "", ""],
    [home.without, "", ""],
    ...(asked ? [[home.ask(askLine(asked)), "", ""] as const] : []),
  ];
}

// Excel knows our functions only where the add-in runs; elsewhere the cell says so by itself.
const runningFormula = `=IFERROR(IF(LEN(HANDOFF.GATE(1,100,0.8,0.6))>0,"${home.isRunning}",""),"${home.isNotRunning}")`;

function askLine({ name, email, phone }: ContactSpec) {
  return { name, email, ...(phone === undefined ? {} : { phone }) };
}

function linkTo(sheet: string): string {
  return `=HYPERLINK("#'${sheet}'!A1","${home.open({ sheet })}")`;
}

function escaped(heading: string): string {
  return heading.replaceAll(/['[\]#]/g, "'$&");
}

function boldRows(lines: readonly Line[]): readonly number[] {
  const bold = new Set<Line[0]>([home.standing, home.next, home.withoutTitle]);
  return lines.flatMap(([text], row) => (row === 0 || bold.has(text) ? [row] : []));
}

function writeLines(sheet: Excel.Worksheet, lines: readonly Line[]): void {
  const range = sheet.getRangeByIndexes(firstRow, 1, lines.length, 3);
  // What the spec says is data, whatever it begins with; only what we made is a formula.
  range.numberFormat = lines.map(([text, ...made]) => [
    typeof text === "string" ? "@" : "General",
    ...made.map((cell) => (cell === "" ? "@" : "General")),
  ]);
  range.values = lines.map(([text, ...made]) => [typeof text === "string" ? text : text.formula, ...made]);
}
