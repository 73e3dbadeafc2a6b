// The very hidden sheet `_handoff`: its layout version, where each writer's region stands, and the list of our tables.
import { HandoffError } from "../pipeline/errors";
import { piecesOf, textOf } from "./cells";
import { shortHash } from "./fingerprint";
import { sharedSync } from "./sharedSync";

/** The sheet's name. */
const handoffSheetName = "_handoff";

/** The layout that this version writes; a workbook with a newer one is refused. */
export const layoutVersion = 1;

/** The region that belongs to nobody: the spec, and what all share. */
export const sharedRegion = "shared";

/** What is known of one of our tables, so that it is found again after it was renamed. */
export interface TableEntry {
  readonly id: string;
  readonly headings: readonly string[];
}

/** Our tables by our name. */
export type TableRegister = Readonly<Record<string, TableEntry>>;

/** The sheet as it stands now. */
export interface HandoffSheet {
  readonly sheet: Excel.Worksheet;
  /** The layout that the workbook has; an older one is migrated when the workbook is opened. */
  readonly layout: number;
  readonly tables: TableRegister;
  /** People's own filters, kept while rows behind a number are shown; empty where there are none. */
  readonly filters: string;
  /** The first column of each region, by its owner. */
  readonly regions: ReadonlyMap<string, number>;
  /** The head of each writer's chain as it stands in the cell, by writer. */
  readonly heads: ReadonlyMap<string, string>;
  /** How far each chain surely stands in the table: number and hash of an event, by writer. */
  readonly written: ReadonlyMap<string, string>;
  /** How many rows are in use. */
  readonly rows: number;
}

/** Rows of the sheet: the sheet's own line, the owners, the heads of the chains; entries from `first` on. */
export const handoffRows = { own: 0, owners: 1, heads: 2, first: 3 } as const;

/** Columns of a region: what an entry is, and the entry itself. */
export const regionWidth = 2;

// A long text of filters goes on in the cells to its right.
const ownCells = { marker: 0, layout: 1, tables: 2, filters: 3 } as const;

// As many columns as the regions of usual writers take; a sheet with more is read once more.
const usualColumns = 160;

/**
 * Reads the sheet's three top rows.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the sheet, or `null` where the workbook has none
 * @throws {@link HandoffError} `newer-layout`
 */
export async function openHandoffSheet(context: Excel.RequestContext): Promise<HandoffSheet | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(handoffSheetName);
  const used = sheet.getUsedRangeOrNullObject().load("rowCount,columnCount");
  const usual = loadTop(sheet, usualColumns);
  await sharedSync(context);
  if (used.isNullObject) return null;
  const all = used.columnCount > usualColumns ? loadTop(sheet, used.columnCount) : usual;
  if (all !== usual) await sharedSync(context);
  const [own = [], owners = [], heads = []] = all.values;
  const layout = Number(own[ownCells.layout]);
  checkLayout(layout);
  return {
    sheet,
    layout,
    tables: JSON.parse(textOf(own[ownCells.tables]) || "{}") as TableRegister,
    filters: own.slice(ownCells.filters).map(textOf).join(""),
    ...regionsIn(owners, heads),
    rows: Math.max(used.rowCount, handoffRows.first),
  };
}

/**
 * Reads the three top rows of the sheet in a workbook that must have one.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the sheet
 * @throws {@link HandoffError} `no-pipeline`, `newer-layout`
 */
export async function requireHandoffSheet(context: Excel.RequestContext): Promise<HandoffSheet> {
  const handoff = await openHandoffSheet(context);
  if (handoff === null) throw new HandoffError("no-pipeline");
  return handoff;
}

function loadTop(sheet: Excel.Worksheet, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, handoffRows.first, columns).load("values");
}

function checkLayout(layout: number): void {
  if (layout > layoutVersion) throw new HandoffError("newer-layout", { layout, known: layoutVersion });
}

function regionsIn(owners: readonly unknown[], heads: readonly unknown[]) {
  const columns = owners.flatMap((owner, column) => (textOf(owner) === "" ? [] : [[textOf(owner), column] as const]));
  return {
    // Where two panes claimed at once, the first column holds.
    regions: new Map(columns.toReversed()),
    heads: new Map(columns.map(([owner, column]) => [owner, textOf(heads[column])] as const)),
    written: new Map(
      columns.flatMap(([owner, column]) => {
        const mark = textOf(heads[column + 1]);
        return mark === "" ? [] : [[owner, mark] as const];
      }),
    ),
  };
}

/**
 * Makes the sheet; what stands in one that is there already is left alone.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the sheet
 * @throws {@link HandoffError} `newer-layout`
 */
export async function createHandoffSheet(context: Excel.RequestContext): Promise<HandoffSheet> {
  const found = await openHandoffSheet(context);
  if (found) return found;
  const there = context.workbook.worksheets.getItemOrNullObject(handoffSheetName);
  await context.sync();
  const sheet = there.isNullObject ? context.workbook.worksheets.add(handoffSheetName) : there;
  sheet.visibility = "VeryHidden";
  writeTexts(sheet.getRangeByIndexes(handoffRows.own, 0, 1, 3), [["Handoff", String(layoutVersion), "{}"]]);
  writeTexts(sheet.getRangeByIndexes(handoffRows.owners, 0, 1, 1), [[sharedRegion]]);
  await context.sync();
  const regions = regionsIn([sharedRegion], []);
  return { sheet, layout: layoutVersion, tables: {}, filters: "", ...regions, rows: handoffRows.first };
}

