// Finds our tables by id, else by name, else by their headings: people rename, move and copy. No address is ever fixed.
import { HandoffError } from "../pipeline/errors";
import { textOf } from "./cells";
import { sharedSync } from "./sharedSync";
import { openHandoffSheet, type HandoffSheet, type TableEntry, type TableRegister } from "./handoffSheet";

/** A table as it stands now. */
export interface FoundTable {
  /** Our name; on the sheet it may have another. */
  readonly name: string;
  /** Excel's own id; it outlives renaming. */
  readonly id: string;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  /** As the tab shows it. */
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly headings: readonly string[];
  /** Rows of the body; a new table has one blank row. */
  readonly rows: number;
}

/** What was found of the tables that were asked for. */
export interface Lookup {
  /** `null` in a workbook without a pipeline. */
  readonly handoff: HandoffSheet | null;
  readonly found: ReadonlyMap<string, FoundTable>;
  readonly missing: readonly string[];
}

interface Listed {
  readonly table: Excel.Table;
  readonly id: string;
  readonly name: string;
}

/**
 * Looks for tables and says which are missing.
 *
 * @param context - the request context of the running `Excel.run`
 * @param names - our names of the tables
 * @returns the tables that are there, the names of the others
 * @throws {@link HandoffError} `newer-layout`
 */
export async function lookForTables(context: Excel.RequestContext, names: readonly string[]): Promise<Lookup> {
  const inventory = await takeInventory(context);
  return lookIn(context, inventory, names);
}

/** The sheet `_handoff` and the tables of a workbook, as they are listed. */
export interface Inventory {
  /** `null` in a workbook without a pipeline. */
  readonly handoff: HandoffSheet | null;
  readonly listed: readonly Listed[];
}

/**
 * Reads what a lookup starts from, where the names of the tables are not known yet.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns the sheet `_handoff` and all tables
 * @throws {@link HandoffError} `newer-layout`
 */
export async function takeInventory(context: Excel.RequestContext): Promise<Inventory> {
  const { tables } = context.workbook;
  tables.load("items/id,items/name");
  const handoff = await openHandoffSheet(context);
  return { handoff, listed: tables.items.map((table) => ({ table, id: table.id, name: table.name })) };
}

/**
 * Looks for tables in an inventory that was just taken.
 *
 * @param context - the request context of the running `Excel.run`
 * @param inventory - from {@link takeInventory}
 * @param names - our names of the tables
 * @returns the tables that are there, the names of the others
 */
export async function lookIn(
  context: Excel.RequestContext,
  inventory: Inventory,
  names: readonly string[],
): Promise<Lookup> {
  const { handoff, listed } = inventory;
  const places = await placesOf(context, listed, { names, handoff });
  const opened = await openTables(context, places);
  const found = new Map(opened.map((table) => [table.name, table]));
  return { handoff, found, missing: names.filter((name) => !found.has(name)) };
}

/**
 * Finds one table.
 *
 * @param context - the request context of the running `Excel.run`
 * @param name - our name of it
 * @returns the table
 * @throws {@link HandoffError} `table-missing`; `newer-layout`
 */
export async function findTable(context: Excel.RequestContext, name: string): Promise<FoundTable> {
  const { found } = await lookForTables(context, [name]);
  return tableIn(found, name);
}

/**
 * Takes a table out of those that were found.
 *
 * @param found - the tables by our name
 * @param name - the one that is needed
 * @returns the table
 * @throws {@link HandoffError} `table-missing`
 */
export function tableIn(found: ReadonlyMap<string, FoundTable>, name: string): FoundTable {
  const table = found.get(name);
  if (!table) throw new HandoffError("table-missing", { table: name });
  return table;
}

/**
 * Gives the place of a column.
 *
 * @param found - the table
 * @param heading - the column's heading
 * @returns its place, from 0
 * @throws {@link HandoffError} `column-missing`
 */
export function columnOf(found: FoundTable, heading: string): number {
  const column = found.headings.indexOf(heading);
  if (column < 0) throw new HandoffError("column-missing", { table: found.sheetName, column: heading });
  return column;
}

interface Wanted {
  readonly names: readonly string[];
  readonly handoff: HandoffSheet | null;
}

async function placesOf(
  context: Excel.RequestContext,
  listed: readonly Listed[],
  { names, handoff }: Wanted,
): Promise<ReadonlyMap<string, Listed>> {
  const register = handoff?.tables ?? {};
  const places = new Map<string, Listed>();
  for (const name of names) {
    const place = namedPlace(listed, name, register[name]);
    if (place) places.set(name, place);
  }
  const lost = names.filter((name) => !places.has(name) && register[name]);
  if (lost.length === 0) return places;
  const taken = new Set([...places.values()].map(({ id }) => id));
  const free = listed.filter((one) => !taken.has(one.id) && !isKnown(one, register));
  return new Map([...places, ...placesByHeadings(await headingsOf(context, free), lost, register)]);
}

function placesByHeadings(
  headings: Map<Listed, readonly string[]>,
  lost: readonly string[],
  register: TableRegister,
): readonly (readonly [string, Listed])[] {
  return lost.flatMap((name) => {
    const only = onlyAlike(headings, register[name]?.headings ?? []);
    if (only === null) return [];
    headings.delete(only);
    return [[name, only] as const];
  });
}

function namedPlace(listed: readonly Listed[], name: string, entry: TableEntry | undefined): Listed | undefined {
  const isNamed = (one: Listed) => one.name.toLowerCase() === name.toLowerCase();
  return listed.find(({ id }) => id === entry?.id) ?? listed.find(isNamed);
}

function isKnown(one: Listed, register: TableRegister): boolean {
  return Object.entries(register).some(
    ([name, { id }]) => id === one.id || name.toLowerCase() === one.name.toLowerCase(),
  );
}

// Of two tables that look alike neither is taken for the lost one: annotators' tables differ in nothing else.
function onlyAlike(headings: ReadonlyMap<Listed, readonly string[]>, wanted: readonly string[]): Listed | null {
  const alike = [...headings].filter(
    ([, own]) => wanted.length > 0 && wanted.every((heading) => own.includes(heading)),
  );
  const [only] = alike;
  return only && alike.length === 1 ? only[0] : null;
}

async function headingsOf(context: Excel.RequestContext, listed: readonly Listed[]): Promise<Map<Listed, string[]>> {
  const headers = listed.map(({ table }) => table.getHeaderRowRange().load("values"));
  await sharedSync(context);
  return new Map(listed.map((one, at) => [one, (headers[at]?.values[0] ?? []).map(textOf)]));
}

async function openTables(
  context: Excel.RequestContext,
  places: ReadonlyMap<string, Listed>,
): Promise<readonly FoundTable[]> {
  const loaded = [...places].map(([name, { id, table }]) => {
    const { worksheet: sheet } = table;
    sheet.load("name");
    return {
      name,
      id,
      table,
      sheet,
      protection: sheet.protection.load("protected"),
      header: table.getHeaderRowRange().load("values"),
      body: table.getDataBodyRange().load("rowCount"),
    };
  });
  await sharedSync(context);
  return loaded.map(({ name, id, table, sheet, protection, header, body }) => ({
    name,
    id,
    table,
    sheet,
    sheetName: sheet.name,
    isProtected: protection.protected,
    headings: (header.values[0] ?? []).map(textOf),
    rows: body.rowCount,
  }));
}