/**
 * Gives a writer its region. Where it stands follows from the writer's name, so that two who come at once seldom want the
 * same place; if they do, the later one sees it in the same request, puts the other's name back and goes on to the next.
 *
 * @param context - the request context of the running `Excel.run`
 * @param handoff - the sheet
 * @param owner - the writer
 * @returns the region's first column
 */
export async function claimRegion(
  context: Excel.RequestContext,
  handoff: HandoffSheet,
  owner: string,
): Promise<number> {
  const owned = handoff.regions.get(owner);
  if (owned !== undefined) return owned;
  const occupied = new Set(handoff.regions.values());
  for (let column = firstChoice(owner); ; column += regionWidth) {
    if (!occupied.has(column) && (await isClaimed(context, handoff, { owner, column }))) return column;
  }
}

const choices = 64;

function firstChoice(owner: string): number {
  return regionWidth * (1 + (shortHash(owner) % choices));
}

async function isClaimed(
  context: Excel.RequestContext,
  { sheet }: HandoffSheet,
  { owner, column }: { readonly owner: string; readonly column: number },
): Promise<boolean> {
  const before = sheet.getRangeByIndexes(handoffRows.owners, column, 1, 1).load("values");
  const cell = sheet.getRangeByIndexes(handoffRows.owners, column, 1, 1);
  writeTexts(cell, [[owner]]);
  // Others read beside it: a request of its own would take their loads along, and theirs would not wait for its answer.
  await sharedSync(context);
  const taken = textOf(before.values[0]?.[0]);
  if (taken === "" || taken === owner) return true;
  writeTexts(cell, [[taken]]);
  return false;
}

/**
 * Notes the layout that the workbook has now. Queued; the next sync sends it.
 *
 * @param handoff - the sheet
 * @param layout - the layout
 */
export function noteLayout(handoff: HandoffSheet, layout: number): void {
  writeTexts(handoff.sheet.getRangeByIndexes(handoffRows.own, ownCells.layout, 1, 1), [[String(layout)]]);
}

/**
 * Notes a table, so that it is found again after a person renamed it. Queued; the next sync sends it.
 *
 * @param handoff - the sheet
 * @param entries - the tables to add or replace
 * @returns the register with them
 */
export function registerTables(handoff: HandoffSheet, entries: TableRegister): TableRegister {
  const tables = { ...handoff.tables, ...entries };
  const cell = handoff.sheet.getRangeByIndexes(handoffRows.own, ownCells.tables, 1, 1);
  writeTexts(cell, [[JSON.stringify(tables)]]);
  return tables;
}

/**
 * Notes people's own filters in place of those that are noted. Queued; the next sync sends it.
 *
 * @param handoff - the sheet
 * @param filters - the filters as text; empty for none
 */
export function noteFilters(handoff: HandoffSheet, filters: string): void {
  const pieces = piecesOf(filters);
  const cells = Math.max(pieces.length, piecesOf(handoff.filters).length);
  const range = handoff.sheet.getRangeByIndexes(handoffRows.own, ownCells.filters, 1, cells);
  writeTexts(range, [Array.from({ length: cells }, (_, at) => pieces[at] ?? "")]);
}

/**
 * Notes the head of a writer's chain. Queued; the next sync sends it.
 *
 * @param handoff - the sheet
 * @param column - the writer's region
 * @param head - the head as text
 */
export function writeHead(handoff: HandoffSheet, column: number, head: string): void {
  writeTexts(handoff.sheet.getRangeByIndexes(handoffRows.heads, column, 1, 1), [[head]]);
}

/**
 * Notes how far a writer's chain stands in the table, beside its head. Queued; the next sync sends it.
 *
 * @param handoff - the sheet
 * @param column - the writer's region
 * @param mark - number and hash of the event
 */
export function writeWritten(handoff: HandoffSheet, column: number, mark: string): void {
  writeTexts(handoff.sheet.getRangeByIndexes(handoffRows.heads, column + 1, 1, 1), [[mark]]);
}

/**
 * Asks for the head of a writer's chain. Queued; the next sync brings it.
 *
 * @param handoff - the sheet
 * @param column - the writer's region
 * @returns the cell, `values` loaded
 */
export function loadHead(handoff: HandoffSheet, column: number): Excel.Range {
  return handoff.sheet.getRangeByIndexes(handoffRows.heads, column, 1, 1).load("values");
}

/**
 * Writes texts as texts. Queued; the next sync sends it.
 *
 * @param range - where to
 * @param texts - one for each cell
 */
export function writeTexts(range: Excel.Range, texts: string[][]): void {
  range.numberFormat = texts.map((row) => row.map(() => "@"));
  range.values = texts;
}
